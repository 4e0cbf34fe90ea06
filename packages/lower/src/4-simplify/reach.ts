/** Which blocks can be reached at all (or are kept all the same), and from how many places. */
import { type Block, type Graph, jumpsOf } from '../graph/ir';
import type { Label } from '../graph/label';
import { throwingRegion } from '../graph/regions';
import type { Threads } from './thread';

/** `all`: the entry first. */
export function reach<N>(all: readonly Block<N>[], { blockOf }: Threads<N>): Reached<N> {
  const [entry] = all;
  const reachable = new Set<Block<N>>();
  const todo = [entry, ...all.filter(({ isKept }) => isKept)];
  for (let block = todo.pop(); block; block = todo.pop()) {
    if (reachable.has(block)) continue;
    reachable.add(block);
    if (!block.exit) throw new Error(`simplify: block "${block.label.hint}" has no exit`);
    for (const label of jumpsOf(block)) todo.push(blockOf(label));
    const { handler } = throwingRegion(block.region);
    if (handler) todo.push(blockOf(handler));
  }
  const blocks = all.filter((block) => reachable.has(block));
  const regions = [...new Set(blocks.map((block) => block.region))]
    .filter((region) => region.number > 0)
    .sort((a, b) => a.number - b.number);
  // (The entry counts as itself, even where jumps to it are threaded past it.)
  const counts = new Map([[entry, 1]]);
  const count = (label: Label | undefined): void => {
    if (!label) return;
    const block = blockOf(label);
    counts.set(block, (counts.get(block) ?? 0) + 1);
  };
  for (const { handler } of regions) count(handler);
  for (const block of blocks) jumpsOf(block).forEach(count);
  return { blocks, regions, references: (block) => counts.get(block) ?? 0 };
}

export type Reached<N> = Pick<Graph<N>, 'blocks' | 'regions' | 'references'>;
