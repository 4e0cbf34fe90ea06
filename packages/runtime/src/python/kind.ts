/** Generator functions with Python's protocol beside the standard's. */
import { defineKind, type FunctionLike, type Kind, newKind, type Protocol } from '../kind';
import { escaped } from './pep-479';
import { asyncGenerators } from '../prototypes';
import { pythonPrototype } from './prototype';

const PYTHON: Protocol = { prototype: pythonPrototype, escape: escaped };

/**
 * `createKind` of the contract: the first half of `define`, for methods, whose function object exists
 * only after the class.
 *
 * @param python whether the generators have Python's protocol too
 */
export function createKind(python: boolean): Kind {
  return python ? newKind(asyncGenerators, PYTHON) : newKind(asyncGenerators);
}

/** `defineAsyncGenerator` of the contract: a generator function with Python's protocol too. */
export function defineAsyncGenerator<F extends FunctionLike>(
  factory: (kind: Kind) => F,
  key?: PropertyKey,
): F {
  return defineKind(createKind(true), factory, key);
}
