/** A module of generators of which nothing is used leaves nothing in a bundle; one that is used runs. */
import { readFileSync } from 'node:fs';
import { type PluginItem, transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { Bundling, run } from './bundling';

const BUNDLERS = ['rollup', 'esbuild', 'webpack', 'rolldown', 'rspack'];

const OBJECT = `export const o = { async *m() { yield 'o.m'; }, *n() { yield 'o.n'; } };`;
const FUNCTIONS = `
  export async function* f(a, b = 1) { yield a; yield* [b]; }
  export function* sync() { yield 'sync'; }
  export const e = async function* () { yield 'e'; };
  ${OBJECT}
  export async function a(log) { for await (const x of f('f')) log(x); }
`;
const METHODS = `
  export class C {
    async *m() { yield 'm'; }
    *n() { yield 'n'; }
    static async *s() { yield 's'; }
    static *t() { yield 't'; }
    async *'a b'() { yield 'a b'; }
  }
  export class D extends C { async *m() { yield* super.m(); yield 'D'; } }
`;
const DECLARED = FUNCTIONS + METHODS;
/** Bundlers drop these in the syntax that they are written in. */
const MEMBERS = `
  export class P {
    static async *#p() { yield 'p'; }
    static async *q() { yield* this.#p(); }
    async *#i() { yield 'i'; }
    *#j() { yield* 'ij'; }
    async *r() { yield* this.#i(); yield* this.#j(); }
  }
  export class S {
    static all = { depth: [1, -2], name: 'S' };
    static Inner = class { async *m() { yield 'inner'; } };
    static async *s() { yield this.all.depth[1]; }
  }
`;
const EXPRESSIONS = `
  export const K = class { async *m() { yield 'K'; } };
  export default class { async *m() { yield 'default'; } }
`;
const ALL = DECLARED + EXPRESSIONS;

const babel = (source: string, presets: PluginItem[] = []): string => {
  const options = { asyncFunctions: true, generators: true };
  const plugins: PluginItem[] = [[yieldFrom, options] as PluginItem];
  const transformed = transformSync(source, {
    configFile: false,
    babelrc: false,
    presets,
    plugins,
  });
  return transformed?.code ?? '';
};
const ENV = ['@babel/preset-env', { targets: { ie: 11 }, modules: false }] as PluginItem;

const typescript = (source: string, target: ts.ScriptTarget): string => {
  const before = [createTransformer({ asyncFunctions: true, generators: true })];
  const compilerOptions = { target, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(source, { compilerOptions, transformers: { before } }).outputText;
};

const text = (source: string): string =>
  lowerSource(source, {
    filename: 'module.js',
    options: { asyncFunctions: true, generators: true },
  }).code;

/** (A class of TypeScript's ES5 is kept by bundlers without us, too, and so are private and static members of its ES2015.) */
const PIPELINES: readonly (readonly [
  name: string,
  source: string,
  compile: (source: string) => string,
])[] = [
  ['Babel', ALL + MEMBERS, (source) => babel(source)],
  ['Babel, ES5', ALL, (source) => babel(source, [ENV])],
  ['TypeScript, ES2022', ALL + MEMBERS, (source) => typescript(source, ts.ScriptTarget.ES2022)],
  ['TypeScript, ES2015', ALL, (source) => typescript(source, ts.ScriptTarget.ES2015)],
  ['TypeScript, ES5', FUNCTIONS, (source) => typescript(source, ts.ScriptTarget.ES5)],
  ['the text host', ALL + MEMBERS, text],
];

const MAIN = `
  import * as all from './module.mjs';
  const { f, sync, e, o, a, C, D, K, P, S, default: X } = all;
  const log = (x) => console.log(x);
  const drain = async (g) => { for await (const x of g) log(x); };
  (async () => {
    await a(log);
    for (const fn of [f, sync, e, o.m, o.n]) {
      await drain(fn());
      log(fn() instanceof fn);
    }
    if (C) {
      const c = new C(), d = new D();
      for (const fn of [c.m, c.n, C.s, C.t, c['a b'], d.m]) log(fn() instanceof fn);
      for (const g of [c.m(), c.n(), C.s(), C.t(), c['a b'](), d.m()]) await drain(g);
    }
    for (const One of [K, X]) if (One) await drain(new One().m());
    if (P) {
      for (const g of [P.q(), new P().r(), S.s(), new S.Inner().m()]) await drain(g);
      log(S.s() instanceof S.s);
    }
  })();
`;

let bundling: Bundling;
beforeAll(() => {
  bundling = new Bundling();
}, 120_000);
afterAll(() => bundling.remove());

function bundled(bundler: string, module: string, entry: string): string {
  bundling.write('module.mjs', module);
  return bundling.bundle(bundler, bundling.write('entry.mjs', entry), { minify: true });
}

describe.each(PIPELINES)('%s', (_, source, compile) => {
  it.each([...BUNDLERS, 'terser'])('leaves nothing in a bundle of %s', (bundler) => {
    const entry = "import {} from './module.mjs';\nimport * as all from './module.mjs';\n";
    const left = (module: string): string => readFileSync(bundled(bundler, module, entry), 'utf8');
    // (Rspack keeps what annotated calls in an object literal refer to, whoever wrote them.)
    const module = bundler === 'rspack' ? source.replace(OBJECT, '') : source;
    expect(left(compile(module))).toBe(left('export {};'));
  });

  it.each(BUNDLERS)('runs in a minified bundle of %s', (bundler) => {
    const natively = run(bundled('esbuild', source, MAIN));
    expect(run(bundled(bundler, compile(source), MAIN))).toBe(natively);
  });
});
