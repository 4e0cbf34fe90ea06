/** The size budget: what a program loads for the kinds of coroutines that it uses, in bytes minified and gzipped. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What each program may weigh: what it does, with a little room. Whoever makes one smaller lowers its budget. */
const BUDGETS: Readonly<Record<string, number>> = {
  yield: 2792,
  'yield, yield*': 3999,
  'yield, yield*, for await': 4331,
  'async functions': 1310,
  'async functions with for await': 2869,
  generators: 2639,
  'all three kinds': 5672,
  'every helper without Python’s': 7385,
  'all three kinds, Python-style generators': 7170,
  everything: 10200,
  'all three kinds, interrupts': 9080,
};

const script = join(__dirname, '..', 'scripts', 'size.mjs');
const sizes = JSON.parse(
  execFileSync(process.execPath, [script, '--json'], { encoding: 'utf8' }),
) as Record<string, { gzipped: number; files: string[] }>;

it('has a budget for every program', () => {
  expect(Object.keys(sizes)).toEqual(Object.keys(BUDGETS));
});

it.each(Object.entries(BUDGETS))('%s: at most %d', (name, budget) => {
  expect(sizes[name].gzipped).toBeLessThanOrEqual(budget);
});

it('nobody pays for interrupts who does not import them', () => {
  const who = Object.keys(sizes).filter((name) =>
    sizes[name].files.some((file) => file.startsWith('interrupt')),
  );
  expect(who).toEqual(['all three kinds, interrupts']);
});
