/**
 * Over an import cycle a module's functions are called before the module itself has run, in real ES modules: those that it
 * exports, and those that these call. (What `exported.prototype` is is known when the module runs: `instanceof` holds from then on.)
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';

const A = `import './b.mjs';
export async function* exported() { yield* inner(1); yield await later(4); yield [...plain(5)].join(); }
async function* inner(n = 0) { yield n; yield inner.name; }
async function later(n) { return n; }
function* plain(n) { yield n; yield plain.name; }
console.log('a', inner().constructor === exported().constructor, inner() instanceof inner);
`;
const B = `import { exported } from './a.mjs';
const all = [];
for await (const x of exported()) all.push(x);
console.log('b', all.join(' '));
`;

const options = {
  runtime: { global: 'yieldFrom' },
  asyncFunctions: true,
  generators: true,
} as const;

const folder = mkdtempSync(join(tmpdir(), 'cycle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In a process of its own, the runtime being a global as a script would make it. */
function run(a: string): string {
  writeFileSync(join(folder, 'a.mjs'), a);
  writeFileSync(join(folder, 'b.mjs'), B);
  const runtime = require.resolve('../../../runtime/dist/index.js');
  const code = `globalThis.yieldFrom = require(${JSON.stringify(runtime)}); import(${JSON.stringify(join(folder, 'a.mjs'))});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  return stdout + stderr;
}

const NATIVE = 'b 1 inner 4 5,plain\na true true\n';

it('natively', () => expect(run(A)).toBe(NATIVE));

it.each([
  [
    'TypeScript host',
    (): string =>
      ts.transpileModule(A, {
        fileName: 'a.mts',
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
        transformers: { before: [createTransformer(options)] },
      }).outputText,
  ],
  [
    'Babel host',
    (): string =>
      transformSync(A, { configFile: false, babelrc: false, plugins: [[yieldFrom, options]] })
        ?.code ?? '',
  ],
  ['text host', (): string => lowerSource(A, { filename: 'a.mjs', options }).code],
])('%s', (_, compile) => {
  expect(run(compile())).toBe(NATIVE);
});
