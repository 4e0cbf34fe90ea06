/**
 * Chains: `yield*` from one generator of ours to another. While nobody else touches the inner one, its root holds a
 * pointer to the leaf; an item costs the same at any depth, and so does the stack. These are the pointers alone.
 *
 * A chain is made when it runs: `link` takes in the delegates that stand alone. When somebody asks one inside a chain
 * directly, the chain is cut above it, until the next request through the upper part links them again.
 */
import type { GeneratorActivation } from './activation';

/** Takes the delegates below the leaf into the chain, as long as they are ours and nobody runs them. */
export function link(root: GeneratorActivation): void {
  for (;;) {
    const leaf = root.leaf;
    const inner = leaf.delegation === null ? null : leaf.delegation.inner;
    if (inner === null || !isolate(inner)) return;
    inner.outer = leaf;
    root.leaf = inner.leaf;
    inner.leaf = inner;
  }
}

/** Gives a generator a chain of its own; false if it runs. */
export function isolate($: GeneratorActivation): boolean {
  let root = $;
  while (root.outer !== null) root = root.outer;
  if (root.running) return false;
  if (root !== $) {
    $.leaf = root.leaf;
    root.leaf = $.outer!;
    $.outer = null;
  }
  return true;
}

/** Separates what is linked below `$`, which is the leaf of its chain from now on. */
export function sever($: GeneratorActivation): void {
  const inner = innerOf($);
  if (inner === null) return;
  let leaf = inner;
  for (let next = innerOf(leaf); next !== null; next = innerOf(leaf)) leaf = next;
  inner.outer = null;
  inner.leaf = leaf;
}

/** The `yield*` that the leaf is in is over, whether its delegate has ended or not. */
export function endDelegation(leaf: GeneratorActivation): void {
  sever(leaf);
  leaf.delegation = null;
}

/** The next one of the chain. */
export function innerOf($: GeneratorActivation): GeneratorActivation | null {
  const inner = $.delegation === null ? null : $.delegation.inner;
  return inner !== null && inner.outer === $ ? inner : null;
}
