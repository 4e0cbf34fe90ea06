/** The kinds of coroutines. */
import type { CoroutineKind, CoroutineStyle } from '../contract/coroutine';
import { asyncFunction } from './async-function';
import { asyncGenerator } from './async-generator';
import type { Definition, Flavour, GeneratorFunction, PlainFunction } from './flavour';
import { generator } from './generator';

export const FLAVOURS: Readonly<Record<CoroutineKind, Flavour>> = {
  'async generator': asyncGenerator,
  'async function': asyncFunction,
  generator,
};

export function definitionOf({ flavour, protocol }: CoroutineStyle): Definition {
  const definition = FLAVOURS[flavour].definitions[protocol];
  if (!definition) throw new Error(`there is no ${flavour} by the protocol "${protocol}"`);
  return definition;
}

/** Of a style that is known to define generator functions. */
export function generatorFunctionOf(style: CoroutineStyle): GeneratorFunction {
  const definition = definitionOf(style);
  if (definition.is === 'generator function') return definition;
  throw new Error(`an ${style.flavour} is a function like others`);
}

export function plainFunctionOf(style: CoroutineStyle): PlainFunction {
  const definition = definitionOf(style);
  if (definition.is === 'function') return definition;
  throw new Error(`an ${style.flavour} is no function like others`);
}
