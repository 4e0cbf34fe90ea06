/** Files of any size end in a result or in a diagnostic, in a heap that is no larger than Node's own on a small machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { denseModule, inOneLine, longGenerator } from '../../../benchmarks/src/large/text';
import { EXIT } from '../exit-codes';

const ROOT = join(__dirname, '../../../..');
const HEAP = 2048; // MB

const folder = mkdtempSync(join(tmpdir(), 'yield-from-heap-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(600_000);

const MAIN = `
const { main, processTerminal } = require(${JSON.stringify(join(ROOT, 'packages/cli/src/index.ts'))});
main(process.argv.slice(1), processTerminal()).then((code) => { process.exitCode = code; });`;

/** In a process of its own: a heap that is exhausted ends it. */
function lower(name: string, text: string): { status: number | null; told: string } {
  writeFileSync(join(folder, name), text);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${HEAP}`,
      ...['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs')],
      ...['-e', MAIN, '--', 'lower', name, '-o', `${name}.out`],
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') },
    },
  );
  return { status, told: stderr };
}

it.each([
  ['text', 'async function* g() { yield 1; }\n' + 'Lorem ipsum dolor sit amet,\n'.repeat(180_000)],
  ['braces', 'async function* g() { yield 1; }\n' + '{'.repeat(5_000_000)],
  ['one word', `async function* g() { yield 1; }${'é'.repeat(5_000_000)} y`],
])('5 MB that are no JavaScript: %s', (_, text) => {
  const { status, told } = lower('a.js', text);
  expect(told).toMatch(/^a\.js(:\d+:\d+)? - error YF2001: .{1,200}\n/);
  expect(status).toBe(EXIT.problems);
});

it('5 MB of generators in one line', () => {
  const text = inOneLine(denseModule(6_300_000));
  expect(text.length).toBeGreaterThan(5_000_000);
  expect(text).not.toContain('\n');
  const { status, told } = lower('b.ts', text);
  expect(told).toContain('1 lowered');
  expect(status).toBe(EXIT.ok);
  expect(readFileSync(join(folder, 'b.ts.out'), 'utf8')).not.toContain('async function*');
});

it('a generator of 250,000 statements', () => {
  const { status, told } = lower('c.js', longGenerator(250_000));
  expect(told).toContain('1 lowered');
  expect(status).toBe(EXIT.ok);
  expect(readFileSync(join(folder, 'c.js.out'), 'utf8')).toMatch(/case 125000\b/);
});
