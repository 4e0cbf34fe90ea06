/** Cuts a failing program down, as long as it still fails. */
import type { Variant } from '../variants/variant';
import type { Program } from './program';
import { type Failure, type Mode, runBatch } from './run';
import { smaller } from './tree';

/** @param budget how many smaller programs may be tried */
export async function shrink(
  failure: Failure,
  variant: Variant,
  mode: Mode,
  budget = 600,
): Promise<Failure> {
  let best = failure;
  let left = budget;
  const attempt = async (program: Program): Promise<boolean> => {
    left--;
    const [found] = await runBatch([program], variant, mode);
    if (!found || found.kind !== failure.kind) return false;
    best = found;
    return true;
  };

  for (let progress = true; progress && left > 0;) {
    progress = false;
    const { script } = best.program;
    for (let i = script.length - 1; i >= 0 && left > 0; i--) {
      const shorter = best.program.script.filter((_, at) => at !== i);
      if (await attempt({ ...best.program, script: shorter })) progress = true;
    }
    for (let again = true; again && left > 0;) {
      again = false;
      for (const tree of smaller(best.program.tree)) {
        if (left <= 0) break;
        if (await attempt({ ...best.program, tree })) {
          again = progress = true;
          break;
        }
      }
    }
  }
  return best;
}
