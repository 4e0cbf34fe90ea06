/** What the option `debug` costs. */
import { compare, type ComparisonOptions } from '../compare';
import { DEBUG_GOAL } from '../goals';
import { grouped, short, table } from '../markdown';
import { measureSizes, SIZE_PROGRAMS } from '../size';
import { ratio } from '../speed';
import { geometricMean } from '../statistics';
import { CONTESTANTS } from './contestants';

export const WORKLOADS =
  'flat,awaits,delegation-10,tree,pipeline,try-finally,create-close,function-plain-values,function-chain,function-all,' +
  'function-try-finally,function-for-await,function-pipeline';

const [without, ...others] = CONTESTANTS;

/** The time per item over that without the option. */
export async function debugTimes(values: ComparisonOptions): Promise<string> {
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
  return table([`time (≤ ${DEBUG_GOAL})`, ...others.map(({ title }) => title)], rows);
}

/** Bytes of whole programs. */
export async function debugSizes(): Promise<string> {
  const measured = await Promise.all(CONTESTANTS.map((contestant) => measureSizes(contestant)));
  const rows = SIZE_PROGRAMS.map(({ title }, program) => [
    title,
    ...measured.map(({ bytes }) => {
      const size = bytes[program];
      if (typeof size === 'string') throw new Error(`${title}: ${size}`);
      return grouped(size);
    }),
  ]);
  return table(['bytes, min+gzip', without.title, ...others.map(({ title }) => title)], rows);
}
