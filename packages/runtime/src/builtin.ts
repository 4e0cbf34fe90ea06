/** Objects and functions that look as if the engine had made them. */
import { hidden, wellKnown } from './objects';

/** Object.setPrototypeOf, or what there is of it. */
export function setPrototype(object: object, prototype: object): void {
  if (Object.setPrototypeOf) Object.setPrototypeOf(object, prototype);
  else (object as { __proto__: object }).__proto__ = prototype;
}

/** An object whose setters are what built-in methods do. */
export type Methods = Readonly<Record<string, unknown>>;

/**
 * A method of an intrinsic object, with the `name` and `length` that it has to have.
 *
 * It is written as a setter of `source`: a function that `new` does not apply to and that has no `prototype`, as it
 * should be, and the only sort of those that ES5 can write down. (What a setter returns is what a call of it gives.)
 */
export function defineBuiltin(
  target: object,
  key: PropertyKey,
  source: Methods,
  name: string,
  length: number,
): unknown {
  const method = Object.getOwnPropertyDescriptor(source, name)!.set!;
  rename(method, key);
  constant(method, 'length', length);
  hidden(target, key, method);
  return method;
}

/** The prototype of iterators of ours, where the engine has none: their method under `key` gives themselves. */
export function makeIteratorPrototype(key: PropertyKey): object {
  const prototype = {};
  const source = {
    set self(_: unknown) {
      // @ts-expect-error -- it is called as a method
      return this;
    },
  };
  defineBuiltin(prototype, key, source, 'self', 0);
  return prototype;
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
  hidden(target, key, value, true);
}

/** What Object.prototype.toString calls it. */
export function tag(target: object, name: string): void {
  constant(target, wellKnown('toStringTag'), name);
}
