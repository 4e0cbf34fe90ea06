import * as runtime from '@yield-from/runtime';
import { compile, problems, type Setting } from '../testing/compile';

const native = 'export async function* g() { yield 1; }\n';

/** The lines of the output that import or require. */
const importsOf = (source: string, setting: Setting = {}): string[] =>
  compile(source, { target: 'ES2022', ...setting })
    .split('\n')
    .filter((line) => /\bimport\b|\brequire\(|^export \{\}/.test(line));

const marked = (what: string, from = '@yield-from/runtime'): string => `
  import { ${what} } from '${from}';
  export const f = async_generator(async (): Promise<any> => { await yield_(1); });
`;

describe('the import of the runtime', () => {
  it('in ES modules: of the functions used, before all others', () => {
    const source = `import a from 'a';\nexport async function* g() { yield a; }`;
    expect(importsOf(source, { module: 'ESNext' })).toEqual([
      'import { kind, start } from "@yield-from/runtime";',
      "import a from 'a';",
    ]);
  });

  it('behind the bare imports that the file begins with: polyfills', () => {
    const source = `'use strict';\nimport './promise';\nimport a from 'a';\nimport './late';\n${native}a;`;
    expect(importsOf(source, { module: 'ESNext' })).toEqual([
      "import './promise';",
      expect.stringMatching(/^import \{ kind/),
      "import a from 'a';",
      "import './late';",
    ]);
    const script = "'use strict';\nrequire('./promise');\nasync function* g() { yield 1; }";
    expect(importsOf(script, { file: 'a.js' })).toEqual([
      "require('./promise');",
      'var yieldFrom = require("@yield-from/runtime");',
    ]);
  });

  it('in CommonJS: one require', () => {
    expect(importsOf(native)).toEqual(['const yieldFrom = require("@yield-from/runtime");']);
    expect(importsOf(native, { target: 'ES5' })).toEqual([
      'var yieldFrom = require("@yield-from/runtime");',
    ]);
  });

  it('in NodeNext: by the format of the file', () => {
    const options = { module: 'NodeNext' } as const;
    expect(importsOf(native, { ...options, file: 'a.mts' })[0]).toMatch(/^import \{/);
    expect(importsOf(native, { ...options, file: 'a.cts' })[0]).toMatch(
      /^const yieldFrom = require/,
    );
  });

  it('where the source is to be kept as it is', () => {
    const compilerOptions = { verbatimModuleSyntax: true };
    expect(importsOf(native, { module: 'Preserve', compilerOptions })[0]).toMatch(/^import \{/);
    expect(importsOf(native, { module: 'ESNext', compilerOptions })[0]).toMatch(/^import \{/);
  });

  it('has names that are free in the file', () => {
    const source = `
      import { start } from 'x';
      const yieldFrom = 1, kind = 2;
      export async function* g() { yield [start, yieldFrom, kind]; }
    `;
    expect(compile(source, { module: 'ESNext' })).toContain(
      'import { kind as kind$1, start as start$1 } from "@yield-from/runtime";',
    );
    expect(compile(source)).toContain('const yieldFrom$1 = require("@yield-from/runtime");');
  });

  it('is not there when nothing was lowered', () => {
    expect(importsOf('export async function f() {}')).toEqual([]);
  });

  it('stands behind directives and before everything else', () => {
    const code = compile(`'use client';\n/* note */\n${native}`, { module: 'ESNext' });
    expect(code).toMatch(/^'use client';\s*import \{ kind/);
  });
});

describe('the import of markers', () => {
  const runtimeOnly = ['import { defineAsyncGenerator, start } from "@yield-from/runtime";'];
  const setting = { module: 'ESNext' } as const;

  it('goes when all uses were compiled away', () => {
    expect(importsOf(marked('async_generator, yield_'), setting)).toEqual(runtimeOnly);
    expect(importsOf(marked('async_generator, yield_, type Yields'), setting)).toEqual(runtimeOnly);
    expect(importsOf(marked('async_generator, yield_, Yields'), setting)).toEqual(runtimeOnly);
  });

  it.each([
    ['isolatedModules', { isolatedModules: true }],
    ['verbatimModuleSyntax', { verbatimModuleSyntax: true }],
    ['importHelpers', { importHelpers: true }],
  ])('with %s', (_, compilerOptions) => {
    expect(
      importsOf(marked('async_generator, yield_, type Yields'), { ...setting, compilerOptions }),
    ).toEqual(runtimeOnly);
  });

  it('keeps what else is used', () => {
    const source = `${marked('async_generator, yield_, yield_from_, aclosing')}
      export { yield_from_ }; export const c = aclosing;`;
    expect(importsOf(source, setting)[1]).toBe(
      "import { yield_from_, aclosing } from '@yield-from/runtime';",
    );
    expect(importsOf(source)).toEqual([
      'const yieldFrom = require("@yield-from/runtime");',
      'const runtime_1 = require("@yield-from/runtime");',
    ]);
  });

  it('stays as it is while one of its markers is in use', () => {
    const source = `${marked('async_generator, yield_')} export const again = async_generator(f);`;
    expect(importsOf(source, setting)[1]).toBe(
      "import { async_generator } from '@yield-from/runtime';",
    );
    expect(compile(source)).toContain('(0, runtime_1.async_generator)(exports.f)');
  });

  it('as a namespace, or import = require', () => {
    for (const start of [
      "import * as y from '@yield-from/runtime';",
      "import y = require('@yield-from/runtime');",
    ]) {
      const source = `${start} export const f = y.async_generator(async () => { await y.yield_(1); });`;
      expect(importsOf(source)).toEqual(['const yieldFrom = require("@yield-from/runtime");']);
      expect(importsOf(`${source} export const c = y.aclosing;`)).toHaveLength(2);
    }
  });

  it('of another module keeps its side effects where TypeScript would', () => {
    const options = { modules: ['./markers'] };
    const source = marked('async_generator, yield_', './markers');
    expect(importsOf(source, { ...setting, options })).toEqual(runtimeOnly);
    const compilerOptions = { verbatimModuleSyntax: true };
    expect(importsOf(source, { ...setting, options, compilerOptions })).toEqual([
      ...runtimeOnly,
      "import './markers';",
    ]);
  });
});

it('running the transformer twice is the same as once', () => {
  const source = `${marked('async_generator, yield_')} ${native}
    class C { async *m() {} @async_generator async n() { await yield_(2); } }
    const o = { async *m() { yield* super.m(); } };
    { async function* block() {} }`;
  for (const module of ['CommonJS', 'ESNext'] as const) {
    for (const target of ['ES5', 'ES2022'] as const) {
      const once = compile(source, { module, target });
      expect(compile(source, { module, target, times: 2 })).toBe(once);
      expect(compile(once, { module, target: 'ESNext', file: 'a.js' }).length).toBeGreaterThan(0);
    }
  }
  const setting = { module: 'ESNext', target: 'ES2022' } as const;
  const output = compile(source, setting);
  // (TypeScript by itself writes some comments once more.)
  expect(compile(output, setting)).toBe(compile(output, { ...setting, times: 0 }));
});

describe('the runtime as a global', () => {
  const options = { runtime: { global: 'yieldFrom' } } as const;
  const run = async (code: string): Promise<unknown[]> => {
    const make = new Function('yieldFrom', `${code}; return g;`)(runtime) as (
      x: number,
    ) => AsyncIterable<unknown>;
    const values: unknown[] = [];
    for await (const value of make(7)) values.push(value);
    return values;
  };

  it.each([
    ['a parameter', 'async function* g(yieldFrom) { yield yieldFrom; }'],
    ['a variable', 'async function* g(x) { const yieldFrom = x; yield yieldFrom; }'],
    ['the own name', 'const g = async function* yieldFrom(x) { yield x; yield yieldFrom === g; }'],
    [
      'an outer parameter',
      'const g = ((yieldFrom) => async function* (x) { yield x; yield yieldFrom; })(3);',
    ],
    [
      'a catch parameter',
      'async function* g(x) { try { throw x; } catch (yieldFrom) { yield yieldFrom; } }',
    ],
  ])('is found where %s hides it', async (_, source) => {
    const expected = await run(source);
    for (const target of ['ES5', 'ES2015', 'ES2022'] as const) {
      expect(await run(compile(source, { target, options }))).toEqual(expected);
    }
  });

  it('is used under its name where nothing does', () => {
    expect(compile('async function* g() { yield 1; }', { options })).not.toContain('yieldFrom$1');
  });

  it('cannot be reached in a module that declares the name for itself', () => {
    const source = 'import yieldFrom from "x";\nexport async function* g() { yield yieldFrom; }';
    expect(problems(source, { options })).toEqual(['YF1107 yieldFrom']);
  });
});
