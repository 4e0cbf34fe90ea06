/** A program of a page: compiled as `tspc` at ES5 does, bundled with the runtime, run by Node. */
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { createTransformer, type Options } from '@yield-from/typescript';
import { build, type Plugin } from 'esbuild';
import * as ts from 'typescript';
import type { Block } from './blocks';

const ROOT = join(__dirname, '../../..');
const PROGRAM = 'program.ts';

/** @returns what the program prints, standard output and errors together */
export async function run(program: Block, modules: readonly Block[]): Promise<string> {
  const options = { debug: program.words.includes('debug') };
  const files = new Map(modules.map(({ name = '', code }) => [name, code]));
  files.set(PROGRAM, program.code);
  const built = await build({
    entryPoints: [PROGRAM],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    plugins: [pages(files, options)],
    logLevel: 'silent',
  });
  return execute(built.outputFiles[0].text);
}

/** A page's blocks as files, and the workspace's packages from their sources. */
const pages = (files: ReadonlyMap<string, string>, options: Options): Plugin => ({
  name: 'page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@yield-from\/runtime/ }, ({ path }) => {
      const entry = path.split('/')[2] ?? 'index';
      return { path: join(ROOT, 'packages/runtime/src', `${entry}.ts`) };
    });
    onResolve({ filter: /.*/ }, ({ path, namespace, kind }) => {
      if (namespace !== 'page' && kind !== 'entry-point') return undefined;
      const name = path.startsWith('./') ? `${basename(path)}.ts` : path;
      return files.has(name) ? { path: name, namespace: 'page' } : { path, external: true };
    });
    onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => ({
      contents: lowered(files.get(path) ?? '', path, ts.ModuleKind.ESNext, options),
      loader: 'js',
    }));
  },
});

/** @throws LoweringError where the compiler refuses it */
export function lowered(
  code: string,
  fileName: string,
  module: ts.ModuleKind = ts.ModuleKind.ESNext,
  options?: Options,
): string {
  const compilerOptions = { target: ts.ScriptTarget.ES5, module };
  const transformers = { before: [createTransformer(options)] };
  return ts.transpileModule(code, { fileName, compilerOptions, transformers }).outputText;
}

function execute(code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', '-'], { stdio: 'pipe' });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve(out) : reject(new Error(`ended with ${status}:\n${out}`)),
    );
    child.stdin.end(code);
  });
}
