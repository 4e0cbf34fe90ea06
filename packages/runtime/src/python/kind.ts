/** Generator functions with Python's protocol beside the standard's. */
import { defineKind, type FunctionLike, type Kind, newKind, type Python } from '../kind';
import { answered, closed, forward, ignored, interrupt } from './forward';
import { pythonPrototype } from './prototype';
import { escaped } from './requests';
import { requireIdle } from './status';

const PYTHON: Python = {
  prototype: pythonPrototype,
  escape: escaped,
  interrupt,
  forward,
  closed,
  ignored,
  answered,
  requireIdle,
};

/**
 * `createKind` of the contract: the first half of `define`, for methods, whose function object exists
 * only after the class.
 *
 * @param python whether the generators have Python's protocol too
 */
export function createKind(python: boolean): Kind {
  return newKind(python ? PYTHON : null);
}

/** `defineAsyncGenerator` of the contract: a generator function with Python's protocol too. */
export function defineAsyncGenerator<F extends FunctionLike>(
  factory: (kind: Kind) => F,
  key?: PropertyKey,
): F {
  return defineKind(createKind(true), factory, key);
}
