/** Bundles the TypeScript sources as ES5, tree-shaken, for measurements: needs no build. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { minify } from 'terser';

const ts = createRequire(import.meta.url)('typescript');
export const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

const compiled = new Map();

function compile(id) {
  if (!compiled.has(id)) compiled.set(id, readFile(id, 'utf8').then(toES5));
  return compiled.get(id);
}

function toES5(text) {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.ES2015,
      useDefineForClassFields: false,
    },
  });
  return outputText.replaceAll('/** @class */', '/* @__PURE__ */');
}

/** What a program needs that has these statements in its only file. */
export async function bundle(entry, format = 'es') {
  const plugin = {
    name: 'typescript',
    resolveId: (id, from) =>
      id === 'entry'
        ? id
        : join(from === 'entry' ? source : dirname(from), id).replace(/(\.ts)?$/, '.ts'),
    load: (id) => (id === 'entry' ? entry : compile(id)),
  };
  const built = await rollup({
    input: 'entry',
    plugins: [plugin],
    treeshake: { moduleSideEffects: false },
    onwarn: (warning, warn) => {
      if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
    },
  });
  const { output } = await built.generate({ format, name: 'yieldFrom' });
  await built.close();
  return output[0].code;
}

/** As a bundler for production leaves it. */
export async function minified(code) {
  const result = await minify(code, {
    ecma: 5,
    module: true,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: false },
    mangle: true,
  });
  return result.code;
}
