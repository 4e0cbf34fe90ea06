import { Script } from 'node:vm';
import { compile, nativeYields, yields } from '../testing/compile';
import { TARGETS } from '../testing/targets';

const equalsNative = async (
  source: string,
  targets: readonly (typeof TARGETS)[number][] = TARGETS,
): Promise<void> => {
  const expected = await nativeYields(source);
  expect(expected.length).toBeGreaterThan(0);
  for (const target of targets) expect(await yields(source, { target })).toEqual(expected);
};

describe('class members', () => {
  it('this, super, private names, static, computed keys', () =>
    equalsNative(`
      class Base { async *m(n: number) { yield n; } static async *s() { yield this.name.length > 0; } }
      let evaluations = 0;
      const key = () => { evaluations++; return 'computed'; };
      class C extends Base {
        #secret = 1;
        async *m(n: number) { yield* super.m(n + 1); yield this.#secret; yield* this.#hidden(); }
        async *#hidden() { yield this.#secret + 1; }
        static async *s() { yield* super.s(); }
        async *[key()]() { yield evaluations; }
        async *'quoted name'() { yield 'q'; }
        async *7() { yield 7; }
      }
      export async function* make() {
        const c: any = new C();
        yield* c.m(1);
        yield* C.s();
        yield* c.computed();
        yield* c['quoted name']();
        yield* c[7]();
        yield c.m() instanceof c.m;
      }
    `));

  it('fields with generators, arrows in fields, static blocks', () =>
    equalsNative(`
      class C {
        n = 4;
        field = async function* (this: C) { yield this.n; };
        own = () => { const self = this; async function* g() { yield self.n; } return g(); };
        static list: unknown[] = [];
        static { async function* g() { yield 'static'; } C.list.push(g().next()); }
      }
      export async function* make() {
        const c = new C();
        yield* c.field();
        yield* c.own();
        yield (await C.list[0] as any).value;
      }
    `));

  it('a later member of the same name takes the place', () =>
    equalsNative(`
      class C {
        async *m() { yield 1; }
        get m() { return 'getter'; }
      }
      export async function* make() { yield (new C() as any).m; }
    `));

  it('in class expressions, anonymous and named, in loops and defaults', () =>
    equalsNative(
      `
      const A = class { async *m() { yield 'a'; } };
      const of = (B = class { static async *m() { yield 'b'; } }) => B;
      export async function* make() {
        yield A.name;
        yield* new A().m();
        yield* of().m();
        const all = [];
        for (const i of [1, 2]) all.push(class { async *m() { yield i; } });
        for (const K of all) yield* new K().m();
      }
    `,
      ['ES2017', 'ES2022'],
    ));
});

