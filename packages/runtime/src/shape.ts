/**
 * The intrinsic objects of one kind of generators (ECMA-262 27.3.3, 27.5.1; 27.4.3, 27.6.1):
 *
 *     g.prototype ──▶ %GeneratorPrototype% ──▶ %IteratorPrototype% ──▶ Object.prototype
 *     g ──▶ %GeneratorFunction.prototype% ──▶ Function.prototype
 *
 * and the same for async generators. The two in the middle are ours; above them is what the engine has (engine.ts), so
 * that what a program or a polyfill adds to it is there for lowered generators too.
 */
import { NO_SOURCE_TEXT } from './codes';
import { say } from './messages';
import { constant, defineBuiltin, rename, setPrototype, tag } from './builtin';
import { type Mode, NEXT, RETURN, THROW } from './protocol';

/** The methods of generators and iterators, by modes. */
export const METHODS = ['next', 'throw', 'return'] as const;

export interface Shape {
  /** %GeneratorPrototype% */
  readonly generator: object;
  /** %GeneratorFunction.prototype% */
  readonly fn: object;
}

/**
 * @param iterator what %GeneratorPrototype% inherits from
 * @param functions what %GeneratorFunction.prototype% inherits from: Function.prototype, or the engine's own
 * @param ask the three methods in one: called with their `this`
 * @param originals gets the methods, by modes
 */
export function makeShape(
  name: 'Generator' | 'AsyncGenerator',
  iterator: object,
  functions: object,
  ask: (handle: unknown, mode: Mode, value: unknown) => unknown,
  originals: unknown[],
): Shape {
  const source = {
    set next(value: unknown) {
      // @ts-expect-error -- it is called as a method
      return ask(this, NEXT, value);
    },
    set throw(value: unknown) {
      // @ts-expect-error -- it is called as a method
      return ask(this, THROW, value);
    },
    set return(value: unknown) {
      // @ts-expect-error -- it is called as a method
      return ask(this, RETURN, value);
    },
  };
  const generator = Object.create(iterator) as object;
  const fn = Object.create(functions) as object;
  METHODS.forEach((key) => originals.push(defineBuiltin(generator, key, source, key, 1)));
  const functionName = name + 'Function';
  tag(generator, name);
  tag(fn, functionName);
  constant(generator, 'constructor', fn);
  constant(fn, 'prototype', generator);
  constant(
    fn,
    'constructor',
    functions === Function.prototype ? makeConstructor(functionName, fn) : functions.constructor,
  );
  return { generator, fn };
}

/**
 * %GeneratorFunction%, where the engine has none: it would compile source text, which lowered code cannot (and a
 * content security policy may forbid), so it is there for its name and its prototype only.
 */
function makeConstructor(name: string, prototype: object): unknown {
  const constructor = function (): never {
    throw new EvalError(say(NO_SOURCE_TEXT));
  };
  setPrototype(constructor, Function);
  Object.defineProperty(constructor, 'prototype', { value: prototype, writable: false });
  rename(constructor, name);
  constant(constructor, 'length', 1);
  return constructor;
}
