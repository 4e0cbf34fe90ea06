/** The transformer's options, checked: a misspelt one is an error, not a silent default. */

export interface Options {
  /**
   * Lower native `async function*` too. Default true. With `false` only functions marked with
   * `async_generator`, and native generators that use `yield_`, are lowered.
   */
  readonly native?: boolean;
  /**
   * Which async functions are lowered: `'auto'` (the default) those that TypeScript would otherwise lower itself (target below
   * ES2017), `'for-await'` those with a `for await`, or all, or none.
   */
  readonly asyncFunctions?: 'auto' | 'for-await' | boolean;
  /** Whether generators that are not async are lowered: `'auto'` (the default) below target ES2015. */
  readonly generators?: 'auto' | boolean;
  /** More modules that export `async_generator`, `yield_` and `yield_from_`. Default none. */
  readonly modules?: readonly string[];
  /**
   * Where compiled code finds the runtime: a module to import (default `@yield-from/runtime`), or a
   * global variable, for files that are loaded by `<script>`.
   */
  readonly runtime?: { readonly import: string } | { readonly global: string };
}

export interface CheckedOptions {
  readonly native: boolean;
  readonly asyncFunctions: 'auto' | 'for-await' | boolean;
  readonly generators: 'auto' | boolean;
  /** All modules whose exports are the markers. */
  readonly modules: ReadonlySet<string>;
  readonly runtime: { readonly import: string } | { readonly global: string };
}

export const RUNTIME = '@yield-from/runtime';

/** What ts-patch itself reads of an entry of `plugins`; it hands some of it on. */
const OF_TS_PATCH = new Set([
  'name',
  'transform',
  'import',
  'after',
  'afterDeclarations',
  'transformProgram',
  'type',
  'tsConfig',
  'isEsm',
  'resolvePathAliases',
]);

/** @throws TypeError for an unknown key, or a value of the wrong type; the message names both. */
export function checkOptions(given: unknown = {}): CheckedOptions {
  const options = asRecord(given, 'the options');
  refuseUnknown(options, ['native', 'asyncFunctions', 'generators', 'modules', 'runtime'], '');
  const { native = true, modules = [], runtime = { import: RUNTIME } } = options;
  const { asyncFunctions = 'auto', generators = 'auto' } = options;
  if (!isChoice(asyncFunctions, ['auto', 'for-await'])) {
    throw wrong('asyncFunctions', '"auto", true, "for-await" or false');
  }
  if (!isChoice(generators, ['auto'])) throw wrong('generators', '"auto", true or false');
  if (typeof native !== 'boolean') throw wrong('native', 'true or false');
  if (!Array.isArray(modules) || !modules.every(isName)) throw wrong('modules', 'module names');
  const checked = checkRuntime(asRecord(runtime, '`runtime`'));
  const named = 'import' in checked ? [checked.import] : [];
  return {
    native,
    asyncFunctions,
    generators,
    modules: new Set<string>([RUNTIME, ...modules, ...named]),
    runtime: checked,
  };
}

function isChoice<T extends string>(value: unknown, words: readonly T[]): value is T | boolean {
  return typeof value === 'boolean' || words.some((word) => word === value);
}

function checkRuntime(runtime: Record<string, unknown>): CheckedOptions['runtime'] {
  refuseUnknown(runtime, ['import', 'global'], 'runtime.');
  if (Object.keys(runtime).length !== 1) {
    throw wrong('runtime', '{ import: "module" } or { global: "name" }');
  }
  if ('import' in runtime) {
    if (!isName(runtime.import)) throw wrong('runtime.import', 'a module name');
    return { import: runtime.import };
  }
  if (!isName(runtime.global) || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(runtime.global)) {
    throw wrong('runtime.global', 'the name of a global variable');
  }
  return { global: runtime.global };
}

/** The entry of `plugins` without what is ts-patch's own. */
export function withoutHostKeys(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !OF_TS_PATCH.has(key)));
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`@yield-from/typescript: ${what} must be an object.`);
  }
  return value as Record<string, unknown>;
}

function refuseUnknown(given: object, known: readonly string[], prefix: string): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) {
      throw new TypeError(
        `@yield-from/typescript: unknown option \`${prefix}${key}\`. Known: ${known.join(', ')}.`,
      );
    }
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function wrong(option: string, expected: string): TypeError {
  return new TypeError(`@yield-from/typescript: option \`${option}\` must be ${expected}.`);
}
