/** The intrinsic objects of async generators, made when first needed. */
import { NOT_ASYNC } from './codes';
import { say } from './messages';
import { originals } from './async-generator/originals';
import { ask } from './async-generator/queue';
import { machineOf } from './brand';
import { defineBuiltin, makeIteratorPrototype } from './builtin';
import { asyncGeneratorFunctionPrototype, asyncIteratorPrototype } from './engine';
import { getMethod, wellKnown } from './objects';
import { promiseResolve, rejected, requirePromise, resolved, then } from './realm';
import { makeShape, type Shape } from './shape';
import { AWAIT_RETURN, type Mode, RETURN } from './protocol';

let shape: Shape | undefined;

export function asyncGenerators(): Shape {
  if (shape === undefined) {
    shape = makeShape(
      'AsyncGenerator',
      asyncIteratorPrototype() || makeAsyncIteratorPrototype(),
      asyncGeneratorFunctionPrototype(),
      askHandle,
      originals,
    );
  }
  return shape;
}

/** %AsyncGeneratorPrototype%. */
export function generatorPrototype(): object {
  return asyncGenerators().generator;
}

/** %AsyncGeneratorFunction.prototype%. */
export function functionPrototype(): object {
  return asyncGenerators().fn;
}

function askHandle(handle: unknown, mode: Mode, value: unknown): Promise<unknown> {
  const machine = machineOf(handle);
  if (machine === undefined) {
    requirePromise();
    return rejected(new TypeError(say(NOT_ASYNC, handle)));
  }
  return ask(machine, handle as object, mode === RETURN ? AWAIT_RETURN : mode, value);
}

/** %AsyncIteratorPrototype%, where the engine's own cannot be reached. */
function makeAsyncIteratorPrototype(): object {
  const prototype = makeIteratorPrototype(wellKnown('asyncIterator'));
  const dispose = wellKnown('asyncDispose');
  const source = {
    set dispose(_: unknown) {
      // @ts-expect-error -- it is called as a method
      return disposeIterator(this);
    },
  };
  if (typeof dispose === 'symbol') defineBuiltin(prototype, dispose, source, 'dispose', 0);
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
