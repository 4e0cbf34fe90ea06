/** The intrinsic objects of generators, made when first needed. */
import { generatorOf } from '../brand';
import { generatorFunctionPrototype, iteratorPrototype } from '../engine';
import { type Mode, NEXT } from '../core/activation';
import { DONE, PARKED, type Signal, YIELD } from '../protocol';
import { makeShape, type Shape } from '../shape';
import type { GeneratorActivation } from './activation';
import { setOriginals } from './originals';
import { proceed, resume } from './resume';

let shape: Shape | undefined;

export function generators(): Shape {
  if (shape === undefined) {
    const methods: unknown[] = [];
    shape = makeShape('Generator', iteratorPrototype(), generatorFunctionPrototype(), ask, methods);
    setOriginals({ methods, activationOf: generatorOf, resume, proceed });
  }
  return shape;
}

function ask(handle: unknown, mode: Mode, sent: unknown): IteratorResult<unknown> {
  const $ = generatorOf(handle);
  if ($ === undefined) throw new TypeError('Not a generator');
  const signal = mode === NEXT ? next($, sent) : resume($, mode, sent);
  const leaf = $.leaf!;
  const { value } = leaf;
  leaf.value = undefined;
  return signal === PARKED ? (value as IteratorResult<unknown>) : { value, done: signal === DONE };
}

/** What `resume` does for NEXT, by a shorter way where all it takes is to call a step function. */
function next($: GeneratorActivation, sent: unknown): Signal {
  const { leaf } = $;
  if (leaf === null || leaf.delegation !== null) return resume($, NEXT, sent);
  let signal: Signal | undefined;
  let thrown: unknown;
  $.leaf = null;
  leaf.value = sent;
  try {
    signal = leaf.step(leaf);
  } catch (error) {
    thrown = error;
  }
  if (signal !== YIELD) return proceed($, leaf, signal, thrown);
  $.leaf = leaf;
  return YIELD;
}
