/** The intrinsic objects of async generators, made when first needed. */
import { machineOf } from './brand';
import { defineBuiltin, getterOf } from './builtin';
import { asyncGeneratorFunctionPrototype, asyncIteratorPrototype } from './engine';
import type { Mode } from './core/activation';
import { describe, getMethod, wellKnown } from './objects';
import { promiseResolve, rejected, requirePromise, resolved, then } from './realm';
import { request } from './requests';
import { makeShape, type MethodName, type Shape } from './shape';

let shape: Shape | undefined;

export function asyncGenerators(): Shape {
  return (shape ??= makeShape(
    'AsyncGenerator',
    asyncIteratorPrototype() ?? makeIteratorPrototype(),
    asyncGeneratorFunctionPrototype(),
    ask,
  ));
}

/** The original method, to see whether a generator still has it. */
export function intrinsicMethod(name: MethodName): unknown {
  return shape === undefined ? undefined : shape.methods[name];
}

/** %AsyncGeneratorPrototype%. */
export function generatorPrototype(): object {
  return asyncGenerators().generator;
}

/** %AsyncGeneratorFunction.prototype%. */
export function functionPrototype(): object {
  return asyncGenerators().fn;
}

function ask(handle: unknown, mode: Mode, value: unknown): Promise<unknown> {
  const machine = machineOf(handle);
  if (machine === undefined) {
    requirePromise();
    return rejected(new TypeError(describe(handle) + ' is not an async generator'));
  }
  return request(machine, handle as object, mode, value);
}

/** %AsyncIteratorPrototype%, where the engine's own cannot be reached. */
function makeIteratorPrototype(): object {
  const prototype = {};
  const source = {
    get self(): unknown {
      return this;
    },
    get dispose(): unknown {
      return disposeIterator(this);
    },
  };
  const dispose = wellKnown('asyncDispose');
  defineBuiltin(prototype, wellKnown('asyncIterator'), getterOf(source, 'self'), 0);
  if (typeof dispose === 'symbol') {
    defineBuiltin(prototype, dispose, getterOf(source, 'dispose'), 0);
  }
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
