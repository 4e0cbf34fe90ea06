import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeProgram, type Wishes } from './program';
import { prettyProgram } from './report';

jest.setTimeout(180_000);

/**
 * The long runs are `pnpm fuzz`; this is enough to see that something broke badly. In a process of its own: a test
 * framework hears of rejections itself.
 */
test.each([
  '--host all --ticks --mixed',
  '--variant typescript-es2022',
  '--variant typescript-es2017 --ticks --style yield_',
  '--variant babel --style yield_',
  '--variant typescript-es5 --mixed',
  '--variant typescript-es2022 --style yield_ --protocol python',
])('random programs: %s', (args) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      require.resolve('tsx/cli'),
      '--tsconfig',
      join(__dirname, '../../../../tsconfig.json'),
      join(__dirname, 'main.ts'),
      ...'--seed 20240 --count 30 --workers 0 --shrink 1'.split(' '),
      ...args.split(' '),
    ],
    { encoding: 'utf8' },
  );
  expect(stdout + stderr).toMatch(/^[^\n]* 30 programs, 0 differences [^\n]*\n$/);
});

test('the same seed gives the same program', () => {
  const wishes: Wishes = { protocol: 'ecmascript', ticks: true, mixed: true };
  const text = (index: number): string => prettyProgram(makeProgram(7, index, wishes), 'native');
  expect(text(3)).toBe(text(3));
  expect(text(3)).not.toBe(text(4));
});
