/**
 * The runtime's size, minified and gzipped, tree-shaken for what a program uses. `--json` for the test that
 * holds the budget; `--items` for what each file contributes.
 */
import { gzipSync } from 'node:zlib';
import { bundle, bundledFiles, minified } from './bundle.mjs';

const machine =
  'asyncIteration, closeOf, closeQuietlyOf, createKind, define, defineMethod, delegate, nextOf, checkContract, start';
const programs = {
  'yield alone': "export { define, checkContract, start } from './native';",
  'yield, yield*, for await': `export { ${machine} } from './native';`,
  'every helper of the standard’s kind': "export * from './native';",
  'yield, yield*, for await in Python-style generators': `export { ${machine}, defineAsyncGenerator } from './index';`,
  everything: "export * from './index';",
};

const json = process.argv.includes('--json');
const held = ['yield, yield*, for await', 'everything'];
const sizes = {};
for (const [name, entry] of Object.entries(programs)) {
  if (json && !held.includes(name)) continue;
  const code = await minified(await bundle(entry));
  sizes[name] = { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}

if (json) {
  console.log(JSON.stringify(sizes));
} else {
  for (const [name, { minified, gzipped }] of Object.entries(sizes)) {
    console.log(
      name.padEnd(54),
      String(minified).padStart(6),
      'min',
      String(gzipped).padStart(6),
      'min+gzip',
    );
  }
}

if (process.argv.includes('--items')) {
  for (const name of held) {
    console.log(`\n${name}: each file's share of the gzipped bytes, by its minified length`);
    const items = [];
    for (const [file, code] of await bundledFiles(programs[name])) {
      // Its names are not mangled at the top level: exported or not, they count like everybody's.
      const length = (await minified(code, false)).length;
      if (length > 0) items.push([file, length]);
    }
    const total = items.reduce((sum, [, length]) => sum + length, 0);
    for (const [file, length] of items.sort(([, a], [, b]) => b - a)) {
      const share = (sizes[name].gzipped * length) / total;
      console.log(file.padEnd(28), share.toFixed(0).padStart(6));
    }
  }
}
