/**
 * A block becomes part of its predecessor, if that is the only one and does nothing but go on to it.
 *
 *     .mark A  x  .goto B   …   .mark B  y  .done      ->   .mark A  x  y  .done
 */
import type { Block, Exit, Graph, Remarks } from '../graph/ir';

/** Hands the comments of a jump that is gone on to what comes next. */
function behind<N, R extends Remarks<N>>(jump: N | undefined, next: R): R {
  return jump ? { ...next, behind: [{ node: jump, at: 'start' }, ...(next.behind ?? [])] } : next;
}

/** Changes the blocks in place; gives those that are left. */
export function merge<N>({ blocks, blockOf, originOf, references }: Graph<N>): Block<N>[] {
  const merged = new Set<Block<N>>();
  for (const block of blocks) {
    if (merged.has(block)) continue;
    for (;;) {
      const exit = block.exit as Exit<N>;
      if (exit.kind !== 'goto') break;
      const next = blockOf(exit.to);
      if (
        next === block ||
        next.handler ||
        next.isApart ||
        references(next) !== 1 ||
        merged.has(next)
      )
        break;
      if (next.items.length === 0 && next.exit?.kind === 'goto') {
        // (It is only passed through, so its region does not matter.)
        const origin = exit.origin ?? originOf(exit.to) ?? next.exit.origin;
        block.exit = { ...next.exit, origin };
        merged.add(next);
        continue;
      }
      if (next.region !== block.region) break;
      const jump = exit.origin ?? originOf(exit.to);
      const [first, ...more] = next.items;
      if (first) block.items.push(behind(jump, first), ...more);
      block.exit = first ? next.exit : behind(jump, next.exit as Exit<N>);
      merged.add(next);
    }
  }
  return blocks.filter((block) => !merged.has(block));
}
