/** The kinds of coroutines, and what compiled code calls for each. */
import type { Helper } from '@yield-from/runtime/protocol';
import type { CoroutineKind } from '../contract/coroutine';
import { asyncFunction } from './async-function';
import { asyncGenerator } from './async-generator';
import type { Flavour } from './flavour';
import { generator } from './generator';

export const FLAVOURS: Readonly<Record<CoroutineKind, Flavour>> = {
  'async generator': asyncGenerator,
  'async function': asyncFunction,
  generator,
};

/** What a host writes around the engine's parts. */
export interface DefinitionHelpers {
  readonly start: Helper;
  /** Of functions that are more than plain functions. */
  readonly shape?: ShapeHelpers;
}

/** What gives a generator function its shape. */
export interface ShapeHelpers {
  readonly define: Helper;
  readonly kind: Helper;
}

const HELPERS: Readonly<Record<CoroutineKind, DefinitionHelpers>> = {
  'async generator': {
    start: 'start',
    shape: { define: 'define', kind: 'kind' },
  },
  'async function': { start: 'startAsync' },
  generator: {
    start: 'startGenerator',
    shape: { define: 'defineGenerator', kind: 'generatorKind' },
  },
};

export function helpersOf(kind: CoroutineKind): DefinitionHelpers {
  return HELPERS[kind];
}

/** Python-style generators have a shape of their own. */
const PYTHON: ShapeHelpers = { define: 'defineAsyncGenerator', kind: 'asyncGeneratorKind' };

/** Of a kind whose functions have one. */
export function shapeHelpersOf(kind: CoroutineKind, python = false): ShapeHelpers {
  const { shape } = HELPERS[kind];
  if (!shape) throw new Error(`shapeHelpersOf: an ${kind} is no more than a function`);
  return python ? PYTHON : shape;
}
