/** What must hold after the first pass. */
import type { Analysis } from './scope';

export function verifyAnalysis<N>({ suspending, parentOf, jumpTargets }: Analysis<N>): void {
  for (const node of suspending) {
    const parent = parentOf.get(node);
    if (parent && !suspending.has(parent)) {
      throw new Error('verify: the spine is broken: a node on it has a parent that is not');
    }
  }
  for (const [jump, target] of jumpTargets) {
    let around = parentOf.get(jump);
    while (around && around !== target) around = parentOf.get(around);
    if (!around) throw new Error('verify: a jump leads to a statement that is not around it');
  }
}
