/** What must hold after the third pass: the blocks are whole, and nothing is left open. */
import { type Block, jumpsOf } from '../graph/ir';
import type { Label } from '../graph/label';
import type { Region } from '../graph/regions';
import { fail } from '../verifying';

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

/** Everything a block leads to, its region's handlers included. */
function labelsOf<N>(block: Block<N>): Label[] {
  const { handler } = block.region;
  return [...jumpsOf(block), ...(handler ? [handler] : [])];
}
