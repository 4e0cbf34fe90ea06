/** What can be reached at all, and from how many places. */
import {
  type Block,
  exitLabels,
  type Graph,
  itemLabels,
  type Label,
  mayReturn,
  type Region,
} from '../graph/ir';
import type { Threads } from './thread';

/** `all`: the entry first. */
export function reach<N>(all: readonly Block<N>[], { blockOf }: Threads<N>): Reached<N> {
  const [entry] = all;
  const reachable = new Set<Block<N>>();
  const todo = [entry];
  for (let block = todo.pop(); block; block = todo.pop()) {
    if (reachable.has(block)) continue;
    reachable.add(block);
    for (const label of [...jumpsOf(block), ...handlersOf(block)]) todo.push(blockOf(label));
  }
  const blocks = all.filter((block) => reachable.has(block));
  const regions = [...new Set(blocks.map((block) => block.region))]
    .filter((region) => region.number > 0)
    .sort((a, b) => a.number - b.number);
  const returning = new Set(blocks.filter(mayReturn).map((block) => block.region));
  const onReturn = (region: Region): Label | undefined =>
    returning.has(region) ? region.onReturn : undefined;

  // (The entry counts as itself, even where jumps to it are threaded past it.)
  const counts = new Map([[entry, 1]]);
  const count = (label: Label | undefined): void => {
    if (!label) return;
    const block = blockOf(label);
    counts.set(block, (counts.get(block) ?? 0) + 1);
  };
  for (const region of regions) {
    count(region.onThrow);
    count(onReturn(region));
  }
  for (const block of blocks) jumpsOf(block).forEach(count);
  return { blocks, regions, onReturn, references: (block) => counts.get(block) ?? 0 };
}

export type Reached<N> = Pick<Graph<N>, 'blocks' | 'regions' | 'onReturn' | 'references'>;

/** Where the code of a block jumps. */
function jumpsOf<N>({ items, exit, label }: Block<N>): Label[] {
  if (!exit) throw new Error(`simplify: block "${label.hint}" has no exit`);
  return [...exitLabels(exit), ...items.flatMap(itemLabels)];
}

/** Where the machine may go from it. */
function handlersOf<N>(block: Block<N>): Label[] {
  const { onThrow, onReturn } = block.region;
  return [onThrow, mayReturn(block) ? onReturn : undefined].filter((label) => label !== undefined);
}
