/**
 * Makes the control-flow graph small: jumps to jumps are threaded, blocks nothing leads to are dropped,
 * a block with one predecessor that just goes on there is merged into it.
 */
import { type Block, type Exit, exitLabels, type Label, type Region } from '../graph/ir';

export interface Graph<N> {
  /** In order of layout. The first is the entry. */
  readonly blocks: Block<N>[];
  blockOf(label: Label): Block<N>;
  /** The jump of the source that was threaded on the way there. */
  originOf(label: Label): N | undefined;
  /** How many places jump to the block, the machine included. */
  references(block: Block<N>): number;
  /** The regions that are left, in order of their numbers. */
  readonly regions: Region[];
}

export function simplify<N>(all: readonly Block<N>[]): Graph<N> {
  const byLabel = new Map<Label, Block<N>>();
  for (const block of all) byLabel.set(block.label, block);

  const threaded = new Map<Label, Block<N>>();
  const origins = new Map<Label, N>();
  /** Follows empty blocks, as long as the region stays: who stores a label relies on it. */
  const blockOf = (label: Label): Block<N> => {
    const known = threaded.get(label);
    if (known) return known;
    let block = byLabel.get(label);
    if (!block) throw new Error(`simplify: label "${label.hint}" was never marked`);
    const seen = new Set<Block<N>>();
    while (block.items.length === 0 && block.exit?.kind === 'goto' && !seen.has(block)) {
      seen.add(block);
      const next = byLabel.get(block.exit.to);
      if (!next || next.region !== block.region || next.handler || block.handler) break;
      if (block.exit.origin && !origins.has(label)) origins.set(label, block.exit.origin);
      block = next;
    }
    threaded.set(label, block);
    return block;
  };

  const reachable = reach(all[0], blockOf);
  const blocks = all.filter((block) => reachable.has(block));
  // The entry itself may be an empty block that was threaded past: it stays first.
  if (!reachable.has(all[0])) blocks.unshift(all[0]);

  const counts = new Map<Block<N>, number>();
  const count = (block: Block<N>): void => void counts.set(block, (counts.get(block) ?? 0) + 1);
  count(all[0]);
  const regions = [...new Set(blocks.map((block) => block.region))]
    .filter((region) => region.number > 0)
    .sort((a, b) => a.number - b.number);
  const returns = returning(blocks);
  for (const region of regions) {
    if (region.onThrow) count(blockOf(region.onThrow));
    if (region.onReturn && returns.has(region)) count(blockOf(region.onReturn));
    else region.onReturn = undefined;
  }
  for (const block of blocks) {
    if (block.exit) for (const label of exitLabels(block.exit)) count(blockOf(label));
    for (const item of block.items) for (const label of item.targets) count(blockOf(label));
  }
  const references = (block: Block<N>): number => counts.get(block) ?? 0;
  const originOf = (label: Label): N | undefined => origins.get(label);
  const graph = { blockOf, originOf, references, regions };
  return { ...graph, blocks: merge(blocks, graph) };
}

/** The regions in which a return completion can occur: at a `yield`, a delegation or a `return`. */
function returning<N>(blocks: readonly Block<N>[]): Set<Region> {
  const found = blocks.filter(
    ({ exit }) => exit?.kind === 'return' || (exit?.kind === 'suspend' && exit.how !== 'await'),
  );
  return new Set(found.map(({ region }) => region));
}

function reach<N>(entry: Block<N>, blockOf: (label: Label) => Block<N>): Set<Block<N>> {
  const reachable = new Set<Block<N>>();
  const todo = [entry];
  for (let block = todo.pop(); block; block = todo.pop()) {
    if (reachable.has(block)) continue;
    reachable.add(block);
    if (!block.exit) throw new Error(`simplify: block "${block.label.hint}" has no exit`);
    const labels = [...exitLabels(block.exit), ...block.items.flatMap((item) => item.targets)];
    const { region, exit } = block;
    if (region.onThrow) labels.push(region.onThrow);
    const mayReturn = exit.kind === 'return' || (exit.kind === 'suspend' && exit.how !== 'await');
    if (region.onReturn && mayReturn) labels.push(region.onReturn);
    for (const label of labels) todo.push(blockOf(label));
  }
  return reachable;
}

function merge<N>(
  blocks: readonly Block<N>[],
  { blockOf, originOf, references }: Pick<Graph<N>, 'blockOf' | 'originOf' | 'references'>,
): Block<N>[] {
  const merged = new Set<Block<N>>();
  for (const block of blocks) {
    if (merged.has(block)) continue;
    for (;;) {
      const exit = block.exit as Exit<N>;
      if (exit.kind !== 'goto') break;
      const next = blockOf(exit.to);
      if (next === block || next.handler || references(next) !== 1 || merged.has(next)) break;
      if (next.items.length === 0 && next.exit?.kind === 'goto') {
        // Only passed through: its region is never seen.
        const origin = exit.origin ?? originOf(exit.to) ?? next.exit.origin;
        block.exit = { ...next.exit, origin };
        merged.add(next);
        continue;
      }
      if (next.region !== block.region) break;
      block.items.push(...next.items);
      block.exit = next.exit;
      merged.add(next);
    }
  }
  return blocks.filter((block) => !merged.has(block));
}
