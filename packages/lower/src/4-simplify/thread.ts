/**
 * Jumps to jumps go to where those lead.
 *
 *     .goto A   …   .mark A  .goto B      ->   .goto B
 */
import type { Block, Graph, Label } from '../graph/ir';

export type Threads<N> = Pick<Graph<N>, 'blockOf' | 'originOf'>;

/** `blocks`: all there are, reachable or not. */
export function thread<N>(blocks: readonly Block<N>[]): Threads<N> {
  const marked = new Map(blocks.map((block) => [block.label, block]));
  const threaded = new Map<Label, Block<N>>();
  const origins = new Map<Label, N>();

  const blockOf = (label: Label): Block<N> => {
    const known = threaded.get(label);
    if (known) return known;
    let block = marked.get(label);
    if (!block) throw new Error(`simplify: label "${label.hint}" was never marked`);
    const seen = new Set<Block<N>>();
    // As long as the region stays: who stores a label relies on it.
    while (block.items.length === 0 && block.exit?.kind === 'goto' && !seen.has(block)) {
      seen.add(block);
      const next = marked.get(block.exit.to);
      if (!next || next.region !== block.region || next.handler || block.handler) break;
      if (block.exit.origin && !origins.has(label)) origins.set(label, block.exit.origin);
      block = next;
    }
    threaded.set(label, block);
    return block;
  };
  return { blockOf, originOf: (label) => origins.get(label) };
}
