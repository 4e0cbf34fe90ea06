/** What must hold of the layout, and of the tree that is made by it. */
import { asksNext, type Block, type Graph, isDone, itemLabels } from '../graph/ir';
import { fail } from '../verifying';
import { type Layout, type Part, type Way, waysOf } from './layout';

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
  const ways = waysOf(out);
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