describe('a class without a name', () => {
  it.each(['ES2015', 'ES2017', 'ES2022'] as const)(
    'exported by default is a class at %s',
    (target) => {
      const text = compile('export default class { async *m() { yield 1; } static s = f(this); }', {
        target,
      });
      expect(text).toMatch(/exports\.default = [^]*class \{/);
      expect(() => new Script(text)).not.toThrow();
    },
  );

  it('keeps the name that its place gives it', () =>
    equalsNative(
      `
      const A = class { async *m() { yield 1; } };
      const o: any = { b: class { static async *m() { yield 1; } }, ['c' + 1]: class { async *m() { yield 1; } } };
      const f = (D = class { async *m() { yield 1; } }) => D.name;
      export async function* make() {
        yield [A.name, o.b.name, o.c1.name, f()];
      }
    `,
      ['ES2017', 'ES2022'],
    ));
});

describe('object literals', () => {
  it('keep order, keys, accessors and the receiver', () =>
    equalsNative(`
      const log: unknown[] = [];
      const key = (k: string) => (log.push(k), k);
      const o: any = {
        [key('a')]: 1,
        async *m() { yield this.n; },
        [key('b')]: async function* () { yield 'b'; },
        async *[key('c')]() { yield 'c'; },
        n: 5,
        get g() { return async function* () { yield 'g'; }; },
      };
      export async function* make() {
        yield log;
        yield Object.keys(o).filter((name) => name !== 'g');
        yield* o.m(); yield* o.b(); yield* o.c(); yield* o.g();
      }
    `));

  it('super finds the prototype of the object', () =>
    equalsNative(
      `
      const base = { async *m() { yield 'base'; }, v: 'value' };
      const o: any = { __proto__: base, async *m() { yield* super.m(); yield (() => super.v)(); } };
      export async function* make() { yield* o.m(); yield o.m() instanceof o.m; }
    `,
      ['ES2017', 'ES2022'],
    ));

  it('a method called __proto__ is a property', () =>
    equalsNative(
      `
      const o: any = { async *__proto__() { yield 1; } };
      export async function* make() { yield Object.keys(o); }
    `,
      ['ES2017', 'ES2022'],
    ));

  it('what takes the place of a method that stays is left alone', () =>
    equalsNative(
      `
      const plain = () => 'plain';
      const o: any = {
        async *m() { super.toString(); }, m: plain,
        async *n() { super.toString(); }, ...{ n: null },
        async *k() { super.toString(); }, ['k' as string]: 1,
      };
      const p: any = { async *__proto__() {}, get __proto__() { return 33; } };
      export async function* make() { yield [o.m(), 'prototype' in plain, o.n, o.k, p.__proto__]; }
    `,
      ['ES2017', 'ES2022'],
    ));
});

describe('decorators', () => {
  const source = (decorate: string): string => `
    import { async_generator, yield_ } from '@yield-from/runtime';
    const log: string[] = [];
    ${decorate}
    class C {
      n = 2;
      @mark('first') @async_generator @mark('second')
      async m(): Promise<any> { await yield_(this.n); }
      @async_generator static async s(): Promise<any> { await yield_('s'); }
      @mark('native') async *native() { yield 'n'; }
    }
    export async function* make() {
      const c = new C();
      yield log;
      yield* c.m() as any;
      yield* C.s() as any;
      yield* c.native();
      yield [C.prototype.m.name, C.s.name, (c.m() as any) instanceof (C.prototype.m as any)];
    }
  `;
  const expected = (log: string[]): unknown[] => [
    log,
    2,
    's',
    'n',
    [expect.stringMatching(/^m|$/), expect.stringMatching(/^s|$/), true],
  ];

  it('of the standard: the marker goes, the others stay in order', async () => {
    const text = source(`
      const mark = (name: string) => (f: unknown, context: any): void => { log.push(name + ' ' + context.name); };
    `);
    for (const target of TARGETS) {
      expect(await yields(text, { target })).toEqual(
        expected(['second m', 'first m', 'native native']),
      );
    }
  });

  it('experimentalDecorators', async () => {
    const text = source(`
      const mark = (name: string) => (target: any, key: string, d: any): void => { log.push(name + ' ' + key); };
    `);
    for (const target of TARGETS) {
      expect(
        await yields(text, { target, compilerOptions: { experimentalDecorators: true } }),
      ).toEqual(expected(['second m', 'first m', 'native native']));
    }
  });

  it('that replace the method or the class do not confuse the shape', async () => {
    const text = `
      import { async_generator, yield_ } from '@yield-from/runtime';
      const replace = (f: any, context: any): any => function replaced(this: any) { return f.call(this); };
      const original: any[] = [];
      const keep = (f: any): void => { original.push(f); };
      const other = (C: any, context: any): any => class Other extends C { extra = true; };
      @other
      class C {
        @replace @keep async *m() { yield 'm'; }
        @keep async *p() { yield 'p'; }
        async *plain() { yield 'plain'; }
      }
      export async function* make() {
        const c: any = new C();
        yield* c.m(); yield* c.p(); yield* c.plain();
        yield [c.extra, c.m.name, c.p() instanceof original[1], c.plain() instanceof c.plain, original.length];
      }
    `;
    for (const target of TARGETS) {
      expect(await yields(text, { target })).toEqual([
        'm',
        'p',
        'plain',
        [true, 'replaced', true, true, 2],
      ]);
    }
  });

  it.each([
    ['of the class', '@D class A { async *m() { yield 1; } }'],
    [
      'of the class, static',
      '@D class A { static async *s() { yield 1; } async *m() { yield* A.s(); } }',
    ],
    ['computed', "const k = () => 'm'; @D class A { async *[k()]() { yield 1; } }"],
    ['private', '@D class A { async *#p() { yield 1; } async *m() { yield* this.#p(); } }'],
    [
      'private static',
      '@D class A { static async *#p() { yield 1; } async *m() { yield* A.#p(); } }',
    ],
    ['exported by default', 'export default @D class A { async *m() { yield 1; } }'],
    ['of the method', 'class A { @M async *m() { yield 1; } }'],
    ['of both', '@D class A { @M async *m() { yield 1; } static async *s() {} }'],
    [
      'of a static method',
      'class A { @M static async *s() { yield 1; } async *m() { yield* A.s(); } }',
    ],
    ['of a generator', '@D class A { @M *n() { yield 1; } async *m() { yield* this.n(); } }'],
    [
      'with static code',
      '@D class A { static x = String(1); static { A.x; } async *m() { yield 1; } }',
    ],
    [
      'of a class in a loop',
      'let A; for (const i of [1]) { @D class B { async *m() { yield i; } } A = B; }',
    ],
  ])('%s', async (_, declared) => {
    const program = (decorators: string): string => `${decorators}
      ${declared}
      export async function* make() {
        const a = new A();
        yield* a.m();
        yield [a.m() instanceof a.m, a.m.name, Object.prototype.toString.call(a.m), log];
        if (A.s) yield [A.s() instanceof A.s, A.s.name];
      }`;
    const tag = 'log.push(Object.prototype.toString.call(';
    const legacy = program(`const log: any[] = [];
      const D = (C: any): void => { ${tag}C.prototype.m)); };
      const M = (o: any, k: string, d: any): void => { ${tag}d.value)); };`);
    const standard = program(`const log: any[] = [];
      const D = (C: any, _: any): void => { ${tag}C.prototype.m)); };
      const M = (f: any, _: any): void => { ${tag}f)); };`);
    const ofClass = '[object AsyncGeneratorFunction]';
    for (const [source, experimentalDecorators] of [
      [legacy, true],
      [standard, false],
    ] as const) {
      // (TypeScript's ES5 step has no static private methods of decorated classes.)
      const isBeyond = experimentalDecorators && declared.includes('static async *#p');
      for (const target of TARGETS.filter((one) => !isBeyond || one !== 'ES5')) {
        const found = await yields(source, { target, compilerOptions: { experimentalDecorators } });
        const [first, [isOne, name, tagged, log], ...rest] = found as [
          unknown,
          unknown[],
          ...unknown[],
        ];
        expect([first, isOne, name, tagged]).toEqual([1, true, 'm', ofClass]);
        for (const seen of log as string[])
          expect(seen).toMatch(/^\[object (Async)?GeneratorFunction\]$/);
        if (rest.length > 0) expect(rest).toEqual([[true, 's']]);
      }
    }
  });

  it('of a parameter of the constructor only', async () => {
    const source = `
      const P = (...given: unknown[]): void => {};
      class A { constructor(@P n: number) {} static x = String(1); async *m() { yield 1; } static async *s() {} }
      export async function* make() {
        const a = new A(1);
        yield* a.m();
        yield [a.m() instanceof a.m, A.s() instanceof A.s];
      }`;
    for (const target of TARGETS) {
      const compilerOptions = { experimentalDecorators: true };
      expect(await yields(source, { target, compilerOptions })).toEqual([1, [true, true]]);
    }
  });

  it('leave nothing of the marker behind', () => {
    const text = `
      import { async_generator, yield_ } from '@yield-from/runtime';
      export class C { @async_generator async m() { await yield_(1); } }
    `;
    expect(compile(text)).not.toMatch(/async_generator|yield_\b|__decorate|__esDecorate/);
  });
});
