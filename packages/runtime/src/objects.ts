/** The few questions about values that ECMA-262 asks in several places. */
import { NOT_A_FUNCTION, NO_RESULT } from './codes';
import { say } from './messages';

/** Type(value) is Object. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
}

export type Method = (this: unknown, ...args: unknown[]) => unknown;

/** GetMethod (ECMA-262 7.3.11): undefined and null are a missing method, anything else not callable is a TypeError. */
export function getMethod(object: object, key: PropertyKey): Method | undefined {
  const method = (object as Record<PropertyKey, unknown>)[key];
  if (method === undefined || method === null) return undefined;
  if (typeof method !== 'function') throw new TypeError(say(NOT_A_FUNCTION, key));
  return method as Method;
}

/** @throws TypeError unless `result` is an object, as every answer of an iterator has to be. */
export function requireResult(result: unknown): asserts result is IteratorResult<unknown> {
  if (!isObject(result)) throw new TypeError(say(NO_RESULT, result));
}

/**
 * Defines a configurable, non-enumerable property: the shape of every built-in method. Where the engine lets it: in old
 * ones `name` and `length` of functions are fixed.
 */
export function hidden(target: object, key: PropertyKey, value: unknown, fixed?: boolean): void {
  try {
    Object.defineProperty(target, key, { value, writable: !fixed, configurable: true });
  } catch {
    // It stays as it is.
  }
}

/**
 * The well-known symbol, or, where the engine has none, the string key that compilers agreed on
 * (`"@@asyncIterator"`).
 */
export function wellKnown(name: string): PropertyKey {
  const symbol =
    typeof Symbol === 'function' && (Symbol as unknown as Record<string, symbol | undefined>)[name];
  return symbol || '@@' + name;
}
