import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { languageOf } from '@yield-from/source';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../exit-codes';

/** The files of one run: absolute, sorted, each once. */
export interface Inputs {
  /** What is lowered. */
  readonly files: readonly string[];
  /** What else is there: declarations, data, styles. */
  readonly others: readonly string[];
  /** Those of the others that the user names one by one. */
  readonly named: readonly string[];
  /** The deepest folder that holds them all: what `--out-dir` mirrors. */
  readonly root: string;
}

/** What is left out: globs or folders that the user names, and where the results go. */
export interface Exceptions {
  readonly exclude?: readonly string[];
  readonly outDir?: string;
}

const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Files, folders and globs as files. A folder means everything in it but hidden files and installed packages. Throws a UsageError
 * for a path that does not exist and a glob that matches nothing, unless they may be gone.
 */
export async function expandInputs(
  patterns: readonly string[],
  cwd: string,
  { exclude = [], outDir }: Exceptions = {},
  missing: 'refuse' | 'maybe none' = 'refuse',
): Promise<Inputs> {
  const files = new Set<string>();
  const others = new Set<string>();
  const named = new Set<string>();
  const folders: string[] = [];
  const ignored = [
    ...IGNORED,
    ...exclude.flatMap((each) => [each, `${each.replace(/\/$/, '')}/**`]),
  ];
  for (const pattern of patterns) {
    const { base, matches, isNamed } = await expand(pattern, cwd, ignored, missing);
    folders.push(base);
    const out = outDir === undefined ? undefined : relative(base, resolve(cwd, outDir));
    // What an earlier run has written below the inputs is none of them.
    const results = out && !out.startsWith('..') ? resolve(base, out) + sep : undefined;
    for (const file of matches) {
      if (results && file.startsWith(results)) continue;
      if (isSource(file)) files.add(file);
      else {
        others.add(file);
        if (isNamed) named.add(file);
      }
    }
  }
  // The map of a source goes where that goes.
  for (const file of others) if (files.has(file.replace(/\.map$/, ''))) others.delete(file);
  return {
    files: [...files].sort(),
    others: [...others].sort(),
    named: [...named].sort(),
    root: commonFolder(folders),
  };
}

async function expand(
  pattern: string,
  cwd: string,
  ignored: readonly string[],
  missing: 'refuse' | 'maybe none',
): Promise<{ base: string; matches: string[]; isNamed?: boolean }> {
  const path = resolve(cwd, pattern);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    return {
      base: path,
      matches: await search(`${escapePath(toSlashes(path))}/**`, cwd, ignored),
    };
  }
  if (found) return { base: dirname(path), matches: [path], isNamed: true };
  const isGlob = isDynamicPattern(pattern);
  if (!isGlob && missing === 'refuse') {
    throw new UsageError(`There is no file or folder ${pattern}.`);
  }
  if (!isGlob) return { base: dirname(path), matches: [] };
  const matches = await search(toSlashes(pattern), cwd, ignored);
  if (matches.length === 0 && missing === 'refuse')
    throw new UsageError(`No file matches ${pattern}.`);
  return { base: resolve(cwd, staticPart(toSlashes(pattern))), matches };
}

async function search(pattern: string, cwd: string, ignored: readonly string[]): Promise<string[]> {
  const matches = await glob(pattern, {
    cwd,
    absolute: true,
    ignore: [...ignored],
    expandDirectories: false,
  });
  return matches.map((match) => resolve(match));
}

/** The folders of a glob before its first wildcard. */
export function staticPart(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, wild === -1 ? -1 : wild).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

function isSource(file: string): boolean {
  const language = languageOf(file);
  return language !== undefined && language !== 'declarations';
}

function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    while (relative(common, folder).split(sep)[0] === '..') common = dirname(common);
    return common;
  });
}

function toSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
