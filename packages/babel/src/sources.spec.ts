import { transformSync } from '@babel/core';
import yieldFrom from '.';
import { compile, compileFile } from './testing/compile';

const G = 'async function* g() { yield 1; }';

describe('the runtime', () => {
  it('is imported by name in modules, once', () => {
    const code = compile(`import a from 'a';\n${G}\nexport default async function* () {}`, {
      sourceType: 'module',
    });
    expect(code.match(/@yield-from\/runtime/g)).toHaveLength(1);
    expect(code).toMatch(
      /^import \{ start, kind, define \} from "@yield-from\/runtime";\nimport a/,
    );
  });

  it('comes behind the bare imports that the file begins with: polyfills', () => {
    const module = compile(`import './promise';\nimport a from 'a';\nimport './late';\n${G} a;`, {
      sourceType: 'module',
    });
    expect(module).toMatch(/^import '.\/promise';\nimport \{.*\nimport a .*\nimport '.\/late';/);
    const script = compile(`'use strict';\nrequire('./promise');\n${G}`, { sourceType: 'script' });
    expect(script).toMatch(/^'use strict';\n+require\('.\/promise'\);\nvar yieldFrom = require/);
  });

  it.each(['script', 'commonjs'] as const)('is required in a %s', (sourceType) => {
    const code = compile(`'use strict';\n${G}`, { sourceType: sourceType as 'script' });
    expect(code).toMatch(/^'use strict';\n+var yieldFrom = require\("@yield-from\/runtime"\);/);
  });

  it('goes by what the file is where that is left open', () => {
    expect(compile(`${G} export {};`, { sourceType: 'unambiguous' })).toContain('import {');
    expect(compile(G, { sourceType: 'unambiguous' })).toContain('require(');
  });

  it('comes from elsewhere if told', () => {
    const options = { runtime: { import: './my-runtime' } };
    expect(compile(G, { sourceType: 'module', options })).toContain('from "./my-runtime"');
  });

  it('is a global if told', () => {
    const code = compile(G, { sourceType: 'module', options: { runtime: { global: 'yf' } } });
    expect(code).toContain('yf.start(');
    expect(code).not.toMatch(/import|require/);
  });

  it('has a name that nothing else in the file has', () => {
    const code = compile(`${G} function f(yieldFrom) { return yieldFrom; }`, {
      sourceType: 'script',
    });
    expect(code).toContain('var yieldFrom_1 = require(');
  });
});

describe('a file', () => {
  it('without generators stays as it is', () => {
    const source = 'async function f() {\n  await 1; /* * */\n}\nfunction* g() {\n  yield 1;\n}';
    const { code, report } = compileFile(source, { sourceType: 'module' });
    expect(code).toBe(source);
    expect(report).toEqual({ lowered: 0, diagnostics: [] });
  });

  it('compiled twice is the same as once', () => {
    const source = `
      import { async_generator, yield_ } from '@yield-from/runtime';
      export async function* g() { yield 1; }
      export const f = async_generator(async function () { await yield_(1); });
      export class C { async *m() { yield super.m; } }`;
    const once = compile(source, { sourceType: 'module' });
    const twice = compileFile(once, { sourceType: 'module' });
    expect(twice.code).toBe(once);
    expect(twice.report.lowered).toBe(0);
  });

  it('made by another tool, without text, is lowered too', async () => {
    const { parseSync, transformFromAstSync } = await import('@babel/core');
    const ast = parseSync(G, { configFile: false, sourceType: 'script' });
    if (!ast) throw new Error('no tree');
    const result = transformFromAstSync(ast, undefined, {
      configFile: false,
      plugins: [yieldFrom as never],
    });
    expect(result?.code).toContain('yieldFrom.define(');
  });

  it('keeps its exports', () => {
    const code = compile(
      `export async function* a() {} export default async function* b() {} async function* c() {}
       export { c as d, c }; export const e = async function* () {};`,
      { sourceType: 'module' },
    );
    expect(code).toContain('export function a() {');
    expect(code).toContain('export default function b() {');
    expect(code).toContain('export { c as d, c };');
    expect(code).toContain('export const e = /*#__PURE__*/define(');
  });
});

describe('Babel’s scopes', () => {
  it('know the file as it is afterwards', () => {
    const bindings: Record<string, string[]> = {};
    const spy = {
      visitor: {
        Scopable(path: { type: string; scope: { path: { type: string }; bindings: object } }) {
          (bindings[path.type] ??= []).push(...Object.keys(path.scope.bindings));
        },
      },
    };
    compile(
      `{ async function* inner() { yield 1; } inner(); }\nfunction f() { async function* g() {} return g; }`,
      {
        sourceType: 'script',
        plugins: [spy as never],
      },
    );
    expect(bindings.Program).toEqual(['yieldFrom', 'f']);
    expect(bindings.BlockStatement).toContain('inner');
    expect(bindings.FunctionDeclaration).toEqual(['g']);
  });

  it('let later plugins rename and remove', () => {
    const code = transformSync(
      `(function () { { async function* x() { yield x; } x(); } let x = 1; return x; })();`,
      {
        configFile: false,
        sourceType: 'script',
        plugins: [yieldFrom as never],
        presets: [[require.resolve('@babel/preset-env'), { targets: { ie: '11' } }]],
      },
    )?.code;
    expect(code).toMatch(/var _x = \/\*#__PURE__\*\/yieldFrom\.define\(/);
  });
});
