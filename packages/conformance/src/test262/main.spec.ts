import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const DONE =
  "$DONE = (error) => print(error ? `Test262:AsyncTestFailure:${error}` : 'Test262:AsyncTestComplete');";

/** A suite of four tests: one passes, one fails, one never ends, one is about something else. */
const SUITE: Record<string, string> = {
  'harness/assert.js': '',
  'harness/sta.js': '',
  'harness/doneprintHandle.js': DONE,
  'package.json': '{ "version": "1.2.3" }',
  'test/language/passes.js': `/*---
features: [async-iteration]
flags: [async]
---*/
async function* g() { yield 1; }
g().next().then(({ value }) => $DONE(value === 1 ? undefined : value));`,
  'test/language/fails.js': '/*---\nfeatures: [async-iteration]\n---*/\nthrow new Error();',
  'test/language/never-ends.js': '/*---\nfeatures: [async-iteration]\n---*/\nfor (;;);',
  'test/language/other.js': 'function* g() {}',
};

describe('the command', () => {
  let suite: string;
  beforeAll(() => {
    suite = mkdtempSync(join(tmpdir(), 'suite-'));
    for (const [path, text] of Object.entries(SUITE)) {
      mkdirSync(dirname(join(suite, path)), { recursive: true });
      writeFileSync(join(suite, path), text);
    }
  });
  afterAll(() => rmSync(suite, { recursive: true }));

  function run(...args: string[]): { status: number | null; output: string } {
    const { TEST262_DIR: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [require.resolve('tsx/cli'), join(__dirname, 'main.ts'), ...args],
      { encoding: 'utf8', env },
    );
    return { status, output: stdout + stderr };
  }

  it('runs the selected tests and measures a compiler by those that pass natively', () => {
    const cache = join(suite, 'results');
    const args = ['--suite', suite, '--cache', cache, '--tool', 'esbuild', '--timeout', '1000'];
    const { status, output } = run(...args);
    expect(output).toContain('3 tests, 1 pass natively');
    expect(output).toContain('peer-esbuild-generators: 1 of 1 (100%), and 0 that Node fails');
    expect(status).toBe(0);
  }, 60_000);

  it('says how to get the suite', () => {
    const { status, output } = run();
    expect(output).toContain('git clone');
    expect(status).toBe(2);
  }, 60_000);
});
