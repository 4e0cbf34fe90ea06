/** What must hold after the first pass: the spine is whole, and jumps leave statements that are around them. */
import { fail } from '../verifying';
import type { Analysis } from './scope';

export function verifyAnalysis<N>({ suspending, parentOf, jumpTargets }: Analysis<N>): void {
  for (const node of suspending) {
    const parent = parentOf.get(node);
    if (parent && !suspending.has(parent)) {
      fail('the spine is broken: a node on it has a parent that is not');
    }
  }
  for (const [jump, target] of jumpTargets) {
    let around = parentOf.get(jump);
    while (around && around !== target) around = parentOf.get(around);
    if (!around) fail('a jump leads to a statement that is not around it');
  }
}
