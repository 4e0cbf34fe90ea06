/**
 * Generator functions. As for async generators (kind.ts), a *kind* stands for one function:
 *
 *     defineGenerator((kind) => ({ g() { return startGenerator(kind, step) } }).g)
 */
import { bindGenerator, generatorOf } from '../brand';
import { NO_REGIONS } from '../core/activation';
import {
  type FunctionLike,
  type Kind,
  makeFunction,
  newHandle,
  newKind,
  refuseNew,
  shapeFunction,
} from '../kind';
import type { Step } from '../protocol';
import { GeneratorActivation } from './activation';
import { generators } from './prototypes';

/** `createGeneratorKind` of the contract: the first half of `defineGenerator`, for methods. */
export function createGeneratorKind(): Kind {
  return newKind(generators);
}

/** `defineGeneratorMethod` of the contract: the second half. */
export function defineGeneratorMethod(kind: Kind, fn: FunctionLike): void {
  shapeFunction(kind, fn);
}

/** `defineGenerator` of the contract. */
export function defineGenerator<F extends FunctionLike>(
  factory: (kind: Kind) => F,
  key?: PropertyKey,
): F {
  const kind = createGeneratorKind();
  const fn = makeFunction(kind, factory, key);
  shapeFunction(kind, fn);
  return fn;
}

/**
 * Called by a lowered function: the generator object of this call.
 *
 * @param self the function's `this`, where the function is one that `new` can be applied to
 * @throws TypeError when it is
 */
export function startGenerator(
  kind: Kind,
  step: Step,
  table: readonly number[] = NO_REGIONS,
  self?: unknown,
): object {
  if (self !== undefined && generatorOf(self) === undefined) refuseNew(kind, self);
  const handle = newHandle(kind);
  bindGenerator(handle, new GeneratorActivation(step, table));
  return handle;
}
