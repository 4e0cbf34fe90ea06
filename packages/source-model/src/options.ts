/** The compiler's options, the same in every host, checked: a misspelt one is an error, not a silent default. */

/** Where compiled code finds the runtime. */
export type RuntimeOption =
  /** A module: imported in ES modules, required in CommonJS and scripts. */
  | { readonly import: string }
  /** A global variable, for files that are loaded as plain scripts beside the runtime's IIFE build. */
  | { readonly global: string };

export interface Options {
  /**
   * Whether native `async function*` and async generator methods are lowered. Default true. With `false` only functions
   * marked with `async_generator`, and native generators that use `yield_`, are.
   */
  readonly native?: boolean;
  /**
   * Which async functions are lowered: `'auto'` (the default) those that the same build would otherwise lower itself,
   * `'for-await'` those with a `for await`, or all, or none.
   */
  readonly asyncFunctions?: 'auto' | 'for-await' | boolean;
  /**
   * Whether generators that are not async are lowered: `'auto'` (the default) where the same build would do it itself.
   */
  readonly generators?: 'auto' | boolean;
  /**
   * How a loop takes the next item of a lowered generator that has it ready: `'exact'` (the default) by the turns that
   * the standard prescribes, `'eager'` without a turn.
   */
  readonly handover?: 'exact' | 'eager';
  /** How many items may be taken in one turn with `handover: 'eager'`. Default 128. */
  readonly handoverBudget?: number;
  /**
   * Further modules that export `async_generator`, `yield_` and `yield_from_` (re-exports of the runtime's). Default
   * none.
   */
  readonly modules?: readonly string[];
  /**
   * Compiled functions can tell where they stand and what is in their variables, and errors that pass them show it; each
   * of their statements keeps code, where a debugger stops and V8 counts. For development and tests; default false.
   */
  readonly debug?: boolean;
  /** Default `{ import: '@yield-from/runtime' }`, with `debug` `{ import: '@yield-from/runtime/inspect' }`. */
  readonly runtime?: RuntimeOption;
}

/** The options with their defaults. */
export interface Settings {
  readonly native: boolean;
  readonly asyncFunctions: 'auto' | 'for-await' | boolean;
  readonly generators: 'auto' | boolean;
  readonly handover: 'exact' | 'eager';
  readonly handoverBudget: number;
  /** All modules whose exports are the markers. */
  readonly modules: ReadonlySet<string>;
  readonly debug: boolean;
  readonly runtime: RuntimeOption;
}

/** Which functions are to be lowered beside those made generators by a marker. */
export interface Wanted {
  /** Async generators. */
  readonly native: boolean;
  readonly asyncFunctions: boolean | 'for-await';
  readonly generators: boolean;
  /** Nothing lowers top-level `await`, and the target has none: it is to be told. */
  readonly noTopLevelAwait: boolean;
}

/** What the target of a build has not, and the build would lower by itself. */
export interface Lacking {
  readonly asyncFunctions: boolean;
  readonly generators: boolean;
  readonly topLevelAwait: boolean;
}

export function wantedBy(
  { native, asyncFunctions, generators }: Settings,
  lacking: Lacking,
): Wanted {
  return {
    native,
    asyncFunctions: asyncFunctions === 'auto' ? lacking.asyncFunctions : asyncFunctions,
    generators: generators === 'auto' ? lacking.generators : generators,
    noTopLevelAwait: lacking.topLevelAwait,
  };
}

export const RUNTIME_MODULE = '@yield-from/runtime';

/** The runtime's entry for code that is compiled with `debug`: the same, and what looks at it. */
export const INSPECT_MODULE = '@yield-from/runtime/inspect';

interface Option<T> {
  readonly fallback: T;
  /** Refuses what is no value of it. */
  read(value: unknown, refuse: Refuse): T;
}

/** Says what an option must be. */
type Refuse = (option: string, expected: string) => never;

const OPTIONS = {
  native: oneOf<boolean>(true, false),
  asyncFunctions: oneOf<'auto' | 'for-await' | boolean>('auto', true, 'for-await', false),
  generators: oneOf<'auto' | boolean>('auto', true, false),
  handover: oneOf<'exact' | 'eager'>('exact', 'eager'),
  handoverBudget: { fallback: 128, read: readBudget } as Option<number>,
  modules: { fallback: [], read: readModules } as Option<readonly string[]>,
  debug: oneOf<boolean>(false, true),
  runtime: { fallback: { import: RUNTIME_MODULE }, read: readRuntime } as Option<RuntimeOption>,
};

type Read = { readonly [K in keyof typeof OPTIONS]: (typeof OPTIONS)[K]['fallback'] };

/**
 * Checks the options and fills in the defaults.
 *
 * @param owner the package in whose name the message speaks
 * @throws TypeError that names the option, for an unknown key or a value of the wrong type
 */
export function readOptions(owner: string, options: unknown = {}): Settings {
  const refuse: Refuse = (option, expected) => {
    throw new TypeError(`${owner}: ${option} must be ${expected}.`);
  };
  const given = asRecord(options, 'the options', refuse);
  const known = Object.keys(OPTIONS);
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) {
      throw new TypeError(`${owner}: unknown option \`${key}\`. Known: ${known.join(', ')}.`);
    }
  }
  const read = Object.fromEntries(
    Object.entries(OPTIONS).map(([key, option]) => [
      key,
      given[key] === undefined
        ? option.fallback
        : option.read(given[key], (part, expected) => refuse(`\`${key}${part}\``, expected)),
    ]),
  ) as unknown as Read;
  const runtime: RuntimeOption =
    read.debug && given.runtime === undefined ? { import: INSPECT_MODULE } : read.runtime;
  const own = 'import' in runtime ? [runtime.import] : [];
  return { ...read, runtime, modules: new Set([RUNTIME_MODULE, ...read.modules, ...own]) };
}

/** The first is the default. */
function oneOf<T>(...values: [T, ...T[]]): Option<T> {
  return {
    fallback: values[0],
    read: (value, refuse) =>
      values.find((known) => known === value) ??
      refuse('', values.map((known) => JSON.stringify(known)).join(' or ')),
  };
}

/** So many calls are within each other at most, where each stage of a pipeline asks the one before. */
const MOST = 1000;

function readBudget(value: unknown, refuse: Refuse): number {
  const isBudget =
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST;
  return isBudget ? value : refuse('', `a whole number from 1 to ${MOST}`);
}

/**
 * What lowered loops are told of them: how many items they may take in one turn; undefined where each takes its turns.
 */
export function handoverOf({
  handover,
  handoverBudget,
}: Pick<Settings, 'handover' | 'handoverBudget'>): number | undefined {
  return handover === 'eager' ? handoverBudget : undefined;
}

function readModules(value: unknown, refuse: Refuse): readonly string[] {
  if (!Array.isArray(value) || !value.every(isName)) refuse('', 'an array of module names');
  return value as string[];
}

function readRuntime(value: unknown, refuse: Refuse): RuntimeOption {
  const given = asRecord(value, '', refuse);
  const [key, ...others] = Object.keys(given);
  if ((key !== 'import' && key !== 'global') || others.length > 0) {
    refuse('', '{ import: "module name" } or { global: "variable name" }');
  }
  const name = given[key];
  if (key === 'import') return isName(name) ? { import: name } : refuse('.import', 'a module name');
  return isName(name) && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
    ? { global: name }
    : refuse('.global', 'the name of a variable');
}

function asRecord(value: unknown, what: string, refuse: Refuse): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(what, 'an object');
  return value as Record<string, unknown>;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
