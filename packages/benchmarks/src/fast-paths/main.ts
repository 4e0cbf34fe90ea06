/**
 * `pnpm fast-paths [--workloads flat,awaits] [--rounds 3] [--milliseconds 200]`: what each fast path of the runtime earns. A row for
 * each, switched off alone: the time per item over that with all of them, where they differ by more than the measurement does.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { compare, comparisonOptions } from '../compare';
import { short, table } from '../markdown';
import { ratio } from '../speed';
import { WITH_AND_WITHOUT } from './contestants';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: comparisonOptions(
      'flat,awaits,delegation-1,delegation-100,tree,pipeline,arrays,create-close',
    ),
  }),
);

/** Smaller differences are left out of the table. */
const NOISE = 0.05;

async function main(): Promise<void> {
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
  console.log(table(head, rows));
}

void main();
