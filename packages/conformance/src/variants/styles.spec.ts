import { loadCases } from '../cases/load';
import { toAsyncFunctionStyle } from './async-function-style';
import { expected } from './compare';
import { toGeneratorStyle } from './generator-style';
import { prepare } from './variant';

const layOut = (text: string | undefined): string | undefined => text?.replace(/\s+/g, '');

describe('a program about sync generators', () => {
  it.each([
    [
      'async function* g() { for await (const x of xs) yield await later(x); }',
      'function* g() { for (const x of xs) yield later(x); }',
    ],
    [
      'class C { async *[Symbol.asyncIterator]() { await using r = q; yield* this; } }',
      'class C { *[Symbol.iterator]() { using r = q; yield* this; } }',
    ],
    [
      'async function* g() { const f = async () => await a; class K { async [await b]() { await c; } } }',
      'function* g() { const f = async () => await a; class K { async [b]() { await c; } } }',
    ],
  ])('is %s without waiting', (source, wanted) => {
    expect(layOut(toGeneratorStyle(source, 'js'))).toBe(layOut(wanted));
  });

  it('is not made of one without generators', () => {
    expect(toGeneratorStyle('async function f() { await x; }', 'js')).toBeUndefined();
  });
});

describe('a program about async functions', () => {
  it.each([
    [
      'async function* g() { x = yield a; for await (const y of yield) log(y); }',
      'async function g() { x = await give(a); for await (const y of await give()) log(y); }',
    ],
    [
      'const o = { async *m(a = function* () { yield 1; }) { yield a; } };',
      'const o = { async m(a = function* () { yield 1; }) { await give(a); } };',
    ],
  ])('is %s with its values given away', (source, wanted) => {
    expect(layOut(toAsyncFunctionStyle(source, 'js'))).toBe(layOut(wanted));
  });

  it('is not made of one that is iterated over', () => {
    expect(toAsyncFunctionStyle('async function* g() { yield* h(); }', 'js')).toBeUndefined();
    expect(
      toAsyncFunctionStyle('async function* g() {} async function* h() {}', 'js'),
    ).toBeUndefined();
  });
});

describe.each(['native', 'generator', 'async function'] as const)(
  'natively, in %s style',
  (style) => {
    const cases = loadCases().filter((one) => prepare(one, style));

    test('every case comes to its end, and says something', async () => {
      const odd: string[] = [];
      for (const one of cases) {
        for (const log of await expected(one, style)) {
          const isOver = log.length > 0 && !/ (endless|stuck)$/.test(log[log.length - 1]);
          if (!isOver) odd.push(one.name);
        }
      }
      expect(odd).toEqual([]);
    });

    test('there are many', () => {
      expect(cases.length).toBeGreaterThan(200);
    });
  },
);
