/**
 * The runtime's size, minified and gzipped, tree-shaken for what a program uses: an entry for each kind of coroutine.
 * `--json` for the test that holds the budget; `--items` for what each file contributes.
 */
import { gzipSync } from 'node:zlib';
import { bundle, bundledFiles, minified } from './bundle.mjs';
import { programs } from './programs.mjs';

const json = process.argv.includes('--json');
const sizes = {};
for (const [name, entry] of Object.entries(programs)) {
  const code = await minified(await bundle(entry));
  sizes[name] = {
    minified: code.length,
    gzipped: gzipSync(code, { level: 9 }).length,
    files: (await bundledFiles(entry)).filter(([, code]) => code !== '').map(([file]) => file),
  };
}

if (json) {
  console.log(JSON.stringify(sizes));
} else {
  for (const [name, { minified, gzipped }] of Object.entries(sizes)) {
    console.log(
      name.padEnd(42),
      String(minified).padStart(6),
      'min',
      String(gzipped).padStart(6),
      'min+gzip',
    );
  }
}

if (process.argv.includes('--items')) {
  for (const name of ['all three kinds', 'everything']) {
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
