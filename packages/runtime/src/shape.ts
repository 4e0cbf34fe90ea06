/**
 * The intrinsic objects of one kind of generators (ECMA-262 27.3.3, 27.5.1; 27.4.3, 27.6.1):
 *
 *     g.prototype ──▶ %GeneratorPrototype% ──▶ %IteratorPrototype% ──▶ Object.prototype
 *     g ──▶ %GeneratorFunction.prototype% ──▶ Function.prototype
 *
 * and the same for async generators. The two in the middle are ours; above them is what the engine has (engine.ts), so
 * that what a program or a polyfill adds to it is there for lowered generators too.
 */
import { constant, defineBuiltin, setterOf, setPrototype, tag } from './builtin';
import { type Mode, NEXT, RETURN, THROW } from './core/activation';

export type MethodName = 'next' | 'throw' | 'return';

export interface Shape {
  /** %GeneratorPrototype% */
  readonly generator: object;
  /** %GeneratorFunction.prototype% */
  readonly fn: object;
  /** The methods as they are made here, to see whether a generator still has them. */
  readonly methods: Readonly<Record<MethodName, unknown>>;
}

/**
 * @param iterator what %GeneratorPrototype% inherits from
 * @param functions what %GeneratorFunction.prototype% inherits from: Function.prototype, or the engine's own
 * @param ask the three methods in one: called with their `this`
 */
export function makeShape(
  name: 'Generator' | 'AsyncGenerator',
  iterator: object,
  functions: object,
  ask: (handle: unknown, mode: Mode, value: unknown) => unknown,
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
  const methods = {
    next: setterOf(source, 'next'),
    throw: setterOf(source, 'throw'),
    return: setterOf(source, 'return'),
  };
  const generator = Object.create(iterator) as object;
  const fn = Object.create(functions) as object;
  defineBuiltin(generator, 'next', methods.next, 1);
  defineBuiltin(generator, 'return', methods.return, 1);
  defineBuiltin(generator, 'throw', methods.throw, 1);
  tag(generator, name);
  tag(fn, name + 'Function');
  constant(generator, 'constructor', fn);
  constant(fn, 'prototype', generator);
  constant(
    fn,
    'constructor',
    functions === Function.prototype
      ? makeConstructor(name + 'Function', fn)
      : functions.constructor,
  );
  return { generator, fn, methods };
}

/**
 * %GeneratorFunction%, where the engine has none: it would compile source text, which lowered code cannot (and a content
 * security policy may forbid), so it is there for its name and its prototype only.
 */
function makeConstructor(name: string, prototype: object): unknown {
  const constructor = function (): never {
    throw new EvalError('yield-from: no source text here');
  };
  setPrototype(constructor, Function);
  Object.defineProperty(constructor, 'prototype', { value: prototype, writable: false });
  constant(constructor, 'name', name);
  constant(constructor, 'length', 1);
  return constructor;
}
