'use strict';
/** `pnpm --filter @yield-from/example-vanilla-babel demo`: compiles, looks at the output, runs it everywhere. */
const { statSync } = require('node:fs');
const { join } = require('node:path');
const { compile, compileNative } = require('./compile');
const { engines, run, whyNotES5 } = require('./run');

const { files, lowered } = compile();
console.log(
  `Compiled ${files.length} files with preset-env for IE 11: ${lowered} generators lowered`,
);
for (const file of files) {
  const problem = whyNotES5(file);
  if (problem) throw new Error(problem);
  console.log(
    `  ${file.slice(join(__dirname, '..').length + 1)}: ES5, ${statSync(file).size} bytes`,
  );
}

const expected = run(process.execPath, compileNative());
console.log(`\n${expected}\n`);
let isSame = true;
for (const { engine, executable } of engines()) {
  const same = run(executable, join(__dirname, '..', 'dist', 'main.js')) === expected;
  isSame &&= same;
  console.log(`${engine}: ${same ? 'prints the same' : 'DIFFERS'}`);
}
process.exitCode = isSame && expected !== undefined ? 0 : 1;
