/**
 * Installs the packed runtime as a user does, compiles a program for it, and runs that on every Node from 4 on, by
 * `require` and by `import`.
 *
 *     pnpm installed
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../scripts/asked';
import { run } from './command';
import { nodeBinary, packOurs, prepare } from './install';
import type { Toolchain } from './toolchain';

/** Old versions to the number: the first of a line knows least. */
const NODES = ['4.9.1', '8.17.0', '10', '12', '14', '16.0.0', '18', '20', '22', '24'];
/** The first with ES modules that need no flag. */
const FIRST_WITH_IMPORT = 12;

const PROGRAM = `
import { async_generator, isasyncgen, yield_ } from '@yield-from/runtime';
import { start } from '@yield-from/runtime/native';
import * as runtime from '@yield-from/runtime';
import { AWAIT } from '@yield-from/runtime/protocol';

async function* numbers(from) {
  try {
    while (from > 0) yield await from--;
  } finally {
    console.log('closed');
  }
}
const both = async_generator(async function () {
  await yield_('first');
  return 'end';
});
const show = ({ value, done }) => console.log(value, done);
const n = numbers(2);
const b = both();
n.next()
  .then(show)
  .then(() => n.next()).then(show)
  .then(() => n.return('returned')).then(show)
  .then(() => b.asend()).then((value) => console.log(value))
  .then(() => b.next()).then(show)
  .then(() => {
    console.log(isasyncgen(n), isasyncgen(b), start === runtime.start, AWAIT);
    console.log('done');
  })
  .catch((error) => console.log(String(error)));
`;
const PRINTED =
  '2 false\n1 false\nclosed\nreturned true\nfirst\nend true\ntrue true true 1\ndone\n';

const presets = (modules: 'commonjs' | false): object => ({
  presets: [['@babel/preset-env', { targets: 'ie 11', modules }]],
  plugins: ['module:@yield-from/babel'],
});

const TOOLCHAIN: Toolchain = {
  id: 'installed',
  nodes: ['20'],
  packages: {
    '@babel/core': '^7.0.0',
    '@babel/cli': '^7.0.0',
    '@babel/preset-env': '^7.0.0',
  },
  ours: ['runtime', 'babel'],
  files: {
    'program.js': PROGRAM,
    'require.json': presets('commonjs'),
    'import.json': presets(false),
  },
  build: [
    ['@babel/cli/bin/babel.js', 'program.js', '--config-file', './require.json', '-o', 'main.js'],
    ['@babel/cli/bin/babel.js', 'program.js', '--config-file', './import.json', '-o', 'main.mjs'],
  ],
};

function main(): void {
  const folder = prepare(TOOLCHAIN, packOurs(TOOLCHAIN.ours));
  // `import x from` one way or the other: the program says neither.
  writeFileSync(join(folder, 'package.json'), '{ "name": "installed", "private": true }');
  for (const [script, ...args] of TOOLCHAIN.build) {
    const { ok, all } = run(process.execPath, [join('node_modules', script), ...args], folder);
    if (!ok) throw new Error(all);
  }
  let failed = 0;
  for (const node of NODES) {
    const binary = nodeBinary(node);
    const ways = parseInt(node) >= FIRST_WITH_IMPORT ? ['main.js', 'main.mjs'] : ['main.js'];
    for (const file of ways) {
      const { out, all } = run(binary, [file], folder);
      const passed = out === PRINTED;
      console.log(
        `${passed ? 'ok  ' : 'FAIL'} ${file === 'main.js' ? 'require' : 'import'} on Node ${node}`,
      );
      if (!passed) console.log(all);
      if (!passed) failed++;
    }
  }
  if (failed > 0) process.exitCode = 1;
}

asked(usageIn(__filename), () => parseArgs({}));
main();
