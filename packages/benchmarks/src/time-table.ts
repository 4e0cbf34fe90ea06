import { againstPeers, problemText } from './cells';
import type { BenchEngine } from './engines';
import { grouped, table } from './markdown';
import type { SpeedCell, SpeedRow } from './speed';
import { median } from './statistics';

/** Nanoseconds per item, for engines that have no native generators to compare with. */
export function timeTable(engine: BenchEngine, rows: readonly SpeedRow[]): string {
  const contestants = rows[0].cells.map(({ contestant }) => contestant);
  return table(
    [
      `${engine.title}, ns per item`,
      ...contestants.map(({ title }) => title),
      'best of ours / best peer',
    ],
    rows.map((row) => [row.workload.title, ...row.cells.map(timeText), againstPeers(row)]),
  );
}

/** Blank for a contestant that has no such program. */
function timeText({ problem, times }: SpeedCell): string {
  if (problem !== undefined) return problemText(problem);
  return times.length === 0 ? '' : grouped(median(times));
}
