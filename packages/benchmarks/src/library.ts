/**
 * What users of a whole library load: IxJS's `asynciterable` with all its operators (79 async generators, 45 async functions), as
 * one ES5 bundle, minified and gzipped. Types are erased by TypeScript first, for everybody; each compiler's helpers are imported
 * from its own package, so that a bundle holds each once.
 */
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import * as ts from 'typescript';
import { CONTESTANTS, type Contestant } from './contestants';

const SOURCES = join(dirname(require.resolve('ix/package.json')), 'src');
const [SOURCE, OPERATORS] = ['asynciterable', 'asynciterable/operators'].map((path) =>
  JSON.stringify(join(SOURCES, path, 'index.ts')),
);
const ENTRY = `export * from ${SOURCE};\nexport * as operators from ${OPERATORS};`;

const COMPILERS = CONTESTANTS.filter(({ name }) =>
  ['ours-typescript-es5', 'ours-babel', 'typescript-es5', 'babel-7', 'swc'].includes(name),
);

export interface LibraryRow {
  readonly title: string;
  readonly minified: number;
  readonly gzipped: number;
}

/** @throws what a compiler throws */
export async function measureLibrary(): Promise<LibraryRow[]> {
  const rows: LibraryRow[] = [];
  for (const contestant of COMPILERS) {
    const code = await minified(await bundle(contestant));
    rows.push({
      title: contestant.title,
      minified: code.length,
      gzipped: gzipSync(code, { level: 9 }).length,
    });
  }
  return rows;
}

async function bundle(contestant: Contestant): Promise<string> {
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
          return contestant.compile(outputText, id.replace(/\.ts$/, '.js'), true);
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
