/**
 * Chains: `yield*` from one generator of ours to another. While nobody else touches the inner one, its root holds a
 * pointer to the leaf; an item costs the same at any depth, and so does the stack. These are the pointers alone.
 *
 * A chain is made when it runs. When somebody asks one inside a chain directly, the chain is cut above it, until the next
 * request through the upper part links them again.
 */
import type { GeneratorActivation } from './activation';

/**
 * Takes a generator, with the chain that it is the root of, for a request: gives the leaf. Whoever takes it gives it back by
 * setting `leaf`, or `outer`.
 *
 * @throws TypeError when a request is being served
 */
export function take($: GeneratorActivation): GeneratorActivation {
  let root = $;
  while (root.outer !== null) root = root.outer;
  const { leaf } = root;
  if (leaf === null) throw new TypeError('Generator is already running');
  root.leaf = null;
  if (root !== $) {
    root.leaf = $.outer;
    $.outer = null;
  }
  return leaf;
}

/**
 * The `yield*` that `$` is in, whose chain is being run and ends with `leaf`, is over or is to be asked otherwise: what was
 * linked below stands alone.
 */
export function sever($: GeneratorActivation, leaf: GeneratorActivation): void {
  const { inner } = $.delegation!;
  if (inner !== null && inner.outer === $) {
    inner.outer = null;
    inner.leaf = leaf;
  }
}
