/**
 * TypeScript → ES5 modules (dist/.es5) → bundles:
 *
 *     dist/{index,native,protocol}.js    CommonJS, one shared chunk, so that both entries are the same runtime
 *     dist/{index,native,protocol}.mjs   ES modules
 *     dist/index.global.js               a script: global `yieldFrom`
 *     dist/*.d.ts, *.d.mts               declarations for both
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { minify } from 'terser';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
// Of its own for each run: builds may overlap, and a build never takes away what another one is reading.
const es5 = join(root, 'node_modules', '.cache', 'es5-' + process.pid);
const entries = ['index', 'native', 'protocol'];

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', es5], {
  stdio: 'inherit',
});
await markPure(es5);

const input = Object.fromEntries(entries.map((name) => [name, join(es5, name + '.js')]));
const modules = await rollup({ input, onwarn });
const common = { dir: dist, hoistTransitiveImports: false };
await modules.write({
  ...common,
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: 'shared.js',
});
await modules.write({
  ...common,
  format: 'es',
  entryFileNames: '[name].mjs',
  chunkFileNames: 'shared.mjs',
});
await modules.close();

const script = await rollup({ input: input.index, onwarn });
await script.write({ file: join(dist, 'index.global.js'), format: 'iife', name: 'yieldFrom' });
await script.close();

// The script is served as it is: its comments would be its larger half.
const global = join(dist, 'index.global.js');
const { code } = await minify(await readFile(global, 'utf8'), {
  ecma: 5,
  compress: false,
  mangle: false,
  format: { beautify: true, comments: false },
});
await writeFile(global, code + '\n');

await declarations(es5, dist);
await rm(es5, { recursive: true, force: true });

/** The parts of the machine refer to each other, in functions that run later. */
function onwarn(warning, warn) {
  if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
}

// TypeScript marks classes for nobody but Closure; bundlers drop unused ones that are marked pure.
async function markPure(directory) {
  for (const file of await filesBelow(directory, '.js')) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('/** @class */', '/* @__PURE__ */'));
  }
}

/** Declarations as they are for CommonJS; with file extensions for ES modules. */
async function declarations(from, to) {
  for (const file of await filesBelow(from, '.d.ts')) {
    const target = join(to, file.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await cp(file, target);
    const text = await readFile(file, 'utf8');
    await writeFile(
      target.replace(/\.d\.ts$/, '.d.mts'),
      text.replace(/((?:from|import\()\s*['"])(\.{1,2}\/[^'"]+)(['"])/g, '$1$2.mjs$3'),
    );
  }
}

async function filesBelow(directory, extension) {
  const found = [];
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path, extension)));
    else if (entry.name.endsWith(extension)) found.push(path);
  }
  return found;
}
