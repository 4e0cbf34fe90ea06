/** What stands in a table's cell where it is no plain figure. */
import { short } from './markdown';
import type { SpeedCell, SpeedRow } from './speed';
import { median } from './statistics';

/** How the best of ours does against the best peer of the same row. */
export function againstPeers({ cells }: SpeedRow): string {
  const best = (which: (cell: SpeedCell) => boolean): number =>
    Math.min(
      ...cells
        .filter((cell) => cell.times.length > 0 && which(cell))
        .map(({ times }) => median(times)),
    );
  const ours = best(({ contestant }) => contestant.ours);
  const peers = best(({ contestant }) => !contestant.ours && !contestant.reference);
  return Number.isFinite(ours) && Number.isFinite(peers) ? short(ours / peers) : '';
}

export function problemText(problem: string): string {
  if (problem.startsWith('wrong result')) return 'wrong result';
  if (problem.startsWith('Maximum call stack')) return 'stack overflow';
  return problem.startsWith('took more than') ? 'too slow' : 'fails';
}
