/** Cuts a failing program down, as long as it still fails. */
import type { Script } from '../cases/script';
import type { Program } from './program';
import { type Failure, type Mode, runBatch } from './run';
import { smaller } from './tree';

/** @param budget how many smaller programs may be tried */
export async function shrink(failure: Failure, mode: Mode, budget = 600): Promise<Failure> {
  let best = failure;
  let left = budget;
  const attempt = async (program: Program): Promise<boolean> => {
    left--;
    const [found] = await runBatch([program], [failure.variant], mode);
    if (!found || found.kind !== failure.kind) return false;
    best = found;
    return true;
  };

  for (let progress = true; progress && left > 0;) {
    progress = false;
    for (const scripts of shorter(best.program.scripts)) {
      if (left > 0 && (await attempt({ ...best.program, scripts }))) {
        progress = true;
        break;
      }
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

/** One script alone, or without one of its steps. */
function shorter(scripts: readonly Script[]): Script[][] {
  if (scripts.length > 1) return scripts.map((script) => [script]);
  return scripts.flatMap((script) => script.map((step) => [script.filter((one) => one !== step)]));
}
