/** Bundles in a folder of their own, in which the runtime is installed as it is published. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './folders';

export const RUNTIME = join(ROOT, 'packages', 'runtime');

export class Bundling {
  readonly folder = mkdtempSync(join(tmpdir(), 'yield-from-bundles-'));
  /** Of the runtime. */
  readonly dist: string;

  constructor() {
    const installed = join(this.folder, 'node_modules', '@yield-from', 'runtime');
    this.dist = join(installed, 'dist');
    mkdirSync(installed, { recursive: true });
    cpSync(join(RUNTIME, 'package.json'), join(installed, 'package.json'));
    execFileSync(process.execPath, [join(RUNTIME, 'scripts', 'build.mjs'), this.dist]);
  }

  write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** The bundle's file; see tools/bundle.mjs for the options. */
  bundle(bundler: string, entry: string, options: object): string {
    const file = join(this.folder, `${bundler}.bundle.js`);
    const tool = join(__dirname, '..', 'tools', 'bundle.mjs');
    const { status, stderr } = spawnSync(
      process.execPath,
      [tool, bundler, entry, file, JSON.stringify(options)],
      { encoding: 'utf8', cwd: this.folder },
    );
    expect([status, stderr]).toEqual([0, '']);
    return file;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const run = (file: string, engine = process.execPath): string =>
  execFileSync(engine, [file], { encoding: 'utf8' }).trim();
