/** What each fast path of the runtime earns. */
import { compare, type ComparisonOptions } from '../compare';
import { short, table } from '../markdown';
import { ratio } from '../speed';
import { WITH_AND_WITHOUT } from './contestants';

export const WORKLOADS =
  'flat,awaits,delegation-1,delegation-100,tree,pipeline,arrays,create-close';

/** Smaller differences are left out of the table. */
const NOISE = 0.05;

/** A row for each, switched off alone: the time per item over that with all of them, where they differ by more than the measurement does. */
export async function fastPathTable(values: ComparisonOptions): Promise<string> {
  const head = ['fast path, switched off alone'];
  const rows = WITH_AND_WITHOUT.slice(1).map(({ title }) => [title]);
  for await (const { title, cells } of compare(WITH_AND_WITHOUT, values)) {
    head.push(title);
    rows.forEach((row, index) => {
      const cell = cells[index + 1];
      const found = cell.problem === undefined ? ratio(cell, cells[0]) : undefined;
      if (cell.problem !== undefined) console.error(row[0], title, cell.problem);
      const differs = found !== undefined && Math.abs(found.median - 1) > NOISE;
      row.push(differs ? short(found.median) : '');
    });
    console.error(title);
  }
  return table(head, rows);
}
