/**
 * A jump to a jump goes directly to where that one leads.
 *
 *     .goto A   …   .mark A  .goto B      ->   .goto B
 */
import type { Block, Graph } from '../graph/ir';
import type { Label } from '../graph/label';

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
    const { region } = block;
    const seen = new Set<Block<N>>();
    let origin: N | undefined;
    // It may go as far as the last block in the region of the first: whoever stores a label relies on that region.
    // Blocks of other regions in between are only passed through.
    for (
      let at = block;
      at.items.length === 0 && at.exit?.kind === 'goto' && !at.isPlace && !seen.has(at);
    ) {
      seen.add(at);
      const next = marked.get(at.exit.to);
      if (!next || next.handler || at.handler) break;
      origin ??= at.exit.origin;
      at = next;
      if (at.region !== region) continue;
      block = at;
      if (origin) origins.set(label, origin);
    }
    threaded.set(label, block);
    return block;
  };
  return { blockOf, originOf: (label) => origins.get(label) };
}
