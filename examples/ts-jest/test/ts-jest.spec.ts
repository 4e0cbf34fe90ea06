/** Runs the example's own jest, in each of its set-ups. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

it('coverage is that of the source in both: functions, statements, branches', () => {
  const counted = ['type-checked', 'babel'].map((project) => {
    const folder = mkdtempSync(join(root, '.coverage-'));
    spawnSync(
      process.execPath,
      [
        ...[runner, '--selectProjects', project, '--no-cache', '--coverage'],
        ...['--coverageDirectory', folder, '--coverageReporters', 'json'],
      ],
      { cwd: root },
    );
    const json = readFileSync(join(folder, 'coverage-final.json'), 'utf8');
    rmSync(folder, { recursive: true });
    const [file] = Object.values(JSON.parse(json) as Record<string, Record<string, unknown>>);
    const { statementMap, fnMap, branchMap, s, f, b } = file;
    return { statementMap, fnMap, branchMap, s, f, b };
  });
  expect(counted[0]).toEqual(counted[1]);
  expect(counted[0]).toMatchObject({ f: { 0: expect.any(Number), 1: expect.any(Number) } });
});
