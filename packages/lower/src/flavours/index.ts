/** The kinds of coroutines. */
import type { CoroutineKind } from '../contract/coroutine';
import { asyncFunction } from './async-function';
import { asyncGenerator } from './async-generator';
import type { Flavour, ShapeHelpers } from './flavour';
import { generator } from './generator';

export const FLAVOURS: Readonly<Record<CoroutineKind, Flavour>> = {
  'async generator': asyncGenerator,
  'async function': asyncFunction,
  generator,
};

/** Python-style generators have a shape of their own. */
const PYTHON: ShapeHelpers = { define: 'defineAsyncGenerator', kind: 'asyncGeneratorKind' };

/** Of a kind whose functions have one. */
export function shapeHelpersOf(kind: CoroutineKind, python = false): ShapeHelpers {
  const { shape } = FLAVOURS[kind];
  if (!shape) throw new Error(`shapeHelpersOf: an ${kind} is no more than a function`);
  return python ? PYTHON : shape;
}
