'use strict';
const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

exports.ENGINES = ['node-0.10', 'node-4', 'node-8'];

exports.enginePath = function enginePath(engine) {
  const executable = join(__dirname, 'node_modules', engine, 'bin', 'node');
  return existsSync(executable) ? executable : undefined;
};

const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

exports.chromiumPath = function chromiumPath() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  for (const name of BROWSERS) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
};

exports.installedChromium = function installedChromium() {
  return exports.chromiumPath() ?? install();
};

function install() {
  if (spawnSync('sh', ['-c', 'command -v apt-get']).status !== 0 || process.getuid?.() !== 0) {
    throw new Error(
      'There is no Chromium here. Install one (on Debian: apt-get install chromium-headless-shell), or name one: CHROMIUM=<path>.',
    );
  }
  console.log('installing chromium-headless-shell');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'];
  execFileSync('apt-get', args, quiet);
  const installed = exports.chromiumPath();
  if (!installed) throw new Error('chromium-headless-shell was installed, but is not on the PATH.');
  return installed;
}
