/**
 * What users of a whole library load: IxJS's `asynciterable` with all its operators (79 async generators, 45 async functions), as
 * one ES5 bundle, minified and gzipped. Types are erased by TypeScript first, for everybody; each compiler's helpers are imported
 * from its own package, so that a bundle holds each once.
 */
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync as transformWithBabel } from '@babel/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync as transformWithSwc } from '@swc/core';
import { createTransformer } from '@yield-from/typescript';
import { rollup } from 'rollup';
import { minify } from 'terser';
import * as ts from 'typescript';

const SOURCES = join(dirname(require.resolve('ix/package.json')), 'src');
const [SOURCE, OPERATORS] = ['asynciterable', 'asynciterable/operators'].map((path) =>
  JSON.stringify(join(SOURCES, path, 'index.ts')),
);
const ENTRY = `export * from ${SOURCE};\nexport * as operators from ${OPERATORS};`;

interface Compiler {
  readonly title: string;
  compile(source: string, fileName: string): string;
}

function withTypeScript(source: string, fileName: string, isOurs: boolean): string {
  return ts.transpileModule(source, {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.ESNext,
      downlevelIteration: true,
      importHelpers: true,
    },
    transformers: isOurs ? { before: [createTransformer()] } : undefined,
  }).outputText;
}

function withBabel(source: string, filename: string, isOurs: boolean): string {
  const result = transformWithBabel(source, {
    filename,
    configFile: false,
    babelrc: false,
    compact: false,
    presets: [[require.resolve('@babel/preset-env'), { targets: 'ie 11', modules: false }]],
    plugins: [
      ...(isOurs ? [require.resolve('@yield-from/babel')] : []),
      [require.resolve('@babel/plugin-transform-runtime'), { version: '^7.29.0' }],
    ],
  });
  if (typeof result?.code !== 'string') throw new Error('Babel gave no code');
  return result.code;
}

const COMPILERS: readonly Compiler[] = [
  { title: 'ours, TypeScript ES5', compile: (text, file) => withTypeScript(text, file, true) },
  { title: 'ours, Babel ES5', compile: (text, file) => withBabel(text, file, true) },
  { title: 'TypeScript 5.9 ES5', compile: (text, file) => withTypeScript(text, file, false) },
  { title: 'Babel 7.29 ES5', compile: (text, file) => withBabel(text, file, false) },
  {
    title: 'swc ES5',
    compile: (source, filename) =>
      transformWithSwc(source, {
        filename,
        swcrc: false,
        configFile: false,
        isModule: true,
        jsc: { target: 'es5', parser: { syntax: 'ecmascript' }, externalHelpers: true },
        module: { type: 'es6' },
      }).code,
  },
];

export interface LibraryRow {
  readonly title: string;
  readonly minified: number;
  readonly gzipped: number;
}

/** @throws what a compiler throws */
export async function measureLibrary(): Promise<LibraryRow[]> {
  const rows: LibraryRow[] = [];
  for (const { title, compile } of COMPILERS) {
    const code = await minified(await bundle(compile));
    rows.push({ title, minified: code.length, gzipped: gzipSync(code, { level: 9 }).length });
  }
  return rows;
}

async function bundle(compile: Compiler['compile']): Promise<string> {
  const build = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'library',
        resolveId(id, importer) {
          if (id === 'entry') return id;
          if (!id.startsWith('.') || !importer?.startsWith(SOURCES)) return undefined;
          return join(dirname(importer), id.replace(/\.js$/, '.ts'));
        },
        load: (id) => (id === 'entry' ? ENTRY : undefined),
        transform(source, id) {
          if (!id.startsWith(SOURCES)) return undefined;
          const { outputText } = ts.transpileModule(source, {
            fileName: id,
            compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
          });
          return compile(outputText, id.replace(/\.ts$/, '.js'));
        },
      },
      nodeResolve({ exportConditions: ['module'] }),
    ],
    onwarn(warning) {
      if (warning.code !== 'THIS_IS_UNDEFINED' && warning.code !== 'CIRCULAR_DEPENDENCY') {
        throw new Error(warning.message);
      }
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}

async function minified(code: string): Promise<string> {
  const { code: text } = await minify(code, { module: true, ecma: 5, compress: { passes: 2 } });
  if (text === undefined) throw new Error('the minifier gave no code');
  return text;
}
