/**
 * TypeScript → bundles:
 *
 *     dist/{index,native,protocol,…}.js          CommonJS, one shared chunk, so that all entries are the same runtime
 *     dist/{index,native,protocol,…}.mjs         ES modules
 *     dist/{index,native,protocol,…}.private.*     the same for engines with private fields (brand.private.ts)
 *     dist/….development.*, dist/….private.development.*    the same with errors that say what is wrong (messages.development.ts)
 *     dist/{index,native,protocol,…}.node.*     for Node alone: whichever of those two it can parse
 *     dist/index.global.js                       a script: global `yieldFrom`
 *     dist/*.d.ts, *.d.mts                       declarations for all of them
 *
 * Each with a source map in which debuggers find that every source is to be ignored: whoever steps through a generator is
 * not led through the machine, and a stack does not show it.
 *
 *     node build.mjs [folder]   there instead of dist
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { minify } from 'terser';
import { EVERY, forDevelopment, PRIVATE, roll, source } from './bundle.mjs';

const root = dirname(source);
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
// Of its own for each run: builds may overlap, and a build never takes away what another one is reading.
const types = join(root, 'node_modules', '.cache', 'types-' + process.pid);
const entries = ['index', 'native', 'protocol', 'interrupt', 'inspect', 'debug'];

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', types], {
  stdio: 'inherit',
});
const ignoreLists = {
  name: 'ignore-lists',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.fileName.endsWith('.map')) file.source = ignoringAll(file.source);
    }
  },
};

await declarations(types, dist);
await rm(types, { recursive: true, force: true });

await modules(EVERY, '');
await modules(PRIVATE, '.private');
await modules(forDevelopment(EVERY), '.development');
await modules(forDevelopment(PRIVATE), '.private.development');
for (const name of entries) await forNode(name);
await script(join(dist, 'index.global.js'));

/** The map's text, with every source in the list of those that debuggers ignore: by the standard's key and by Chrome's first one. */
function ignoringAll(text) {
  const map = JSON.parse(text);
  const all = map.sources.map((_, index) => index);
  return JSON.stringify({ ...map, ignoreList: all, x_google_ignoreList: all });
}

async function modules(engines, suffix) {
  const built = await roll(Object.fromEntries(entries.map((name) => [name, name])), engines);
  for (const [format, extension] of [
    ['cjs', 'js'],
    ['es', 'mjs'],
  ]) {
    await built.write({
      dir: dist,
      format,
      hoistTransitiveImports: false,
      entryFileNames: `[name]${suffix}.${extension}`,
      chunkFileNames: `shared${suffix}.${extension}`,
      sourcemap: true,
      plugins: [ignoreLists],
    });
  }
  await built.close();
}

/**
 * No condition of a package's `exports` tells a Node with private fields (16.4) from an older one: only the engine can, by
 * trying. The ES module passes on what the CommonJS one has found, so that `import` and `require` get the same runtime.
 *
 * No bundler may follow the attempt, as what it writes may run on another engine: hence the spelling.
 */
async function forNode(name) {
  const helpers = Object.keys(createRequire(import.meta.url)(join(dist, `${name}.js`)));
  await writeFile(
    join(dist, `${name}.node.js`),
    `'use strict';
var here = module;
var runtime;
try {
  runtime = here.require('./${name}.private.development.js');
} catch (_) {
  runtime = require('./${name}.development.js');
}
module.exports = runtime;
`,
  );
  await writeFile(
    join(dist, `${name}.node.mjs`),
    [
      `import runtime from './${name}.node.js';`,
      ...helpers.map((helper) => `export var ${helper} = runtime.${helper};`),
      '',
    ].join('\n'),
  );
}

/** The script is served as it is: its comments would be its larger half. */
async function script(file) {
  const built = await roll('index', EVERY);
  const { output } = await built.generate({
    format: 'iife',
    name: 'yieldFrom',
    file,
    sourcemap: true,
  });
  await built.close();
  const { code, map } = await minify(output[0].code, {
    ecma: 5,
    compress: false,
    mangle: false,
    format: { beautify: true, comments: false },
    sourceMap: {
      content: output[0].map,
      filename: basename(file),
      url: basename(file) + '.map',
      includeSources: true,
    },
  });
  await writeFile(file, code + '\n');
  await writeFile(file + '.map', ignoringAll(map));
}

/** Declarations as they are for CommonJS; with file extensions for ES modules. */
async function declarations(from, to) {
  for (const file of await filesBelow(from)) {
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

async function filesBelow(directory) {
  const found = await readdir(directory, { withFileTypes: true, recursive: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
