/** Generator functions with Python's protocol beside the standard's. */
import {
  defineKind,
  type FunctionLike,
  type Kind,
  newKind,
  type Protocol,
  shapeAsync,
} from '../kind';
import { escaped } from './pep-479';
import { asyncGenerators } from '../prototypes';
import { pythonPrototype } from './prototype';

const PYTHON: Protocol = { prototype: pythonPrototype, escape: escaped };

/** `asyncGeneratorKind` of the contract: `kind` for a function whose generators have Python's protocol too. */
/*#__NO_SIDE_EFFECTS__*/
export function asyncGeneratorKind(fn?: FunctionLike, length?: number): Kind {
  return shapeAsync(pythonKind(), fn, length);
}

/** `defineAsyncGenerator` of the contract. */
/*#__NO_SIDE_EFFECTS__*/
export function defineAsyncGenerator<F extends FunctionLike>(
  factory: (kind: Kind) => F,
  key?: PropertyKey,
  length?: number,
): F {
  return defineKind(pythonKind(), factory, key, length);
}

function pythonKind(): Kind {
  return newKind(asyncGenerators, PYTHON);
}
