import * as runtime from '@yield-from/runtime';
import { lowerCoroutine } from '..';
import { irOf, lower, subjectOf } from '../testing/text-host';
import type { CoroutineKind } from '../contract/coroutine';

const ALL: readonly CoroutineKind[] = ['async generator', 'async function', 'generator'];

type Log = unknown[];

/** Runs `main(log)` of the script as it is and lowered, to the end of its promise and of all turns before that. */
async function expectSame(source: string): Promise<void> {
  const logs: Log[] = [];
  const output = lower(source, ALL);
  expect(output).not.toMatch(/\basync\b|\bawait\b|\byield\b|function\*/);
  for (const code of [source, output]) {
    const log: Log = [];
    const main = new Function('yf', `${code}\n;return main;`)(runtime) as (
      log: (...values: unknown[]) => void,
    ) => unknown;
    await main((...values) => void log.push(values));
    logs.push(log);
  }
  expect(logs[0]).not.toEqual([]);
  expect(logs[1]).toEqual(logs[0]);
}

describe('an async function', () => {
  it('returns through its finallys, without an await of its own', () =>
    expectSame(`
      async function f(log, v, thenable) {
        try {
          if (v === 1) return 'leaf';
          try { await v; if (v === 2) return thenable; } finally { log('inner'); await 0; }
          for (const x of [1, 2]) { if (x === v - 1) return x; }
          for await (const x of [v, 9]) { if (x === 4) return x; }
        } finally { log('outer', v); if (v === 5) return 'instead'; }
      }
      async function main(log) {
        const thenable = { then(resolve) { log('then'); resolve('T'); } };
        for (let v = 1; v < 7; v++) log(v, await f(log, v, thenable));
      }
    `));

  it('has the turns of the standard', () =>
    expectSame(`
      async function a() { return 1; }
      async function b() { return await 1; }
      async function c() { return a(); }
      async function d() { throw 'e'; }
      async function main(log) {
        const all = [a(), b(), c(), d()].map((p, i) => p.then((v) => log(i, v), (e) => log(i, e)));
        for (let i = 0; i < 8; i++) { log('turn', i); await 0; }
      }
    `));

  it('as an arrow keeps this and arguments, with an expression as its body too', () =>
    expectSame(`
      async function main(log) {
        function outer() { return async (x) => [this.y, arguments[0], await x]; }
        log(await outer.call({ y: 1 }, 2)(3));
      }
    `));
});

describe('a generator', () => {
  it('hands values in and out, returns through its finallys, delegates', () =>
    expectSame(`
      function* inner(log, x) {
        try { log('got', yield x); return 'r'; } finally { log('closing'); yield 'last'; }
      }
      function* g(log) {
        for (const x of [1, 2]) { try { log(yield* inner(log, x)); } catch (e) { log('caught', e); } }
        return 'end';
      }
      function main(log) {
        const drives = [
          ['next', 'next', 'next', 'next', 'next', 'next', 'next'],
          ['next', 'return', 'next', 'next'],
          ['next', 'throw', 'next', 'next', 'next'],
          ['return', 'next'],
          ['throw', 'next'],
        ];
        for (const drive of drives) {
          const it = g(log);
          for (const [i, how] of drive.entries()) {
            try { const { value, done } = it[how](i); log(how, value, done); } catch (e) { log('threw', e); }
          }
        }
        log([...g(log)]);
      }
    `));

  it('returns a value out of a statement that does not suspend', () =>
    expectSame(`
      function* g(n) { yield 0; for (const x of [1, 2]) { switch (x) { case n: return [x]; } } }
      function main(log) { for (const n of [1, 2, 3]) { const it = g(n); it.next(); log(it.next()); } }
    `));

  it('overtaken returns keep their values', () =>
    expectSame(`
      function* g(cancel) {
        yield 0;
        try { return 1; } finally { L: try { return 2; } finally { if (cancel) break L; } }
      }
      function main(log) { for (const c of [true, false]) { const it = g(c); it.next(); log(it.next()); } }
    `));

  it('disposes at once', () => {
    expect(irOf('{ using r = a; yield r; }', 'function* g')).toContain('.dispose(t_1)');
  });
});

it('a suspension that the kind of function does not have is an error with a code', () => {
  const { host, coroutine, diagnostics } = subjectOf(
    'function* g() { yield 1; }',
    'async function',
  );
  lowerCoroutine(host, coroutine);
  expect(diagnostics.map(({ code }) => code)).toEqual(['YF1106']);
});
