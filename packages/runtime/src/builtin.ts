/** Objects and functions that look as if the engine had made them. */
import { hidden, wellKnown } from './objects';

/** Object.setPrototypeOf, or what there is of it. */
export function setPrototype(object: object, prototype: object): void {
  if (Object.setPrototypeOf !== undefined) Object.setPrototypeOf(object, prototype);
  else (object as { __proto__: object }).__proto__ = prototype;
}

/**
 * The function of an accessor. Built-in methods are written as accessors: functions that `new` does not apply to and that
 * have no `prototype`, as those should be, and the only ones of that sort that ES5 can write down.
 */
export function getterOf(source: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(source, key)!.get;
}

/** The same for a method with a parameter. What a setter returns is what a call of it gives. */
export function setterOf(source: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(source, key)!.set;
}

/** A method of an intrinsic object, with the `name` and `length` that it has to have. */
export function defineBuiltin(
  target: object,
  key: PropertyKey,
  method: unknown,
  length: number,
): void {
  rename(method as object, key);
  constant(method as object, 'length', length);
  hidden(target, key, method);
}

/** What a property key calls the function that is its value. */
function propertyName(key: PropertyKey): string {
  if (typeof key !== 'symbol') return String(key);
  // Symbol(description). (`String(symbol)` is a TypeError in the first engines that had symbols.)
  const description = Symbol.prototype.toString.call(key).slice(7, -1);
  return description && '[' + description + ']';
}

/** ECMA-262 SetFunctionName. */
export function rename(fn: object, key: PropertyKey): void {
  constant(fn, 'name', propertyName(key));
}

/** A property that only its definition can change. */
export function constant(target: object, key: PropertyKey, value: unknown): void {
  hidden(target, key, value, false);
}

/** What Object.prototype.toString calls it. */
export function tag(target: object, name: string): void {
  constant(target, wellKnown('toStringTag'), name);
}
