/** The size budget: what a program loads for the kinds of coroutines that it uses, in bytes minified and gzipped. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What each program may weigh: what it does, with a little room. Whoever makes one smaller lowers its budget. */
const BUDGETS: Readonly<Record<string, number>> = {
  yield: 2675,
  'yield, yield*': 3695,
  'yield, yield*, for await': 3890,
  'async functions': 1305,
  'async functions with for await': 2755,
  generators: 2585,
  'all three kinds': 5385,
  'every helper without Python’s': 7140,
  'all three kinds, Python-style generators': 6690,
  everything: 9925,
  'all three kinds, interrupts': 8825,
  'all three kinds, compiled with debug': 8675,
  'all three kinds, the debug entry': 10980,
};

const script = join(__dirname, '..', 'scripts', 'size.mjs');
const sizes = JSON.parse(
  execFileSync(process.execPath, [script, '--json'], { encoding: 'utf8' }),
) as Record<string, { gzipped: number }>;

it('has a budget for every program', () => {
  expect(Object.keys(sizes)).toEqual(Object.keys(BUDGETS));
});

it.each(Object.entries(BUDGETS))('%s: at most %d', (name, budget) => {
  expect(sizes[name].gzipped).toBeLessThanOrEqual(budget);
});
