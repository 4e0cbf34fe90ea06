/** The size budget: what a program loads for the kinds of coroutines that it uses, in bytes minified and gzipped. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What each program may weigh: what it does, with a little room. Whoever makes one smaller lowers its budget. */
const BUDGETS: Readonly<Record<string, number>> = {
  yield: 2730,
  'yield, yield*': 3760,
  'yield, yield*, for await': 4075,
  'async functions': 1395,
  'async functions with for await': 3015,
  generators: 2630,
  'all three kinds': 5655,
  'every helper without Python’s': 7525,
  'all three kinds, Python-style generators': 6980,
  everything: 10330,
  'all three kinds, interrupts': 9235,
  'all three kinds, compiled with debug': 9205,
  'all three kinds, the debug entry': 11715,
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
