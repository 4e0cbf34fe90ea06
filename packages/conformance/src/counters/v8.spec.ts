/**
 * V8 counts blocks of the output. Through the text host's map, which leads from nowhere for what is only ours, a report shows the
 * source: as Vitest reads it, the same lines with statements, run or not, the same functions, as often called, and each `if` with the
 * ways it went, but for the cases listed; as Jest and c8 read it, no line that ran as one that did not. Where V8 errs about the source
 * itself, what is compared with is what istanbul counts in that.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Differences } from './v8-differences';
import {
  BRANCH_EXCEPTIONS,
  EXCEPTIONS,
  IF_EXCEPTIONS,
  JEST_EXCEPTIONS,
  V8_ERRS,
} from './v8-exceptions';

const ROOT = join(__dirname, '../../../..');

jest.setTimeout(900_000);

let found: Record<string, Differences>;

/** (One of the readers is a module of ES that Jest cannot load.) */
beforeAll(() => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'v8-main.ts'), '--host', 'text', '--json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.json' },
    },
  );
  expect(stderr).toBe('');
  found = (JSON.parse(stdout) as Record<string, Record<string, Differences>>).text;
});

test('Vitest: lines and functions', () => {
  const differing = Object.keys(found).filter((name) => found[name].vitest.length > 0);
  expect(differing.sort()).toEqual(Object.values(EXCEPTIONS).flat().sort());
  expect(Object.keys(found).length).toBeGreaterThan(480);
});

test('Vitest: the ways of each if', () => {
  const wrong = Object.keys(found).filter((name) =>
    found[name].branches.some((line) => /^[-!] if /.test(line)),
  );
  expect(wrong.sort()).toEqual(Object.values(IF_EXCEPTIONS).flat().sort());
});

test('Vitest: the other branches', () => {
  const wrong = Object.keys(found).filter((name) =>
    found[name].branches.some((line) => !/^[-!] if /.test(line)),
  );
  expect(wrong.sort()).toEqual(Object.values(BRANCH_EXCEPTIONS).flat().sort());
});

test('where V8 errs about native code, what it says of ours is true', () => {
  const right = Object.keys(found).filter((name) => found[name].native.length > 0);
  expect(right.sort()).toEqual(V8_ERRS);
});

test('Jest and c8: what ran is shown as run', () => {
  const wrong = Object.keys(found).filter((name) =>
    found[name].jest.some((line) => line.endsWith(': ran, found never')),
  );
  expect(wrong.sort()).toEqual(Object.values(JEST_EXCEPTIONS).flat().sort());
});
