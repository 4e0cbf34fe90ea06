/** What code in a class can do with it, as the text host's output shows. */
import { lowerSource } from '@yield-from/estree';

const lowered = (code: string): string =>
  lowerSource(code, { filename: 'a.mjs', options: { runtime: { global: 'r' } } }).code;

describe('static code sees the class', () => {
  it.each([
    'static s = f(this);',
    'static s = f(C);',
    'static s = f(() => C);',
    'static s = [super.s];',
    "static s = eval('C');",
    'static { f(this.m); }',
    'static s = { [f(C)]: 1 };',
  ])('%s', (code) => {
    const text = lowered(`class C extends B { ${code} async *m() {} }`);
    expect(text).toMatch(/mKind = [^;]*method\(this, 'm'\)/);
  });

  it.each([
    'static s = new Map();',
    'static s = f(1);',
    'static s = C;',
    'static s = () => f(this);',
    "static s = { a: [1, -2, 'x', /r/, `t`, null] };",
    'static s = class { n() { return this; } };',
    'static { f(); }',
    's = f(this);',
  ])('does not: %s', (code) => {
    const text = lowered(`class C extends B { ${code} async *m() {} }`);
    expect(text).toMatch(/\}\s*const mKind = [^;]*method\(C, 'm'\)/);
  });
});

describe('the function of a private static method is taken', () => {
  it.each([
    'f(this.#p)',
    'this?.#p',
    'new C.#p()',
    '[C.#p][0]()',
    'C.#p.call(1)',
    '() => C.#p',
    "eval('C.#p')",
  ])('%s', (code) => {
    const text = lowered(`class C { static async *#p() {} static q() { return ${code}; } }`);
    expect(text).toMatch(/pKind = [^;]*kind\(this\.#p\)/);
  });

  it.each(['this.#p()', 'C.#p(1)', 'this.#p?.()', 'f(...C.#p())', '#p in C', 'f(C.p)'])(
    'is not: %s',
    (code) => {
      const text = lowered(`class C { static async *#p() {} static q() { return ${code}; } }`);
      expect(text).toMatch(/const pKind = [^;]*kind\(\);/);
      expect(text).not.toContain('static {');
    },
  );

  it('is not by a generator that delegates to it, wherever that stands', () => {
    const text = lowered(
      'class C { static async *q() { yield* C.#p(await 1); } static async *#p() { yield* C.q(); } }',
    );
    expect(text).toMatch(/const pKind = [^;]*kind\(\);/);
  });
});
