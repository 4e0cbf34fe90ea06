/** Generator functions with Python's protocol beside the standard's. */
import { type FunctionLike, type Kind, makeFunction, newKind, shapeAsync } from '../kind';
import { escaped } from './pep-479';
import { pythonGenerators } from './prototype';

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
  return makeFunction(pythonKind(), shapeAsync, factory, key, length);
}

function pythonKind(): Kind {
  return newKind(pythonGenerators, escaped);
}
