/** Every command of the repository says what it is for, and what it does not know, in lines and without a stack. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

const COMMANDS = [
  'packages/conformance/src/counters/main.ts',
  'packages/conformance/src/counters/v8-main.ts',
  'packages/conformance/src/engines/main.ts',
  'packages/conformance/src/fuzz/main.ts',
  'packages/conformance/src/fuzz/shares.ts',
  'packages/conformance/src/ir/main.ts',
  'packages/conformance/src/test262/main.ts',
  'packages/conformance/src/variants/main.ts',
  'packages/benchmarks/src/main.ts',
  'packages/benchmarks/src/debug-cost/main.ts',
  'packages/benchmarks/src/fast-paths/main.ts',
  'packages/benchmarks/src/large/main.ts',
  'packages/matrix/src/main.ts',
  'packages/matrix/src/installed.ts',
  'packages/matrix/src/package-check.ts',
  'packages/matrix/src/test-runners.ts',
  'scripts/readme.ts',
];

jest.setTimeout(60_000);

function run(file: string, option: string): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, file), option],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.json' } },
  );
  return { status, printed: stdout + stderr };
}

test.each(COMMANDS)('%s', (file) => {
  const { status, printed } = run(file, '--help');
  expect(printed).toMatch(/pnpm |tsx scripts/);
  expect(printed).not.toMatch(/^\s+at /m);
  expect(status).toBe(0);
});

test('an unknown option', () => {
  const { status, printed } = run(COMMANDS[0], '--no-such-option');
  expect(printed).toMatch(/^Unknown option '--no-such-option'.*\n\n`pnpm /);
  expect(printed).not.toMatch(/^\s+at /m);
  expect(status).toBe(2);
});
