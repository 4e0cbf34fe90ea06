/** What each fast path of the runtime earns, and what it costs. */
import { compare, type ComparisonOptions } from '../compare';
import { short, table } from '../markdown';
import { ratio } from '../speed';
import { cost, WITH_AND_WITHOUT } from './contestants';
import { SWITCHES } from './switches';

export const WORKLOADS = [
  'flat',
  'awaits',
  'delegation-1',
  'delegation-100',
  'tree',
  'pipeline',
  'arrays',
  'create-close',
  'function-ready-promises',
  'function-chain',
  'function-for-await',
  'generator-next',
  'generator-for-of',
  'generator-delegation-10',
  'generator-tree',
].join();

/** Smaller differences are left out of the table, and those that a round does not show. */
const NOISE = 0.05;
/** One round says nothing of how much they differ. */
const LEAST_ROUNDS = 3;

/** A row for each: its bytes; and where it earns time, what is taken without it over what is taken with all of them. */
export async function fastPathTable(values: ComparisonOptions): Promise<string> {
  const earned: string[][] = SWITCHES.map(() => []);
  const rounds = String(Math.max(LEAST_ROUNDS, Number(values.rounds)));
  for await (const { title, cells } of compare(WITH_AND_WITHOUT, { ...values, rounds })) {
    SWITCHES.forEach((path, index) => {
      const cell = cells[index + 1];
      if (cell.problem !== undefined) throw new Error(`${path.name}, ${title}: ${cell.problem}`);
      const found = ratio(cell, cells[0]);
      if (found !== undefined && (found.low > 1 + NOISE || found.high < 1 - NOISE))
        earned[index].push(`${title} ${short(found.median)}`);
    });
    console.error(title);
  }
  const rows: string[][] = [];
  for (const [index, path] of SWITCHES.entries())
    rows.push([path.title, String(await cost(path)), earned[index].join('; ')]);
  return table(['fast path, taken out alone', 'bytes', 'time without it over time with it'], rows);
}
