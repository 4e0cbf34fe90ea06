/**
 * Installs the packed runtime and compilers as a user does, and runs tests that leave generators open or hang in one, in Vitest,
 * Jest and Mocha: what `@yield-from/runtime/debug` says there.
 *
 *     pnpm test-runners
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../scripts/asked';
import { run } from './command';
import { nodeBinary, packOurs, prepare } from './install';
import type { Toolchain } from './toolchain';

/** What is tested, with the option `debug`. */
const PROGRAM = `export async function* lines(source) {
  for await (const x of source) yield x;
}
export async function* read(wait) {
  yield 1;
  await wait;
}
export async function main(wait) {
  for await (const x of lines(read(wait))) x;
}
`;

/** The tests, the same for each runner: it brings `describe`, `test` and `afterEach`, and how a time limit is said. */
const tests = (hangs: string): string => `
describe('leaks', () => {
  afterEach(expectNoOpenGenerators);
  test('closes', async () => {
    for await (const x of read(1)) break;
  });
  test('leaves one open', async () => {
    await read(1).next();
  });
});
describe('time', () => {
  afterEach(dumpOnTimeout);
  ${hangs}
});
`;

const NEVER = 'new Promise(() => {})';
const FUNCTIONS = 'expectNoOpenGenerators, dumpOnTimeout';

const RUNNERS: Readonly<Record<string, { files: Toolchain['files']; command: string[] }>> = {
  Vitest: {
    files: {
      'vitest.config.mjs': `import yieldFrom from '@yield-from/unplugin/vite';
export default {
  plugins: [yieldFrom({ debug: true, asyncFunctions: true })],
  test: { include: ['open.vitest.mjs'] },
};
`,
      'open.vitest.mjs': `import { afterEach, describe, test } from 'vitest';
import { ${FUNCTIONS} } from '@yield-from/runtime/debug';
import { main, read } from './program.mjs';
${tests(`test('hangs', () => main(${NEVER}), 50);`)}`,
    },
    command: ['vitest/vitest.mjs', 'run', '--no-color'],
  },
  Jest: {
    files: {
      'jest.config.json': { testMatch: ['<rootDir>/open.jest.cjs'], transform: {} },
      'open.jest.cjs': `const { ${FUNCTIONS} } = require('@yield-from/runtime/debug');
const { main, read } = require('./lowered/program.cjs');
${tests(`test('hangs', () => main(${NEVER}), 50);`)}`,
    },
    command: ['jest/bin/jest.js', '--colors=false'],
  },
  Mocha: {
    files: {
      'open.mocha.cjs': `const { ${FUNCTIONS} } = require('@yield-from/runtime/debug');
const { main, read } = require('./lowered/program.cjs');
const test = it;
${tests(`test('hangs', function () {\n  this.timeout(50);\n  return main(${NEVER});\n});`)}`,
    },
    command: ['mocha/bin/mocha.js', '--no-color', 'open.mocha.cjs'],
  },
};

const TOOLCHAIN: Toolchain = {
  id: 'test-runners',
  nodes: ['22'],
  packages: { vitest: '^5.1.0', vite: '^8.0.0', jest: '^30.0.0', mocha: '^11.0.0' },
  ours: ['runtime', 'unplugin', 'cli'],
  files: Object.assign(
    { 'program.mjs': PROGRAM },
    ...Object.values(RUNNERS).map(({ files }) => files),
  ) as Toolchain['files'],
  build: [['@yield-from/cli/bin/yield-from.js', 'lower', 'lowered', '--write', '--debug']],
};

/** In what a runner prints, whatever it puts around it. */
const SAYS: Readonly<Record<string, RegExp>> = {
  'names the one that is left open, and its line':
    /A generator is still open:\s+#\d+ read {2}suspended \d+ms {2}\S*program\.[cm]js:5:3/,
  'shows where the test hangs':
    /#\d+ lines {2}waiting \d+ms on #\d+ read {2}\S*program\.[cm]js:2:20/,
  'and what for': /#\d+ read {2}waiting \d+ms on a promise {2}\S*program\.[cm]js:6:3/,
};

function main(): void {
  const folder = prepare(TOOLCHAIN, packOurs(TOOLCHAIN.ours));
  const node = nodeBinary(TOOLCHAIN.nodes[0]);
  // The same lines, as CommonJS.
  mkdirSync(join(folder, 'lowered'), { recursive: true });
  const common = `${PROGRAM.replace(/^export /gm, '')}module.exports = { lines, read, main };\n`;
  writeFileSync(join(folder, 'lowered', 'program.cjs'), common);
  for (const [script, ...args] of TOOLCHAIN.build) {
    const { ok, all } = run(node, [join('node_modules', script), ...args], folder);
    if (!ok) throw new Error(all);
  }
  let failed = 0;
  for (const [runner, { command }] of Object.entries(RUNNERS)) {
    const [script, ...args] = command;
    const { ok, all } = run(node, [join('node_modules', script), ...args], folder);
    const missing = Object.keys(SAYS).filter((what) => !SAYS[what].test(all));
    // (Mocha counts the test itself as passed, and its hook as failed.)
    const passed = /\b[12] pass(ed|ing)\b/.test(all);
    const isRight = !ok && passed && missing.length === 0;
    console.log(`${isRight ? 'ok  ' : 'FAIL'} ${runner}`);
    if (isRight) continue;
    failed++;
    console.log(`missing: ${missing.join(', ') || 'the test that passes'}\n${all}`);
  }
  if (failed > 0) process.exitCode = 1;
}

asked(usageIn(__filename), () => parseArgs({}));
main();
