/** Bundles the TypeScript sources, tree-shaken: for the build, and for measurements, which need no build. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { shorten } from './internal-names.mjs';

const ts = createRequire(import.meta.url)('typescript');
export const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** What the output runs on: every engine, or those with private fields, for which these files have another. */
const privately = ['brand', 'engine'];
export const EVERY = { target: ts.ScriptTarget.ES5, replaced: {} };
export const PRIVATE = { target: ts.ScriptTarget.ES2022, replaced: replaced(privately, 'private') };

/** The same with errors that say what is wrong, where bytes do not count. */
export function forDevelopment(engines) {
  const messages = replaced(['messages'], 'development');
  return { ...engines, replaced: { ...engines.replaced, ...messages } };
}

function replaced(names, by) {
  return Object.fromEntries(
    ['./', '../'].flatMap((path) => names.map((name) => [path + name, `${path}${name}.${by}`])),
  );
}

/** Every program of a measurement is made of the same files: each is compiled once for a target. */
const compiled = new Map();

function compile(id, target) {
  const key = target + id;
  if (!compiled.has(key)) {
    compiled.set(
      key,
      readFile(id, 'utf8').then((text) => transpile(text, basename(id), target)),
    );
  }
  return compiled.get(key);
}

function transpile(text, fileName, target) {
  const { outputText, sourceMapText } = ts.transpileModule(text, {
    fileName,
    transformers: { after: [shorten] },
    compilerOptions: {
      target,
      module: ts.ModuleKind.ES2015,
      useDefineForClassFields: false,
      sourceMap: true,
      inlineSources: true,
    },
  });
  // TypeScript marks classes for nobody but Closure; bundlers drop unused ones that are marked pure. (Both marks
  // are of one length: the map stays true.)
  const code = outputText
    .replaceAll('/** @class */', '/*@__PURE__*/')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return { code, map: sourceMapText };
}

/** Rollup's plugin for the sources. */
function typescript({ target, replaced }, entry, edit) {
  return {
    name: 'typescript',
    resolveId(id, from) {
      if (id === 'entry') return id;
      const folder = from === undefined || from === 'entry' ? source : dirname(from);
      return join(folder, replaced[id] ?? id).replace(/(\.ts)?$/, '.ts');
    },
    async load(id) {
      if (id === 'entry') return entry;
      if (edit === undefined) return compile(id, target);
      const text = edit(relative(source, id), await readFile(id, 'utf8'));
      return transpile(text, basename(id), target);
    },
  };
}

/** A Rollup build of `input`: names of source files, or `entry`, a text. */
export function roll(input, engines, entry, edit) {
  return rollup({
    input,
    plugins: [typescript(engines, entry, edit)],
    treeshake: { moduleSideEffects: false },
  });
}

/** What a program needs that has these statements in its only file; `edit` gives a file, by name, another text than it has. */
export async function bundle(entry, format = 'es', engines = EVERY, edit) {
  return (await generate(entry, format, engines, edit)).code;
}

/** What is left of each source file in that bundle, by name. */
export async function bundledFiles(entry) {
  const { modules } = await generate(entry, 'es', EVERY);
  return Object.entries(modules).map(([id, { code }]) => [relative(source, id), code ?? '']);
}

async function generate(entry, format, engines, edit) {
  const built = await roll('entry', engines, entry, edit);
  const { output } = await built.generate({ format, name: 'yieldFrom' });
  await built.close();
  return output[0];
}

/** As a bundler for production leaves it. */
export async function minified(code, module = true) {
  const result = await minify(code, {
    ecma: 5,
    module,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: false },
    mangle: true,
  });
  return result.code;
}
