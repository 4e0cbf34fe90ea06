/** Errors are codes in what ships, and texts in development and on Node; the README says what a code means. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as codes from './codes';
import * as short from './messages';
import * as long from './messages.development';

const all = Object.values(codes);
const folder = join(__dirname, '..');

it('has a code of its own for each', () => {
  expect(new Set(all).size).toBe(all.length);
  expect(Object.keys(long.TEXTS).map(Number)).toEqual([...all].sort());
});

it('says the code, and in development the text, what it is about, and the code', () => {
  expect(short.say(codes.NOT_ITERABLE, 5)).toBe('yield-from: YF4007');
  expect(long.say(codes.NOT_ITERABLE, 5)).toBe('5 is not iterable (yield-from: YF4007)');
  expect(long.say(codes.NOT_A_FUNCTION, Symbol('$'))).toMatch(/^Symbol\(\$\) is not a function/);
});

it('runs none of the value’s code', () => {
  const value = {
    toString(): never {
      throw new Error('ran');
    },
  };
  expect(long.say(codes.NO_RESULT, value)).toMatch(/^Iterator result object is not an object/);
});

it('is explained in the README', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| YF(\d+) +\| `(.*?)` +\|$/gm)];
  expect(Object.fromEntries(rows.map(([, code, text]) => [code, text]))).toEqual(long.TEXTS);
});

it.each([
  [[], 'yield-from: YF4001'],
  [['--private'], 'yield-from: YF4001'],
  [['--development'], 'no Promise: load a polyfill first (yield-from: YF4001)'],
  [['--private', '--development'], 'no Promise: load a polyfill first (yield-from: YF4001)'],
])('is chosen when the runtime is built %j', (options, message) => {
  const script = execFileSync(
    process.execPath,
    [join(folder, 'scripts', 'script.mjs'), ...options],
    { encoding: 'utf8' },
  );
  const bare = createContext({});
  runInContext('delete this.Promise', bare);
  runInContext(script, bare);
  const call = 'try { yieldFrom.startAsync(function () {}) } catch (error) { error.message }';
  expect(runInContext(call, bare)).toBe(message);
});
