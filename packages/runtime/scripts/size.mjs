/**
 * The runtime's size, minified and gzipped, tree-shaken for what a program uses. `--json` for the test that
 * holds the budget.
 */
import { gzipSync } from 'node:zlib';
import { bundle, minified } from './bundle.mjs';

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
