/**
 * The workers' code in one file. The loader that runs the sources gives a name to every closure when it is made, and reads
 * whatever is imported through an accessor; without both the hosts take a seventh less of the time.
 */
import { buildSync } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '../..');

/** What each process loads from where it is installed. */
const INSTALLED = ['typescript', '@babel/*', '@swc/core', 'esbuild', 'oxc-parser', 'acorn'];

/** @returns the file; it goes when this process ends */
export function bundle(script: string): string {
  // (In the package, so that what is installed is found.)
  const outfile = join(PACKAGE, `.cache/fuzz-${process.pid}.cjs`);
  buildSync({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    tsconfig: join(PACKAGE, '../../tsconfig.json'),
    external: INSTALLED,
    logLevel: 'error',
  });
  process.on('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
