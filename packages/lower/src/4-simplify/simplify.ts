/**
 * Makes the control-flow graph small: jumps to jumps are threaded (`thread.ts`), blocks that nothing leads to are
 * dropped (`reach.ts`), and a block is merged into its only predecessor (`merge.ts`). What lowering made stays as it
 * is: the graph has blocks of its own.
 */
import { Block, type Graph } from '../graph/ir';
import { merge } from './merge';
import { reach } from './reach';
import { thread } from './thread';

/** `lowered`: the entry first, the others in the order in which they are to be laid out. */
export function simplify<N>(lowered: readonly Block<N>[]): Graph<N> {
  const all = lowered.map(copy);
  const threads = thread(all);
  const graph: Graph<N> = { ...threads, ...reach(all, threads) };
  return { ...graph, blocks: merge(graph) };
}

function copy<N>({
  label,
  region,
  items,
  exit,
  handler,
  isPlace,
  isKept,
  isApart,
}: Block<N>): Block<N> {
  const block = new Block<N>(label, region);
  block.items.push(...items);
  block.exit = exit;
  block.handler = handler;
  block.isPlace = isPlace;
  block.isKept = isKept;
  block.isApart = isApart;
  return block;
}
