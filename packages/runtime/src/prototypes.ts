/**
 * The intrinsic objects of async generators (ECMA-262 27.1.4, 27.4.3, 27.6.1), made when first needed:
 *
 *     g.prototype ──▶ AsyncGeneratorPrototype ──▶ AsyncIteratorPrototype ──▶ Object.prototype
 *     g ──▶ AsyncGeneratorFunction.prototype ──▶ Function.prototype
 */
import { machineOf } from './brand';
import { type Mode, NEXT, RETURN, THROW } from './machine';
import { describe, getMethod, hidden, wellKnown } from './objects';
import { promiseResolve, rejected, requirePromise, resolved, then } from './realm';
import { request } from './requests';

type MethodName = 'next' | 'throw' | 'return';

let methods: Record<MethodName, unknown> | undefined;
let generator: object | undefined;
let generatorFunction: object | undefined;

/** The original method, to see whether a generator still has it. */
export function intrinsicMethod(name: MethodName): unknown {
  return methods === undefined ? undefined : methods[name];
}

/** %AsyncGeneratorPrototype%. */
export function generatorPrototype(): object {
  if (generator === undefined) {
    generator = Object.create(iteratorPrototype()) as object;
    methods = generatorMethods();
    defineBuiltin(generator, 'next', methods.next, 1);
    defineBuiltin(generator, 'return', methods.return, 1);
    defineBuiltin(generator, 'throw', methods.throw, 1);
    tag(generator, 'AsyncGenerator');
    defineConstant(generator, 'constructor', functionPrototype());
  }
  return generator;
}

/** %AsyncGeneratorFunction.prototype%. */
export function functionPrototype(): object {
  if (generatorFunction === undefined) {
    generatorFunction = Object.create(Function.prototype) as object;
    tag(generatorFunction, 'AsyncGeneratorFunction');
    defineConstant(generatorFunction, 'prototype', generatorPrototype());
    defineConstant(generatorFunction, 'constructor', generatorConstructor(generatorFunction));
  }
  return generatorFunction;
}

/**
 * The three methods, written as accessors: functions that `new` does not apply to and that have no `prototype`, as
 * built-in methods should be, and the only ones of that sort that ES5 can write down.
 */
function generatorMethods(): Record<MethodName, unknown> {
  const source = {
    get next(): unknown {
      // eslint-disable-next-line prefer-rest-params
      return ask(this, NEXT, arguments[0]);
    },
    get throw(): unknown {
      // eslint-disable-next-line prefer-rest-params
      return ask(this, THROW, arguments[0]);
    },
    get return(): unknown {
      // eslint-disable-next-line prefer-rest-params
      return ask(this, RETURN, arguments[0]);
    },
  };
  return {
    next: getterOf(source, 'next'),
    throw: getterOf(source, 'throw'),
    return: getterOf(source, 'return'),
  };
}

function ask(handle: unknown, mode: Mode, value: unknown): Promise<unknown> {
  const machine = machineOf(handle);
  if (machine === undefined) {
    requirePromise();
    return rejected(new TypeError(describe(handle) + ' is not an async generator'));
  }
  return request(machine, handle as object, mode, value);
}

declare const AsyncIterator: { prototype?: object } | undefined;

/**
 * %AsyncIteratorPrototype%: the engine's own where it has a name, so that what a program adds to it
 * (iterator helpers) is there for lowered generators too.
 */
function iteratorPrototype(): object {
  if (typeof AsyncIterator === 'function') {
    const native = (AsyncIterator as { prototype?: object }).prototype;
    if (native !== undefined) return native;
  }
  const prototype = {};
  const source = {
    get self(): unknown {
      return this;
    },
    get dispose(): unknown {
      return disposeIterator(this);
    },
  };
  const iterate = wellKnown('asyncIterator');
  const dispose = wellKnown('asyncDispose');
  defineBuiltin(prototype, iterate, getterOf(source, 'self'), 0);
  if (typeof dispose === 'symbol')
    defineBuiltin(prototype, dispose, getterOf(source, 'dispose'), 0);
  return prototype;
}

/** %AsyncIteratorPrototype% [ @@asyncDispose ] (): calls `return`, if there is one, and waits for it. */
function disposeIterator(iterator: object): Promise<unknown> {
  requirePromise();
  try {
    const method = getMethod(iterator, 'return');
    if (method === undefined) return resolved(undefined);
    return then(promiseResolve(method.call(iterator)), () => undefined);
  } catch (error) {
    return rejected(error);
  }
}

/**
 * %AsyncGeneratorFunction%: it would compile source text, which lowered code cannot (and a content
 * security policy may forbid), so it is there for its prototype only.
 */
function generatorConstructor(prototype: object): unknown {
  const constructor = function AsyncGeneratorFunction(): never {
    throw new EvalError('yield-from: an async generator function cannot be made from source text');
  };
  setPrototype(constructor, Function);
  Object.defineProperty(constructor, 'prototype', { value: prototype, writable: false });
  defineConstant(constructor, 'length', 1);
  return constructor;
}

/** Object.setPrototypeOf, or what there is of it. */
export function setPrototype(object: object, prototype: object): void {
  if (Object.setPrototypeOf !== undefined) Object.setPrototypeOf(object, prototype);
  else (object as { __proto__: object }).__proto__ = prototype;
}

export function getterOf(source: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(source, key)!.get;
}

/** A method of an intrinsic object, with the `name` and `length` that it has to have. */
export function defineBuiltin(
  target: object,
  key: PropertyKey,
  method: unknown,
  length: number,
): void {
  const name = typeof key === 'symbol' ? '[' + symbolName(key) + ']' : String(key);
  defineConstant(method as object, 'name', name);
  defineConstant(method as object, 'length', length);
  hidden(target, key, method);
}

function symbolName(symbol: symbol): string {
  // `String(symbol)` is a TypeError in the first engines that had symbols.
  return Symbol.prototype.toString.call(symbol).slice(7, -1);
}

/** Where the engine lets `name` and `length` of functions be set: old ones do not. */
export function defineConstant(target: object, key: string, value: unknown): void {
  const property = Object.getOwnPropertyDescriptor(target, key);
  if (property === undefined || property.configurable) {
    Object.defineProperty(target, key, {
      value,
      writable: false,
      enumerable: false,
      configurable: true,
    });
  }
}

function tag(target: object, name: string): void {
  if (typeof Symbol === 'function' && Symbol.toStringTag !== undefined) {
    defineConstant(target, Symbol.toStringTag as unknown as string, name);
  }
}
