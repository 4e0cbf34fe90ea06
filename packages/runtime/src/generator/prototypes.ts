/** The intrinsic objects of generators, made when first needed. */
import { NOT_A_GENERATOR } from '../codes';
import { say } from '../messages';
import { generatorOf } from '../brand';
import { generatorFunctionPrototype, iteratorPrototype } from '../engine';
import { DONE, PARKED, type Mode, NEXT } from '../protocol';
import { makeShape, type Shape } from '../shape';
import { isAtYield, next } from './next';
import { setOriginals } from './originals';
import { resume, run } from './resume';

let shape: Shape | undefined;

export function generators(): Shape {
  if (shape === undefined) {
    const methods: unknown[] = [];
    shape = makeShape('Generator', iteratorPrototype(), generatorFunctionPrototype(), ask, methods);
    setOriginals({ methods, activationOf: generatorOf, resume, run });
  }
  return shape;
}

function ask(handle: unknown, mode: Mode, sent: unknown): IteratorResult<unknown> {
  const $ = generatorOf(handle);
  if ($ === undefined) throw new TypeError(say(NOT_A_GENERATOR, handle));
  const signal = mode === NEXT && isAtYield($) ? next($, $, sent) : resume($, mode, sent);
  const { value } = $;
  $.value = undefined;
  return signal === PARKED ? (value as IteratorResult<unknown>) : { value, done: signal === DONE };
}
