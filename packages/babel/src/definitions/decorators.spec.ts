/** Decorated classes and methods: a generator method has its shape before other decorators see it. */
import type { PluginItem } from '@babel/core';
import { compile, ES5, observe } from '../testing/compile';

const FORMS: readonly (readonly [form: string, declared: string])[] = [
  ['of the class', '@D class A { async *m() { yield 1; } }'],
  ['static', '@D class A { static async *s() { yield 1; } async *m() { yield* A.s(); } }'],
  ['computed', "const k = () => 'm'; @D class A { async *[k()]() { yield 1; } }"],
  ['private', '@D class A { async *#p() { yield 1; } async *m() { yield* this.#p(); } }'],
  [
    'with static code',
    '@D class A { static x = String(1); static { A.x; } async *m() { yield 1; } }',
  ],
  ['of the method', 'class A { @M async *m() { yield 1; } }'],
  ['of both', '@D class A { @M async *m() { yield 1; } static async *s() {} }'],
  ['of a class expression', 'const A = @D class { async *m() { yield 1; } };'],
];

const program = (decorators: string, declared: string): string => `
  const seen = [];
  const tag = (f) => seen.push(Object.prototype.toString.call(f));
  ${decorators}
  ${declared}
  exports.main = async (log) => {
    const a = new A();
    for await (const x of a.m()) log(x);
    log(a.m() instanceof a.m, a.m.name, seen.every((one) => one === '[object AsyncGeneratorFunction]'));
    if (A.s) log(A.s() instanceof A.s, A.s.name);
  };`;

describe.each([
  ['2023-11', { version: '2023-11' }, '(f) => { tag(f); }'],
  ['legacy', { version: 'legacy' }, '(o, k, d) => { tag(d.value); }'],
])('decorators, %s', (_, options, method) => {
  const decorators = `const D = (C) => { tag(C.prototype.m); }, M = ${method};`;
  const plugins: PluginItem[] = [['@babel/plugin-proposal-decorators', options]];

  it.each(FORMS)('%s', async (_form, declared) => {
    const source = program(decorators, declared);
    for (const presets of [[], [ES5]]) {
      const log = await observe(compile(source, { sourceType: 'script', plugins, presets }));
      // (Babel's ES5 calls every method with a computed key `value`.)
      const name = presets.length > 0 && declared.includes('[k()]') ? 'value' : 'm';
      expect(log.slice(0, 2)).toEqual(['1', `true ${name} true`]);
      expect(log.slice(2)).toEqual(declared.includes('static async *s') ? ['true s'] : []);
    }
  });
});
