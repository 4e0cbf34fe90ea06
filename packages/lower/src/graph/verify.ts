/**
 * What must hold between the passes. Checked in the engine's and the hosts' tests, and by whoever sets
 * `globalThis.__YIELD_FROM_VERIFY__` before the first file; elsewhere it costs the look at that flag.
 *
 *     lower      every label marked, every block with an exit, no region open, no scratch variable taken
 *     simplify   every jump leads to a block that is there and does something; who handles is a handler
 *     layout     every block written once, numbers without gaps, what falls falls into what comes next
 *     emit       no node at two places of the tree
 */
import type { Layout, Part, Way } from '../5-emit/layout';
import { asksNext, type Block, exitLabels, type Graph, isDone, itemLabels } from './ir';
import type { Label } from './label';
import type { Region } from './regions';

export function isVerifying(): boolean {
  return (globalThis as { __YIELD_FROM_VERIFY__?: boolean }).__YIELD_FROM_VERIFY__ === true;
}

export interface Lowered<N> {
  readonly blocks: readonly Block<N>[];
  /** The region that is open, and the scratch variables that are taken, at the end. */
  readonly region: Region;
  readonly taken: readonly string[];
}

export function verifyLowered<N>({ blocks, region, taken }: Lowered<N>): void {
  if (region.parent) fail(`region ${region.number} is still open`);
  if (taken.length > 0) fail(`${taken.join(', ')} not returned`);
  const marked = new Set<Label>();
  for (const { label } of blocks) {
    if (marked.has(label)) fail(`"${label.hint}" is marked twice`);
    marked.add(label);
  }
  for (const block of blocks) {
    if (!block.exit) fail(`"${block.label.hint}" has no exit`);
    for (const label of labelsOf(block)) {
      if (!marked.has(label)) fail(`"${block.label.hint}" leads to "${label.hint}", never marked`);
    }
  }
}

export function verifySimplified<N>(graph: Graph<N>): void {
  const blocks = new Set(graph.blocks);
  for (const block of blocks) {
    for (const label of jumpsOf(block)) {
      const to = graph.blockOf(label);
      const way = `"${block.label.hint}" leads to "${label.hint}"`;
      if (!blocks.has(to)) fail(`${way}, which was left out`);
      if (leadsOn(graph, to)) fail(`${way}, where nothing is done`);
    }
    if (block.region.number > 0 && !graph.regions.includes(block.region)) {
      fail(`"${block.label.hint}" is in region ${block.region.number}, which was left out`);
    }
  }
  for (const region of graph.regions) {
    const { number, parent, handler } = region;
    if (!handler) continue;
    const is = `region ${number} is handled by "${handler.hint}", which is`;
    if (!graph.blockOf(handler).handler) fail(`${is} no handler`);
    if (graph.blockOf(handler).region !== parent) fail(`${is} not in the region around`);
  }
}

/** Whether a jump to the block could go further: nothing is done there, and the region stays. */
function leadsOn<N>({ blockOf }: Graph<N>, block: Block<N>): boolean {
  if (block.handler || block.isPlace || block.items.length > 0 || block.exit?.kind !== 'goto')
    return false;
  const next = blockOf(block.exit.to);
  return next !== block && next.region === block.region && !next.handler;
}

export function verifyLayout<N>(graph: Graph<N>, { cases }: Layout<N>): void {
  const written = new Set<Block<N>>();
  const parts = cases.flatMap((one) => one.parts);
  parts.forEach((part, i) => {
    for (const [block, ways] of writtenBy(part)) {
      if (written.has(block)) fail(`"${block.label.hint}" is written twice`);
      written.add(block);
      for (const { how, to } of ways) {
        if (how === 'fall' && parts[i + 1]?.block !== to) {
          fail(`"${block.label.hint}" falls into "${to.label.hint}", which does not come next`);
        }
      }
    }
  });
  for (const block of graph.blocks) {
    const isElsewhere = isDone(block) || asksNext(block);
    if (!written.has(block) && !isElsewhere) fail(`"${block.label.hint}" is not written`);
  }
  for (const label of graph.blocks.flatMap(({ items }) => items.flatMap(itemLabels))) {
    // (0 is what no jump is.)
    if (graph.blockOf(label) === graph.blocks[0])
      fail(`a jump leads to "${label.hint}", the start`);
  }
  const states = cases.map(({ state }) => state).sort((a, b) => a - b);
  if (states.some((state, i) => state !== i)) fail(`states ${states.join()} have gaps`);
}

/** The block of a part with the ways out of it, and what is embedded in it. */
function writtenBy<N>({ block, out }: Part<N>): (readonly [Block<N>, readonly Way<N>[]])[] {
  const ways =
    out.kind === 'way' ? [out.way] : out.kind === 'fork' ? [out.inside, out.outside] : [];
  return [[block, ways], ...ways.flatMap(({ part }) => (part ? writtenBy(part) : []))];
}

export function verifyTree<N extends object>(
  roots: readonly N[],
  children: (node: N) => readonly N[],
): void {
  const seen = new Set<N>();
  const todo = [...roots];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (seen.has(node)) fail('a node has two places in the output');
    seen.add(node);
    todo.push(...children(node));
  }
}

/** Everything a block leads to, its region's handlers included. */
function labelsOf<N>(block: Block<N>): Label[] {
  const { handler } = block.region;
  return [...jumpsOf(block), ...(handler ? [handler] : [])];
}

function jumpsOf<N>({ items, exit }: Block<N>): Label[] {
  return [...items.flatMap(itemLabels), ...(exit ? exitLabels(exit) : [])];
}

function fail(what: string): never {
  throw new Error(`verify: ${what}`);
}
