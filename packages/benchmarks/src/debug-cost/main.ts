/**
 * `pnpm debug-cost [--workloads flat,awaits] [--rounds 3] [--milliseconds 200]`: what the option `debug` costs, in time (every result
 * is verified before it is timed) and in bytes, over the same programs without it; and `@yield-from/runtime/debug` with it.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { CURRENT } from '../engines';
import { DEBUG_GOAL } from '../goals';
import { grouped, short, table } from '../markdown';
import { Programs } from '../programs';
import { type Consumer } from '../script';
import { measureSizes, SIZE_PROGRAMS } from '../size';
import { measureSpeed, ratio } from '../speed';
import { geometricMean } from '../statistics';
import { WORKLOADS } from '../workloads';
import { CONTESTANTS } from './contestants';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: {
      workloads: {
        type: 'string',
        default:
          'flat,awaits,delegation-10,tree,pipeline,try-finally,create-close,function-plain-values,function-chain,function-all,' +
          'function-try-finally,function-for-await,function-pipeline',
      },
      rounds: { type: 'string', default: '3' },
      milliseconds: { type: 'string', default: '200' },
    },
  }),
);

const [without, ...others] = CONTESTANTS;

async function times(): Promise<void> {
  const names = values.workloads.split(',');
  const options = {
    rounds: Number(values.rounds),
    milliseconds: Number(values.milliseconds),
    minSamples: 5,
    shrink: 1,
  };
  const programs = new Programs();
  const rows: string[][] = [];
  const found = others.map((): number[] => []);
  for (const workload of WORKLOADS.filter(({ name }) => names.includes(name))) {
    const consumers: Consumer[] = workload.driven ? ['native'] : ['native', 'lowered'];
    for (const consumer of consumers) {
      const { cells } = await measureSpeed(
        ...([CURRENT, workload, consumer, CONTESTANTS, programs, options] as const),
      );
      const [base, ...measured] = cells;
      const row = [workload.driven ? workload.name : `${workload.name}, ${consumer}`];
      measured.forEach((cell, index) => {
        const over = ratio(cell, base);
        if (over === undefined) throw new Error(`${row[0]}: ${base.problem ?? cell.problem}`);
        found[index].push(over.median);
        row.push(`${short(over.median)} (${short(over.low)}-${short(over.high)})`);
      });
      rows.push(row);
      console.error(row.join('  '));
    }
  }
  rows.push(['geometric mean', ...found.map((ratios) => short(geometricMean(ratios)))]);
  rows.push(['the most', ...found.map((ratios) => short(Math.max(...ratios)))]);
  console.log(table([`time (≤ ${DEBUG_GOAL})`, ...others.map(({ title }) => title)], rows));
}

async function sizes(): Promise<void> {
  const measured = await Promise.all(CONTESTANTS.map((contestant) => measureSizes(contestant)));
  const rows = SIZE_PROGRAMS.map(({ title }, program) => [
    title,
    ...measured.map(({ bytes }) => {
      const size = bytes[program];
      if (typeof size === 'string') throw new Error(`${title}: ${size}`);
      return grouped(size);
    }),
  ]);
  console.log(table(['bytes, min+gzip', without.title, ...others.map(({ title }) => title)], rows));
}

async function main(): Promise<void> {
  await times();
  console.log();
  await sizes();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
