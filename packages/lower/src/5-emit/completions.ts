/** What each `finally` may hold up, for `describe.ts`: the jumps that enter it, and whether a return does. */
import { type Block, type Graph, itemLabels } from '../graph/ir';
import type { Label } from '../graph/label';
import type { Region } from '../graph/regions';

export interface Completions<N> {
  /** Where the jumps that enter the handler lead in the end. */
  jumpsInto(handler: Block<N>): readonly Label[];
  /** Whether a `return` of the source, or a consumer's `return()`, gets there. */
  isReturnedInto(handler: Block<N>): boolean;
}

export function completionsOf<N>({ blocks, blockOf }: Graph<N>): Completions<N> {
  const jumps = new Map<Block<N>, Set<Label>>();
  const ends = new Map<Block<N>, Block<N>[]>();
  const returned = new Set<Block<N>>();
  for (const block of blocks) {
    const { items, exit } = block;
    const labels = items.filter(({ kind }) => kind === 'enter').flatMap(itemLabels);
    if (exit?.kind === 'goto' && labels.length > 0) {
      const into = ofHandler(jumps, blockOf(exit.to), () => new Set());
      for (const label of labels) into.add(label);
    }
    if (exit?.kind === 'complete') ofHandler(ends, blockOf(exit.handler), () => []).push(block);
  }
  const todo = blocks.filter(returns);
  for (let block = todo.pop(); block; block = todo.pop()) {
    const region = holdingUp(block.region);
    const handler = region?.handler && blockOf(region.handler);
    if (!handler || returned.has(handler)) continue;
    returned.add(handler);
    todo.push(...(ends.get(handler) ?? []));
  }
  return {
    jumpsInto: (handler) => [...(jumps.get(handler) ?? [])],
    isReturnedInto: (handler) => returned.has(handler),
  };
}

function ofHandler<N, T>(known: Map<Block<N>, T>, handler: Block<N>, make: () => T): T {
  const found = known.get(handler) ?? make();
  known.set(handler, found);
  return found;
}

/** The region of the first `finally` that a return in `region` comes to. */
export function holdingUp(region: Region | undefined): Region | undefined {
  while (region && region.kind !== 'finally') region = region.parent;
  return region;
}

function returns<N>({ items, exit }: Block<N>): boolean {
  switch (exit?.kind) {
    case 'done':
    case 'end':
    case 'return':
      return true;
    case 'suspend':
      if (exit.how === 'yield' || exit.how === 'delegate') return true;
  }
  return items.some(
    (item) =>
      (item.kind === 'enter' && item.returns) ||
      (item.kind === 'leaf' && item.jumps.some(({ to }) => !to)),
  );
}
