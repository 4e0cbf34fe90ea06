'use strict';
/**
 * `pnpm --filter @yield-from/example-react-native-stream hermes`: installs Hermes 0.12's shell (133 MB) into
 * `.cache`, unless it is there.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '..', '.cache', 'hermes');
const system = { linux: 'linux64-bin', darwin: 'osx-bin', win32: 'win64-bin' }[process.platform];
const executable = join(
  folder,
  'node_modules',
  'hermes-engine-cli',
  system ?? 'none',
  process.platform === 'win32' ? 'hermes.exe' : 'hermes',
);

/** The shell, if it is installed. */
exports.hermes = function hermes() {
  return existsSync(executable) ? executable : undefined;
};

exports.install = function install() {
  if (exports.hermes()) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'hermes-engine-cli@0.12'],
    { cwd: folder, stdio: 'inherit' },
  );
};

if (require.main === module) exports.install();
