import { compile, compileFile, mistake } from '../testing/compile';

const IMPORT = `import { async_generator, yield_, yield_from_ } from '@yield-from/runtime';\n`;
const inGenerator = (body: string): string =>
  `${IMPORT}async_generator(async function () { ${body} });`;

describe('markers are found by binding', () => {
  it.each([
    [
      'an alias',
      `import { async_generator as gen, yield_ as give } from '@yield-from/runtime';
      export const f = gen(async () => { await give(1); });`,
    ],
    [
      'a namespace',
      `import * as yf from '@yield-from/runtime';
      export const f = yf.async_generator(async () => { await yf.yield_(1); });`,
    ],
    [
      'a namespace with quoted members',
      `import * as yf from '@yield-from/runtime';
      export const f = yf['async_generator'](async () => { await yf['yield_'](1); });`,
    ],
    [
      'a re-export module',
      `import { async_generator, yield_ } from './generators';
      export const f = async_generator(async () => { await yield_(1); });`,
    ],
    [
      'a destructured require',
      `const { async_generator, yield_: give } = require('@yield-from/runtime');
      exports.f = async_generator(async () => { await give(1); });`,
    ],
    [
      'a required object',
      `const yf = require('@yield-from/runtime');
      exports.f = yf.async_generator(async () => { await yf.yield_(1); });`,
    ],
    [
      'a require in a function',
      `function make() {
        const { async_generator, yield_ } = require('@yield-from/runtime');
        return async_generator(async () => { await yield_(1); });
      }`,
    ],
    [
      'parentheses',
      `import { async_generator, yield_ } from '@yield-from/runtime';
      export const f = (async_generator)((async () => { await ((yield_)(1)); }));`,
    ],
  ])('%s', (_, code) => {
    const compiled = compileFile(code, {
      sourceType: 'unambiguous',
      options: { modules: ['./generators'] },
    });
    expect(compiled.report.lowered).toBe(1);
    expect(compiled.code).not.toMatch(/async|await|yield_|give|generators/);
  });

  it('in TypeScript’s import assignment', () => {
    const { code, report } = compileFile(
      `import yf = require('@yield-from/runtime');
       export const f = yf.async_generator(async () => { await yf.yield_(1); });`,
      { parserOpts: { plugins: ['typescript'] }, sourceType: 'module' },
    );
    expect(report.lowered).toBe(1);
    expect(code).not.toContain('import yf');
  });

  it('in the runtime’s global', () => {
    const code = compile(
      'f = yieldFrom.async_generator(async () => { await yieldFrom.yield_(1); });',
      {
        sourceType: 'script',
        options: { runtime: { global: 'yieldFrom' } },
      },
    );
    expect(code).toContain('yieldFrom.defineAsyncGenerator(');
    expect(code).not.toMatch(/yield_|require|import/);
  });

  it.each([
    [
      'another module',
      `import { async_generator, yield_ } from 'elsewhere';
      async_generator(async () => { await yield_(1); });`,
    ],
    [
      'a parameter',
      `${IMPORT} export const f = (async_generator, yield_) =>
      async_generator(async () => { await yield_(1); });`,
    ],
    [
      'a variable of a block',
      `${IMPORT} { const yield_ = String, async_generator = String;
      async_generator(async () => { await yield_(1); }); }`,
    ],
    [
      'a `var` further down',
      `${IMPORT} export function f() {
      async_generator(async () => { await yield_(1); }); var yield_, async_generator; }`,
    ],
    ['a property', `o.async_generator(async () => { await o.yield_(1); });`],
    [
      'a type import',
      `import type { async_generator } from '@yield-from/runtime';
      async_generator(async () => {});`,
    ],
  ])('and nothing else: %s', (_, code) => {
    const { report, code: output } = compileFile(code, {
      sourceType: 'module',
      parserOpts: { plugins: ['typescript'] },
    });
    expect(report.lowered).toBe(0);
    expect(output).toContain('async');
  });
});

