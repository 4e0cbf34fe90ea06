/** What object patterns, computed keys and members need when they suspend. */
import { NOT_DESTRUCTURED, NOT_READ } from './codes';
import { say } from './messages';
import { isObject } from './objects';

/**
 * RequireObjectCoercible: the value itself.
 *
 * @throws TypeError for undefined and null
 */
export function requireObject<T>(value: T): T {
  if (value === undefined || value === null) {
    throw new TypeError(say(NOT_DESTRUCTURED, value));
  }
  return value;
}

/** ToPropertyKey (ECMA-262 7.1.19): evaluated once, a string or symbol. */
export function toKey(value: unknown): PropertyKey {
  if (typeof value === 'string' || typeof value === 'symbol') return value;
  if (!isObject(value)) return String(value);
  // The engine converts the object as it does for any key, with Symbol.toPrimitive where it knows it.
  const probe = Object.create(null) as Record<PropertyKey, unknown>;
  probe[value as unknown as PropertyKey] = 0;
  return ownKeys(probe)[0];
}

/**
 * The property key by which a member of `object` is read and written (`object[key] += …`): GetValue converts the object
 * first.
 *
 * @throws TypeError for undefined and null
 */
export function keyIn(object: unknown, key: unknown): PropertyKey {
  if (object === undefined || object === null) {
    throw new TypeError(say(NOT_READ, object));
  }
  return toKey(key);
}

/** CopyDataProperties (ECMA-262 7.3.26) into a new object: the own enumerable properties of `source` without `keys`. */
export function objectRest(source: unknown, keys: readonly PropertyKey[]): object {
  const from = Object(source) as object;
  const excluded = keys.map(toKey);
  const rest = {};
  for (const key of ownKeys(from)) {
    if (excluded.indexOf(key) >= 0) continue;
    const property = Object.getOwnPropertyDescriptor(from, key);
    if (property === undefined || !property.enumerable) continue;
    Object.defineProperty(rest, key, {
      value: (from as Record<PropertyKey, unknown>)[key],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return rest;
}

function ownKeys(object: object): PropertyKey[] {
  if (typeof Reflect === 'object' && Reflect.ownKeys !== undefined) return Reflect.ownKeys(object);
  const names: PropertyKey[] = Object.getOwnPropertyNames(object);
  return Object.getOwnPropertySymbols === undefined
    ? names
    : names.concat(Object.getOwnPropertySymbols(object));
}
