/** What the package is as a whole: its names, its language level, its size. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import * as runtime from './index';
import * as nativeOnly from './native';
import { type Helper, HELPERS } from './protocol';

const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(__dirname, '..', 'scripts', script), ...args], {
    encoding: 'utf8',
  });

it('exports every helper of the contract', () => {
  for (const helper of HELPERS) expect(runtime).toHaveProperty(helper);
});

it('exports every helper but the Python ones without the Python layer', () => {
  const python: readonly Helper[] = ['asyncGeneratorKind', 'defineAsyncGenerator'];
  expect(HELPERS.filter((helper) => !(helper in nativeOnly))).toEqual(python);
  expect(nativeOnly).not.toHaveProperty('StopAsyncIteration');
});

describe('as a script', () => {
  const script = run('script.mjs');

  it('parses as ES5', () => {
    expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
  });

  it('makes no code from strings', () => {
    expect(script).not.toMatch(/\beval\(|new Function\b/);
  });

  it('adds one global and touches no other, and needs nothing to load', () => {
    const bare = createContext(Object.create(null));
    const before = runInContext('Object.getOwnPropertyNames(this).join()', bare) as string;
    runInContext(
      '["Promise", "Symbol", "Map", "WeakMap", "WeakSet", "Reflect", "FinalizationRegistry"].forEach(function (n) { delete this[n] }, this);' +
        'Object.freeze(Object.prototype); Object.freeze(Function.prototype); Object.freeze(Array.prototype);',
      bare,
    );
    runInContext(script, bare);
    const after = runInContext('Object.getOwnPropertyNames(this)', bare) as string[];
    expect(after.filter((name) => !before.split(',').includes(name))).toEqual(['yieldFrom']);
  });

  it('says that a Promise is missing when a generator is made', () => {
    const bare = createContext(Object.create(null));
    runInContext('delete this.Promise', bare);
    runInContext(script, bare);
    const message = runInContext(
      'try { yieldFrom.define(function (k) { return function () { return yieldFrom.start(k, function () { return 0 }) } })() } catch (e) { String(e) }',
      bare,
    ) as string;
    expect(message).toBe('TypeError: yield-from: YF4001');
  });

  it('takes a Promise that is installed between loading and the first generator', async () => {
    const late = createContext(Object.create(null));
    runInContext('var Kept = Promise; delete this.Promise', late);
    runInContext(script, late);
    const outcome = runInContext(
      `this.Promise = Kept;
       var g = yieldFrom.define(function (k) { return function () {
         return yieldFrom.start(k, function ($) {
           if ($.state === 0) { $.state = 1; $.value = 'item'; return 2 }
           return 0;
         });
       } });
       g().next();`,
      late,
    ) as Promise<unknown>;
    expect(await outcome).toEqual({ value: 'item', done: false });
  });
});

it('stays within its size, in bytes minified and gzipped', () => {
  const sizes = JSON.parse(run('size.mjs', '--json')) as Record<string, { gzipped: number }>;
  expect(sizes['yield, yield*, for await'].gzipped).toBeLessThan(4700);
  expect(sizes['everything'].gzipped).toBeLessThan(10_400);
});
