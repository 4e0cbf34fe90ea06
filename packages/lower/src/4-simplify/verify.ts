/** What must hold after the fourth pass: every jump leads to a block that is left, and that does something. */
import { type Block, type Graph, jumpsOf } from '../graph/ir';
import { fail } from '../verifying';

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
