import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { languageOf } from '@yield-from/source';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../exit-codes';

/** The files of one run. */
export interface Inputs {
  /** Absolute, sorted, each once. */
  readonly files: readonly string[];
  /** The deepest folder that holds them all: what `--out-dir` mirrors. */
  readonly root: string;
}

/** What is left out: globs or folders that the user names, and where the results go. */
export interface Exceptions {
  readonly exclude?: readonly string[];
  readonly outDir?: string;
}

const SOURCES = '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}';
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Files, folders and globs as files. A folder means the sources in it; declarations and whatever is no
 * source are left out. Throws a UsageError for a path that does not exist and a glob that matches nothing.
 */
export async function expandInputs(
  patterns: readonly string[],
  cwd: string,
  { exclude = [], outDir }: Exceptions = {},
): Promise<Inputs> {
  const files = new Set<string>();
  const folders: string[] = [];
  const ignored = [
    ...IGNORED,
    ...exclude.flatMap((each) => [each, `${each.replace(/\/$/, '')}/**`]),
  ];
  for (const pattern of patterns) {
    const { base, matches } = await expand(pattern, cwd, ignored);
    folders.push(base);
    const out = outDir === undefined ? undefined : relative(base, resolve(cwd, outDir));
    // What an earlier run has written below the inputs is none of them.
    const results = out && !out.startsWith('..') ? resolve(base, out) + sep : undefined;
    for (const file of matches) {
      if (isSource(file) && !(results && file.startsWith(results))) files.add(file);
    }
  }
  return { files: [...files].sort(), root: commonFolder(folders) };
}

async function expand(
  pattern: string,
  cwd: string,
  ignored: readonly string[],
): Promise<{ base: string; matches: string[] }> {
  const path = resolve(cwd, pattern);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    return {
      base: path,
      matches: await search(`${escapePath(toSlashes(path))}/${SOURCES}`, cwd, ignored),
    };
  }
  if (found) return { base: dirname(path), matches: [path] };
  if (!isDynamicPattern(pattern)) throw new UsageError(`There is no file or folder ${pattern}.`);
  const matches = await search(toSlashes(pattern), cwd, ignored);
  if (matches.length === 0) throw new UsageError(`No file matches ${pattern}.`);
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
