/** Runs the example's own jest, in each of its set-ups. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const runner = join(
  dirname(require.resolve('jest/package.json', { paths: [root] })),
  'bin',
  'jest.js',
);

interface Results {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly message: string }[];
}

it.each(['type-checked', 'isolated', 'babel'])('lowered code runs under jest: %s', (project) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [runner, '--json', '--selectProjects', project, '--no-cache'],
    { cwd: root, encoding: 'utf8' },
  );
  const text = stdout.slice(stdout.indexOf('{'));
  const results = (text === '' ? undefined : JSON.parse(text)) as Results | undefined;
  expect([
    results?.success,
    results?.numPassedTests,
    results?.testResults[0].message ?? stderr,
  ]).toEqual([true, 3, '']);
});
