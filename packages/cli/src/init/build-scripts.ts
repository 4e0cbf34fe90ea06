/**
 * Builds by esbuild have no configuration file: what they are told stands in a program that a script of package.json runs,
 *
 *     "build": "node build.mjs"     build.mjs: await esbuild.build({ bundle: true, … });
 *
 * or in the script itself, `"build": "esbuild src/main.ts --bundle"`, which takes no plugins.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigFile, PackageJson } from '../project';

const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']esbuild["']/;
const COMMAND = /(?:^|&&|\|\||;|\s)(?:[\w./-]*\/)?esbuild(?=\s)/;

/** The programs that scripts run, and that import esbuild. */
export function buildScripts(root: string, { scripts = {} }: PackageJson): readonly ConfigFile[] {
  const paths = new Set(
    Object.values(scripts)
      .flatMap((script) => script.split(/[\s"';&|]+/))
      .flatMap((word) => programOf(root, word) ?? []),
  );
  return [...paths]
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => IMPORT.test(text));
}

/** The scripts that run esbuild's command line. */
export function esbuildCommands({ scripts = {} }: PackageJson): readonly string[] {
  return Object.entries(scripts)
    .filter(([, script]) => COMMAND.test(script))
    .map(([name]) => name);
}

/** `node build` runs `build.js`. */
function programOf(root: string, word: string): string | undefined {
  if (!/^[\w.@/-]+$/.test(word) || word.startsWith('-')) return undefined;
  const names = /\.[cm]?[jt]s$/.test(word) ? [word] : [`${word}.js`];
  return names
    .map((name) => join(root, name))
    .find((path) => existsSync(path) && statSync(path).isFile());
}
