/**
 * `pnpm fast-paths [--workloads flat,awaits] [--rounds 3] [--milliseconds 200]`: what each fast path of the runtime earns. A row for
 * each, switched off alone: the time per item over that with all of them, where they differ by more than the measurement does.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { CURRENT } from '../engines';
import { short, table } from '../markdown';
import { Programs } from '../programs';
import { type Consumer } from '../script';
import { measureSpeed, ratio } from '../speed';
import { WORKLOADS } from '../workloads';
import { WITH_AND_WITHOUT } from './contestants';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: {
      workloads: {
        type: 'string',
        default: 'flat,awaits,delegation-1,delegation-100,tree,pipeline,arrays,create-close',
      },
      rounds: { type: 'string', default: '3' },
      milliseconds: { type: 'string', default: '200' },
    },
  }),
);

/** Smaller differences are left out of the table. */
const NOISE = 0.05;

async function main(): Promise<void> {
  const names = values.workloads.split(',');
  const options = {
    rounds: Number(values.rounds),
    milliseconds: Number(values.milliseconds),
    minSamples: 5,
    shrink: 1,
  };
  const programs = new Programs();
  const head = ['fast path, switched off alone'];
  const rows = WITH_AND_WITHOUT.slice(1).map(({ title }) => [title]);
  for (const workload of WORKLOADS.filter(({ name }) => names.includes(name))) {
    const consumers: Consumer[] = workload.driven ? ['native'] : ['native', 'lowered'];
    for (const consumer of consumers) {
      const { cells } = await measureSpeed(
        ...([CURRENT, workload, consumer, WITH_AND_WITHOUT, programs, options] as const),
      );
      head.push(workload.driven ? workload.name : `${workload.name}, ${consumer}`);
      rows.forEach((row, index) => {
        const cell = cells[index + 1];
        const found = cell.problem === undefined ? ratio(cell, cells[0]) : undefined;
        if (cell.problem !== undefined) console.error(row[0], workload.name, cell.problem);
        const differs = found !== undefined && Math.abs(found.median - 1) > NOISE;
        row.push(differs ? short(found.median) : '');
      });
      console.error(head[head.length - 1]);
    }
  }
  console.log(table(head, rows));
}

void main();
