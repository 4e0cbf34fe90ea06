/**
 * Generator functions. As for async generators (kind.ts), a *kind* stands for one function:
 *
 *     var gKind = generatorKind(g);               function g() { return startGenerator(gKind, step) }
 *     defineGenerator((ownKind) => ({ g() { return startGenerator(ownKind, step) } }).g)
 */
import { bindGenerator, generatorOf } from '../brand';
import {
  type FunctionLike,
  type Kind,
  makeFunction,
  newHandle,
  newKind,
  shapeFunction,
} from '../kind';
import type { Step } from '../protocol';
import { GeneratorActivation } from './activation';
import { generators } from './prototypes';

/** `generatorKind` of the contract: `kind` for a generator function. */
/*#__NO_SIDE_EFFECTS__*/
export function generatorKind(fn?: FunctionLike, length?: number): Kind {
  return shapeFunction(newKind(generators), fn, length);
}

/** `defineGenerator` of the contract. */
/*#__NO_SIDE_EFFECTS__*/
export function defineGenerator<F extends FunctionLike>(
  factory: (kind: Kind) => F,
  key?: PropertyKey,
  length?: number,
): F {
  return makeFunction(newKind(generators), shapeFunction, factory, key, length);
}

/**
 * Called by a lowered function: the generator object of this call.
 *
 * @param own the function's kind; undefined when it is called before that was made
 * @param self what `new` would make, where the function is one that it can be applied to: its `this`
 * @throws TypeError when it was
 */
export function startGenerator(
  own: Kind | undefined,
  step: Step,
  table?: readonly number[],
  self?: unknown,
): object {
  const known = own || newKind(generators);
  if (table !== undefined) known.table = table;
  const handle = newHandle(known, self, generatorOf);
  bindGenerator(handle, new GeneratorActivation(step, known));
  return handle;
}
