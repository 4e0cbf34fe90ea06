/** Async functions and generators that are not async, by the options that say which are lowered. */
import type { PluginItem } from '@babel/core';
import { compile, COMMONJS, ES5, observe, suspensionsIn } from '../testing/compile';

const PROGRAM = `
  async function total(source, { start = 0 } = {}) {
    let sum = start;
    for await (const x of source) sum += x;
    return sum;
  }
  function* evens(to) { for (let i = 0; i < to; i += 2) yield i; return to; }
  function* both() { const end = yield* evens(3); yield end; }
  class Base { async m() { return 'base'; } *n() { yield 'n'; } }
  class Derived extends Base {
    static async #secret(x) { return await x; }
    static async open(x) { return Derived.#secret(x); }
    async m() { return (await super.m()) + (await Derived.open(1)); }
    *n() { yield* super.n(); yield this.constructor.name; }
    async ['computed' + 1](a = 2) { return a; }
  }
  const object = { async m(a, ...rest) { return [a, await rest]; }, *n() { yield this === object; } };
  const arrow = async (a, b = Promise.resolve(a)) => (await b) * 2;
  async function plain() {}
  exports.main = async (log) => {
    log(await total([1, Promise.resolve(2)]), await total([], { start: 5 }), await total(null).catch((e) => e.name));
    log([...both()], new Derived().m(), await new Derived().m(), [...new Derived().n()]);
    log(await new Derived().computed1(), await object.m(1, 2, 3), [...object.n()], await arrow(4), await plain());
    log(total.length, evens.length, arrow.length, object.m.length, total.name, arrow.name, evens.name, object.m.name);
    log(evens(1) instanceof evens, Object.prototype.toString.call(evens(1)), evens(1)[Symbol.iterator]().next());
  };
`;

it('everything runs at ES5 as natively, and no helper of another compiler is needed', async () => {
  const code = compile(PROGRAM, { presets: [ES5] });
  expect(suspensionsIn(code)).toEqual([]);
  expect(code).not.toMatch(/regenerator|asyncToGenerator|asyncIterator\(|AsyncGenerator\(/);
  expect(await observe(code)).toEqual(await observe(PROGRAM));
});

it('by default nothing is lowered that the build would not lower', () => {
  const code = compile(PROGRAM, { presets: [COMMONJS] });
  expect(code).toContain('async function total');
  expect(code).toContain('function* evens');
  expect(code).not.toContain('@yield-from/runtime');
});

it.each<[string, PluginItem, RegExp, RegExp]>([
  [
    'asyncToGenerator',
    '@babel/plugin-transform-async-to-generator',
    /startAsync/,
    /function\* evens/,
  ],
  ['regenerator', '@babel/plugin-transform-regenerator', /startGenerator/, /startAsync/],
])('by default what %s would lower is', (_, plugin, expected, other) => {
  const code = compile(PROGRAM, {
    plugins: [require.resolve(plugin as string, { paths: [require.resolve('@babel/preset-env')] })],
  });
  expect(code).toMatch(expected);
  expect(code).toMatch(other);
});

it('regenerator’s own options count', () => {
  const plugins: PluginItem[] = [
    [
      require.resolve('@babel/plugin-transform-regenerator'),
      { async: false, asyncGenerators: false },
    ],
  ];
  const code = compile('async function f() {} function* g() {}', { plugins });
  expect(code).toContain('async function f()');
  expect(code).toContain('startGenerator');
});

it('for-await lowers only the functions that have one', () => {
  const source =
    'async function a(s) { for await (const x of s) f(x); } async function b(s) { await a(s); }';
  const code = compile(source, { options: { asyncFunctions: 'for-await' } });
  expect(code).toContain('async function b');
  expect(code).not.toContain('async function a');
});

it.each([
  [{ asyncFunctions: true }],
  [{ generators: true }],
  [{ asyncFunctions: true, generators: true }],
])('runs as natively with %j', async (options) => {
  const code = compile(PROGRAM, { options, presets: [COMMONJS] });
  expect(await observe(code)).toEqual(await observe(PROGRAM));
});
