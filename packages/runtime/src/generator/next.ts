/** Generator.prototype.next by the short way, where all it takes is to call a step function. */
import { PARKED, type Signal, type Step, YIELD, THROW } from '../protocol';
import type { GeneratorActivation } from './activation';
import { originals } from './originals';

/** What a generator does that is in a `yield*`: it asks its delegate. (Nobody calls it.) */
export const delegating: Step = () => PARKED;

/** Whether all it takes is to call its step function. */
export function isAtYield($: GeneratorActivation | null): $ is GeneratorActivation {
  return $ !== null && $.step !== null && $.step !== delegating;
}

/**
 * Asks the leaf of the chain of `root`, which is at a `yield`. What comes of it is `root.value`: what `resume` gives;
 * of YIELD, `leaf.value`.
 */
export function next(root: GeneratorActivation, leaf: GeneratorActivation, sent: unknown): Signal {
  const step = leaf.step!;
  let signal: Signal | undefined;
  let thrown: unknown;
  leaf.step = null;
  leaf.value = sent;
  try {
    signal = step(leaf);
  } catch (error) {
    thrown = error;
  }
  if (signal !== YIELD) return originals.run(root, leaf, step, THROW, thrown, signal);
  leaf.step = step;
  return YIELD;
}
