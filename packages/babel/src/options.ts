/** Where compiled code finds the runtime. */
export type RuntimeOption =
  /** A module: imported in ES modules, required in CommonJS and scripts. */
  | { readonly import: string }
  /** A global variable, for files that are loaded as plain scripts beside the runtime's IIFE build. */
  | { readonly global: string };

/** The plugin's options; the same as those of the TypeScript transformer. */
export interface Options {
  /** Whether native `async function*` and async generator methods are lowered. Default true. */
  readonly native?: boolean;
  /** Further modules that export `async_generator`, `yield_` and `yield_from_` (re-exports of the runtime's). */
  readonly modules?: readonly string[];
  /** Default `{ import: '@yield-from/runtime' }`. */
  readonly runtime?: RuntimeOption;
}

export interface Settings {
  readonly native: boolean;
  /** All modules that export the markers. */
  readonly modules: ReadonlySet<string>;
  readonly runtime: RuntimeOption;
}

export const RUNTIME_MODULE = '@yield-from/runtime';

const KNOWN = ['native', 'modules', 'runtime'];

/**
 * Checks the options and fills in the defaults.
 *
 * Throws a `TypeError` that names the option for an unknown key or a value of the wrong type.
 */
export function readOptions(options: unknown): Settings {
  const given = record(options ?? {}, 'the options');
  for (const key of Object.keys(given)) {
    if (!KNOWN.includes(key)) {
      throw invalid(`unknown option \`${key}\`; known options are ${KNOWN.join(', ')}`);
    }
  }
  const { native = true, modules = [] } = given;
  if (typeof native !== 'boolean') throw invalid('`native` must be true or false');
  if (!Array.isArray(modules) || !modules.every(isName)) {
    throw invalid('`modules` must be an array of module names');
  }
  const runtime = readRuntime(given.runtime);
  const all = new Set<string>([RUNTIME_MODULE, ...modules]);
  if ('import' in runtime) all.add(runtime.import);
  return { native, modules: all, runtime };
}

function readRuntime(value: unknown): RuntimeOption {
  if (value === undefined) return { import: RUNTIME_MODULE };
  const given = record(value, '`runtime`');
  const [key, ...others] = Object.keys(given);
  const name = key === undefined ? undefined : given[key];
  if ((key !== 'import' && key !== 'global') || others.length > 0 || !isName(name)) {
    throw invalid('`runtime` must be { import: "module name" } or { global: "variable name" }');
  }
  if (key === 'import') return { import: name };
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) {
    throw invalid('`runtime.global` must be the name of a variable');
  }
  return { global: name };
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${what} must be an object`);
  }
  return value as Record<string, unknown>;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function invalid(problem: string): TypeError {
  return new TypeError(`@yield-from/babel: ${problem}.`);
}
