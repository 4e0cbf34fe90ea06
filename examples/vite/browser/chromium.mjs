/** The headless Chromium of this machine, or Debian's, installed here and now. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/**
 * The path of an executable. `CHROMIUM` in the environment names another one. Throws where there is none and
 * it cannot be installed: a browser test that is left out would look like one that passed.
 */
export function chromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const found = find();
  if (found) return found;
  install();
  const installed = find();
  if (!installed) throw new Error('chromium-headless-shell was installed, but is not on the PATH.');
  return installed;
}

function find() {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

function install() {
  if (spawnSync('sh', ['-c', 'command -v apt-get']).status !== 0 || process.getuid() !== 0) {
    throw new Error(
      'There is no Chromium here. Install one (on Debian: apt-get install chromium-headless-shell), or name one: CHROMIUM=<path>.',
    );
  }
  console.log('installing chromium-headless-shell');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'];
  execFileSync('apt-get', args, quiet);
}
