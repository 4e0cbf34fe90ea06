/**
 * `pnpm debug-cost [--workloads flat,awaits] [--rounds 3] [--milliseconds 200]`: what the option `debug` costs, in time (every result
 * is verified before it is timed) and in bytes, over the same programs without it; and `@yield-from/runtime/debug` with it.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { compare, comparisonOptions } from '../compare';
import { DEBUG_GOAL } from '../goals';
import { grouped, short, table } from '../markdown';
import { measureSizes, SIZE_PROGRAMS } from '../size';
import { ratio } from '../speed';
import { geometricMean } from '../statistics';
import { CONTESTANTS } from './contestants';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: comparisonOptions(
      'flat,awaits,delegation-10,tree,pipeline,try-finally,create-close,function-plain-values,function-chain,function-all,' +
        'function-try-finally,function-for-await,function-pipeline',
    ),
  }),
);

const [without, ...others] = CONTESTANTS;

async function times(): Promise<void> {
  const rows: string[][] = [];
  const found = others.map((): number[] => []);
  for await (const { title, cells } of compare(CONTESTANTS, values)) {
    const [base, ...measured] = cells;
    const row = [title];
    measured.forEach((cell, index) => {
      const over = ratio(cell, base);
      if (over === undefined) throw new Error(`${title}: ${base.problem ?? cell.problem}`);
      found[index].push(over.median);
      row.push(`${short(over.median)} (${short(over.low)}-${short(over.high)})`);
    });
    rows.push(row);
    console.error(row.join('  '));
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