describe('imports of markers', () => {
  it('are removed when every use was compiled away', () => {
    expect(
      compile(inGenerator('await yield_(1); await yield_from_([2]);'), { sourceType: 'module' }),
    ).not.toMatch(/async_generator|yield_/);
  });

  it('stay for what is left to the runtime', () => {
    const code = compile(
      `import { async_generator, yield_, aclosing } from '@yield-from/runtime';
       export const wrap = (f) => async_generator(f);
       export const f = async_generator(async () => { await yield_(aclosing); });`,
      { sourceType: 'module' },
    );
    expect(code).toContain('import { async_generator, aclosing } from');
  });

  it('stay when they are exported', () => {
    const code = compile(
      `${inGenerator('await yield_(1); await yield_from_(2);')} export { yield_ };`,
      {
        sourceType: 'module',
      },
    );
    expect(code).toContain("import { yield_ } from '@yield-from/runtime'");
  });
});

describe('mistakes', () => {
  it.each([
    ['YF1001', `${IMPORT}async function f() { await yield_(1); }`],
    ['YF1001', `${IMPORT}yield_(1);`],
    ['YF1002', inGenerator('[1].map((x) => yield_(x));')],
    ['YF1002', inGenerator('async function inner() { await yield_(1); }')],
    ['YF1002', inGenerator('class C { x = yield_(1); }')],
    ['YF1003', inGenerator('yield_(1);')],
    ['YF1003', inGenerator('const p = yield_(1); await p;')],
    ['YF1004', inGenerator('await yield_(1, 2);')],
    ['YF1004', inGenerator('await yield_(...a);')],
    ['YF1004', inGenerator('await yield_from_();')],
    ['YF1005', `${IMPORT}async_generator(function () {});`],
    ['YF1005', `${IMPORT}async_generator(() => {});`],
    ['YF1005', `${IMPORT}class C { @async_generator m() {} }`],
    ['YF1006', `${IMPORT}async_generator(async function* () { await yield_(1); });`],
    ['YF1006', `${IMPORT}class C { @async_generator async *m() { await yield_(1); } }`],
    ['YF1007', `${IMPORT}class C { @async_generator get m() {} }`],
    ['YF1007', `${IMPORT}@async_generator class C {}`],
    ['YF1007', `${IMPORT}class C { @async_generator f = async () => {}; }`],
    ['YF1008', inGenerator('const f = yield_; await f(1);')],
    [
      'YF1101',
      inGenerator('with (o) { await x; }').replace(
        /^import.*$/m,
        'const { async_generator } = require("@yield-from/runtime");',
      ),
    ],
  ])('%s: %s', (code, source) => {
    const found = mistake(source, {
      sourceType: 'unambiguous',
      parserOpts: { plugins: ['decorators'] },
    });
    expect(found.code).toBe(code);
  });

  it('have a position and a code frame', () => {
    const source = inGenerator('\n  yield_(1);');
    expect(mistake(source, { sourceType: 'module' })).toEqual({
      code: 'YF1003',
      line: 3,
      column: 2,
    });
    expect(() => compile(source, { sourceType: 'module', highlightCode: false })).toThrow(
      /YF1003: The result of `yield_` must be awaited.*Write `await yield_\(value\)`\.\n[^]*> 3 \| {3}yield_\(1\);/,
    );
  });

  it('have no stack, which webpack would print behind them', () => {
    let thrown: Error | undefined;
    try {
      compile(inGenerator('yield_(1);'), { sourceType: 'module', filename: '/a/file.js' });
    } catch (error) {
      thrown = error as Error;
    }
    expect(thrown?.message).toMatch(/^\/a\/file\.js: YF1003/);
    expect(thrown?.stack).toBe(`SyntaxError: ${thrown?.message}`);
  });

  it('are reported together', () => {
    const source = `${IMPORT}yield_(1);\nasync_generator();`;
    expect(() => compile(source, { sourceType: 'module' })).toThrow(/YF1001[^]*YF1005/);
  });

  it('that are warnings do not stop the compilation', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { code, report } = compileFile('async function* g() { eval("1"); yield 1; }', {
      sourceType: 'script',
    });
    expect(warn.mock.calls).toEqual([[expect.stringContaining('YF1102')]]);
    warn.mockRestore();
    expect(code).toContain('define(');
    expect(report.diagnostics).toEqual([
      { diagnostic: expect.objectContaining({ code: 'YF1102' }), line: 1, column: 22 },
    ]);
  });
});
