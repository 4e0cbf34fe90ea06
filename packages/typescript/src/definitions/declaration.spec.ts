import { compile, load, nativeYields, problems, yields } from '../testing/compile';
import { TARGETS } from '../testing/targets';

const equalsNative = async (source: string): Promise<void> => {
  const expected = await nativeYields(source);
  expect(expected.length).toBeGreaterThan(0);
  for (const target of TARGETS) expect(await yields(source, { target })).toEqual(expected);
};

describe('hoisting', () => {
  it('of a module: callable before the declaration', () =>
    equalsNative(`
      const early = [...[g]].map((f) => f.name);
      export async function* make() { yield* early; yield* g(2); }
      async function* g(n: number) { yield n; }
    `));

  it('of a function: callable before the declaration, after the directives', () =>
    equalsNative(`
      export async function* make() {
        const list = plain();
        for await (const x of list) yield x;
      }
      function plain() {
        'use strict';
        return g(3);
        async function* g(n: number) { yield n; yield h.name; }
        async function* h() {}
      }
    `));

  it('of a block: callable before the declaration, invisible outside', () =>
    equalsNative(`
      async function* g() { yield 'outer'; }
      export async function* make() {
        yield* block();
        yield* g();
      }
      function block() {
        {
          const early = g();
          async function* g() { yield 'inner'; }
          return early;
        }
      }
    `));

  it('of a switch: there from the start, whichever case is entered', () =>
    equalsNative(`
      async function* g() { yield 'outer'; }
      export async function* make() {
        for (const n of [0, 1, 2]) yield* choose(n)!;
        yield* g();
      }
      function choose(n: number) {
        label: switch (n) {
          case 0: return g();
          case 1: async function* g() { yield ['inner', { g }.g === g]; }
          case 2: if (n === 1) break label; return g();
        }
        return g();
      }
    `));

  it('in loops: a new function each time', () =>
    equalsNative(`
      export async function* make() {
        const all = [];
        for (let i = 0; i < 2; i++) {
          async function* g() { yield 1; }
          all.push(g);
          yield* g();
        }
        yield all[0] !== all[1];
      }
    `));

  it('in a loop of a plain function, referred to from a closure', async () => {
    const source = `
      export async function* make() { for (const f of collect()) yield* f(); }
      function collect() {
        const all: (() => AsyncIterable<number>)[] = [];
        for (const i of [1, 2]) {
          async function* g() { yield i; }
          all.push(() => g());
        }
        return all;
      }
    `;
    expect(await yields(source)).toEqual([1, 2]);
    expect(problems(source, { target: 'ES5' })).toEqual([
      'YF1104 async function* g() { yield i; }',
    ]);
  });
});

describe('exports', () => {
  const exportsOf = (source: string): Record<string, unknown> => load(compile(source));
  const name = (value: unknown): string => (value as { name: string }).name;

  it('named, renamed, default, default without a name', () => {
    const { g, renamed } = exportsOf(`
      export async function* g() {}
      async function* h() {}
      export { h as renamed };
    `);
    expect([name(g), name(renamed)]).toEqual(['g', 'h']);
    expect(name(exportsOf('export default async function* g() {}').default)).toBe('g');
    expect(name(exportsOf('export default async function* () {}').default)).toBe('default');
    expect(name(exportsOf('export default (async function* () {});').default)).toBe('default');
  });

  it('stay callable over an import cycle, before the module itself has run', async () => {
    const code = compile(`
      import { drain } from './other';
      export const seen = drain();
      export async function* g(n = 1) { yield n; }
      export class C { static later() { return k().constructor === g().constructor; } }
      async function* k() {}
    `);
    const result: unknown[] = [];
    const exported: Record<string, unknown> = {};
    const other = {
      drain: async () => {
        const { g } = exported as { g: () => AsyncGenerator<number> };
        const object = g();
        result.push(object instanceof g, (await object.next()).value);
      },
    };
    const runtime: unknown = jest.requireActual('@yield-from/runtime');
    const require = (specifier: string): unknown => (specifier === './other' ? other : runtime);
    new Function('require', 'exports', code)(require, exported);
    await exported.seen;
    expect(result).toEqual([true, 1]);
  });

  it('of a namespace', () =>
    equalsNative(`
      namespace N {
        export async function* g() { yield inner().next !== undefined; yield* inner(); }
        async function* inner() { yield g.name; }
        export const e = async function* () { yield* g(); };
      }
      export const make = () => N.e();
    `));
});

it('works in scripts, which have no exports', async () => {
  const code = compile(`
    'use strict';
    const result = g(1);
    async function* g(n: number) { yield n; }
    module.exports = { make: () => result, name: g.name };
  `);
  expect(code).toMatch(/^['"]use strict['"];\s*var yieldFrom = require\("@yield-from\/runtime"\);/);
  const module = { exports: {} as Record<string, unknown> };
  const runtime: unknown = jest.requireActual('@yield-from/runtime');
  new Function('require', 'module', code)(() => runtime, module);
  expect(module.exports.name).toBe('g');
});
