/** What is moved whole keeps what TypeScript knows about it; what is rebuilt keeps its meaning. */
import {
  compile,
  compileProgram,
  load,
  nativeYields,
  yields,
  type Setting,
} from '../testing/compile';
import { TARGETS } from '../testing/targets';

const equalsNative = async (source: string, setting: Setting = {}): Promise<void> => {
  const expected = await nativeYields(source, setting);
  expect(expected.length).toBeGreaterThan(0);
  for (const target of TARGETS) {
    expect(await yields(source, { ...setting, target })).toEqual(expected);
  }
};

const drained = async (code: string): Promise<unknown[]> => {
  const all: unknown[] = [];
  const { make } = load(code) as { make: () => AsyncIterable<unknown> };
  for await (const x of make()) all.push(x);
  return all;
};

it('const enums are inlined, also next to a suspension', async () => {
  const source = `
    const enum Colour { Red = 'red', Deep = 7 }
    export async function* make() {
      yield Colour.Red;
      yield Colour.Deep + ((yield 1) ?? 0);
      yield Colour.Deep.toFixed((await 1) as number);
      yield Colour['Red'].concat(await 'x');
      yield { [Colour.Red]: await Colour.Deep };
    }
  `;
  await equalsNative(source);
  const inlined = compileProgram(source, { compilerOptions: { removeComments: true } });
  expect(inlined).not.toContain('Colour');
  expect(await drained(inlined)).toEqual(await nativeYields(source));
});

it('imports in moved and rebuilt code', () => {
  const source = `
    import { a, b as c } from 'm';
    import d from 'm';
    import * as n from 'm';
    export let count = 0;
    export const make = async function* () {
      yield a(await c, d);
      yield { a, c: await n.a(1) };
      count += await 2;
      count = (await 1) && count;
      ({ count } = { count: count + (await 1) });
      count++;
      [count] = [await 9];
      yield count;
    };
  `;
  const a = (...given: unknown[]): unknown[] => given;
  const exported = load(compile(source), { m: { a, b: 'b', default: 'd', __esModule: true } });
  return (async () => {
    const all: unknown[] = [];
    for await (const x of (exported.make as () => AsyncIterable<unknown>)()) all.push(x);
    expect(all).toEqual([['b', 'd'], { a, c: [1] }, 9]);
    expect(exported.count).toBe(9);
  })();
});

it('type syntax on the way to a suspension', () =>
  equalsNative(`
    type Box = { f?: (n: number) => number };
    export async function* make() {
      const o: Box = { f: (n) => n + 1 };
      yield (o as Box).f!((await 1) satisfies number);
      yield (<any>o)?.f!(((yield 'x') as never) ?? 2);
      (o.f as unknown) = await undefined;
      yield [o!.f];
    }
  `));

it('assertions and overloads, this parameters, parameter properties', () =>
  equalsNative(`
    class C {
      constructor(private readonly n: number) {}
      m(x: string): AsyncGenerator<unknown>;
      m(x: number): AsyncGenerator<unknown>;
      async *m(this: C, x: unknown): AsyncGenerator<unknown> { yield [this.n, x]; }
    }
    export async function* make() { yield* new C(1).m(2); }
  `));

it('var declarations of loops and patterns become assignments', () =>
  equalsNative(`
    export async function* make() {
      for (var i = 0, j = 5; i < 2; i++) j--;
      for (var k in { a: 1 }) i += k.length;
      for (var [p, { q = 'q' } = {}] of [[1]] as any) i += p;
      if (i) var r = 1;
      var f = () => {}, { s, ...t } = { s: 2, u: 3 } as any;
      yield [i, j, k!, p, q, r!, f.name, s, t];
      yield await 0;
      yield [i, j, k!, p, q, r!, f.name, s, t];
    }
  `));

it('shorthand properties, calls and tags of captured variables', () =>
  equalsNative(`
    const tag = (parts: TemplateStringsArray, x: unknown) => [parts.raw.join(), x];
    export async function* make() {
      const seen: (() => unknown)[] = [];
      for (const f of [function (this: unknown) { return this === undefined; }]) {
        for (const t of [tag]) {
          seen.push(() => [{ f }.f === f, f(), t\`a\${1}b\`]);
          yield f();
        }
        yield t2\`x\`;
        function t2(x: TemplateStringsArray) { return x.length; }
      }
      for (const s of seen) yield s();
    }
  `));

it('JSX, with tags in variables that live in records or were evaluated before', () =>
  equalsNative(
    `
    const fragment = 'fragment';
    const h = (tag: unknown, props: unknown, ...children: unknown[]) =>
      [typeof tag === 'function' ? tag.name : tag, props, ...children];
    const ns = { Inner: function Inner() {} };
    export async function* make() {
      const later: (() => unknown)[] = [];
      for (const Tag of [function One() {}, function Two() {}]) {
        yield <Tag a={1} b="2">{await 'child'} text</Tag>;
        later.push(() => <Tag><div>{Tag.name}</div></Tag>);
      }
      yield <ns.Inner {...{ x: 1 }} y={yield 'y'}><></></ns.Inner>;
      yield <div id="a">{...[1, await 2]}</div>;
      for (const l of later) yield l();
    }
  `,
    { file: 'input.tsx', compilerOptions: { jsxFragmentFactory: 'fragment' } },
  ));

it('comments are printed once', () => {
  const code = compile(`
    // header
    export async function* g(x: number) {
      // before the loop
      for (let i = 0; i < x; i++) {
        // before yield
        yield i; // behind yield
        // before leaf
        log(i); // behind leaf
      }
      // last
    }
    // footer
    export class C {
      /** doc */
      async *m() { yield 1; }
    }
    declare function log(x: unknown): void;
  `);
  for (const comment of ['header', 'before yield', 'before leaf', 'behind leaf', 'footer', 'doc']) {
    expect(code.split(comment)).toHaveLength(2);
  }
});

it('importHelpers, downlevelIteration and the like still do their part', () => {
  const source = 'export async function* g(x: number[]) { yield [...x]; yield { ...x }; }';
  const code = compile(source, { target: 'ES5', compilerOptions: { importHelpers: true } });
  expect(code).toContain('require("tslib")');
  expect(code).toContain('.__spreadArray(');
});
