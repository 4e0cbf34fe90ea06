/** The size budget: what a program loads for the kinds of coroutines that it uses, in bytes minified and gzipped. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What each program may weigh: what it does, with a little room. Whoever makes one smaller lowers its budget. */
const BUDGETS: Readonly<Record<string, number>> = {
  yield: 2760,
  'yield, yield*': 3920,
  'yield, yield*, for await': 4110,
  'async functions': 1315,
  'async functions with for await': 2840,
  generators: 2705,
  'all three kinds': 5630,
  'every helper without Python’s': 7465,
  'all three kinds, Python-style generators': 7085,
  everything: 10265,
  'all three kinds, interrupts': 9040,
  'all three kinds, compiled with debug': 9065,
  'all three kinds, the debug entry': 11300,
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

it('has nothing of debug/ where nobody asks for it', () => {
  const withDebug = Object.keys(sizes).filter((name) =>
    sizes[name].files.some((file) => file.startsWith('debug/')),
  );
  expect(withDebug).toEqual(Object.keys(BUDGETS).filter((name) => name.includes('debug')));
});
