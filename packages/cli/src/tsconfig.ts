import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseTsconfig, type TsConfigJson } from 'get-tsconfig';

export const TRANSFORMER = '@yield-from/typescript';

/** Whether an entry of `plugins` names it. */
export function isOurs(transform: string | undefined): boolean {
  return transform?.startsWith(TRANSFORMER) === true;
}

type CompilerOptions = NonNullable<TsConfigJson['compilerOptions']>;

/** A configuration that compiles something, with everything it extends. */
export interface Compiling {
  readonly path: string;
  readonly options: CompilerOptions;
}

/** A tsconfig's compiler options with everything it extends; empty for a file that cannot be read. */
export function effectiveOptions(path: string): CompilerOptions {
  return read(path).compilerOptions ?? {};
}

function read(path: string): TsConfigJson {
  try {
    return parseTsconfig(path);
  } catch {
    return {};
  }
}

/**
 * The configurations that compile something: this one or, where it only refers to others (`{ "files": [], "references": […] }`),
 * those. They take nothing over from it.
 */
export function compilingConfigs(path: string): readonly Compiling[] {
  const compiling: Compiling[] = [];
  const visited = new Set<string>();
  const visit = (at: string): void => {
    if (visited.has(at)) return;
    visited.add(at);
    const { files, include, references = [], compilerOptions: options = {} } = read(at);
    const onlyRefers = files?.length === 0 && !include?.length && references.length > 0;
    if (!onlyRefers) {
      compiling.push({ path: at, options });
      return;
    }
    for (const reference of references) {
      const to = resolve(dirname(at), reference.path);
      const config = to.endsWith('.json') ? to : join(to, 'tsconfig.json');
      if (existsSync(config)) visit(config);
    }
  };
  visit(path);
  return compiling;
}

/** The year of the standard a target or library name stands for; 5 for ES3 and ES5, Infinity for ESNext. */
export function editionOf(name: string): number {
  const year = /^es(\d+|next)/i.exec(name)?.[1];
  if (year === undefined) return 5;
  if (year.toLowerCase() === 'next') return Infinity;
  const number = Number(year);
  return number < 6 ? 5 : number < 2015 ? 2009 + number : number;
}

/**
 * Whether `AsyncIterable`, `AsyncGenerator` and `Symbol.asyncIterator` are known to the type checker: they
 * come with the ES2018 library, or in its parts.
 */
export function hasAsyncIterables(options: CompilerOptions, typescript: number): boolean {
  return libraries(options, typescript).some(
    (lib) =>
      (!lib.includes('.') && editionOf(lib) >= 2018) ||
      /^(es2018|esnext)\.asynciterable$/.test(lib),
  );
}

/** Whether `Promise` is. */
export function hasPromise(options: CompilerOptions, typescript: number): boolean {
  return libraries(options, typescript).some(
    (lib) => (!lib.includes('.') && editionOf(lib) >= 2015) || lib === 'es2015.promise',
  );
}

function libraries({ lib, target, noLib }: CompilerOptions, typescript: number): string[] {
  if (noLib) return [];
  if (lib) return lib.map((each) => each.toLowerCase());
  return [(target ?? defaultTarget(typescript)).toLowerCase()];
}

/** The target that a major version of TypeScript has where none is said: since 6 that of today's engines. */
export function defaultTarget(typescript: number): string {
  return typescript < 6 ? 'ES5' : 'ES2025';
}
