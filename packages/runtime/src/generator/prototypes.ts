/** The intrinsic objects of generators, made when first needed. */
import { generatorOf } from '../brand';
import { generatorFunctionPrototype, iteratorPrototype } from '../engine';
import { type Mode, NEXT } from '../core/activation';
import { describe } from '../objects';
import { DONE, PARKED, type Signal, YIELD } from '../protocol';
import { makeShape, type Shape } from '../shape';
import { type GeneratorActivation, isPlain } from './activation';
import { setOriginals } from './originals';
import { proceed, resume } from './resume';

let shape: Shape | undefined;

export function generators(): Shape {
  if (shape === undefined) {
    shape = makeShape('Generator', iteratorPrototype(), generatorFunctionPrototype(), ask);
    setOriginals({ methods: shape.methods, activationOf: generatorOf, resume, proceed });
  }
  return shape;
}

function ask(handle: unknown, mode: Mode, sent: unknown): IteratorResult<unknown> {
  const $ = generatorOf(handle);
  if ($ === undefined) throw new TypeError(describe(handle) + ' is not a generator');
  const signal = mode === NEXT && isPlain($) ? next($, sent) : resume($, mode, sent);
  const { leaf } = $;
  const { value } = leaf;
  leaf.value = undefined;
  return signal === PARKED ? (value as IteratorResult<unknown>) : { value, done: signal === DONE };
}

/** What `resume` does, by a shorter way. */
function next($: GeneratorActivation, sent: unknown): Signal {
  const { leaf } = $;
  let signal: Signal | undefined;
  let thrown: unknown;
  $.running = true;
  leaf.value = sent;
  try {
    signal = leaf.step(leaf);
  } catch (error) {
    thrown = error;
  }
  if (signal !== YIELD) return proceed($, signal, thrown);
  $.running = false;
  return YIELD;
}
