/** The compiler's options as a form has them, and back. What is the default is left out. */
import type { Options } from '@yield-from/typescript';

export const ASYNC_FUNCTIONS = ['auto', 'true', 'for-await', 'false'] as const;
export const GENERATORS = ['auto', 'true', 'false'] as const;
export const HANDOVERS = ['exact', 'eager'] as const;
export const RUNTIMES = ['import', 'global'] as const;

export interface Form {
  native: boolean;
  asyncFunctions: (typeof ASYNC_FUNCTIONS)[number];
  generators: (typeof GENERATORS)[number];
  handover: (typeof HANDOVERS)[number];
  handoverBudget: number;
  debug: boolean;
  /** With commas between them. */
  modules: string;
  runtimeKind: (typeof RUNTIMES)[number];
  runtimeName: string;
}

const RUNTIME = '@yield-from/runtime';
const BUDGET = 128;

/** Options as they come out of an address: of any shape. */
export function formOf(options: Options = {}): Form {
  const { native, asyncFunctions = 'auto', generators = 'auto', modules = [], runtime } = options;
  const { handover, handoverBudget, debug } = options;
  const global = runtime && 'global' in runtime ? runtime.global : undefined;
  const module = runtime && 'import' in runtime ? runtime.import : RUNTIME;
  return {
    native: native !== false,
    asyncFunctions: known(ASYNC_FUNCTIONS, String(asyncFunctions)),
    generators: known(GENERATORS, String(generators)),
    handover: known(HANDOVERS, String(handover)),
    handoverBudget: Number(handoverBudget) || BUDGET,
    debug: debug === true,
    modules: modules.join(', '),
    runtimeKind: global === undefined ? 'import' : 'global',
    runtimeName: global ?? module,
  };
}

export function optionsOf(form: Form): Options {
  const { native, asyncFunctions, generators, handover, handoverBudget } = form;
  const { debug, runtimeKind, runtimeName } = form;
  const modules = form.modules.split(',').flatMap((name) => name.trim() || []);
  const isUsual = runtimeKind === 'import' && (runtimeName === RUNTIME || runtimeName === '');
  return {
    ...(native ? {} : { native }),
    ...(asyncFunctions === 'auto' ? {} : { asyncFunctions: parsed(asyncFunctions) }),
    ...(generators === 'auto' ? {} : { generators: generators === 'true' }),
    ...(handover === 'exact' ? {} : { handover }),
    ...(handoverBudget === BUDGET ? {} : { handoverBudget }),
    ...(debug ? { debug } : {}),
    ...(modules.length === 0 ? {} : { modules }),
    ...(isUsual ? {} : { runtime: runtimeOf(runtimeKind, runtimeName) }),
  };
}

const parsed = (text: 'true' | 'false' | 'for-await'): boolean | 'for-await' =>
  text === 'for-await' ? text : text === 'true';

const runtimeOf = (kind: Form['runtimeKind'], name: string): Options['runtime'] =>
  kind === 'import' ? { import: name } : { global: name };

function known<T extends string>(all: readonly [T, ...T[]], text: string): T {
  return all.find((one) => one === text) ?? all[0];
}
