/**
 * The methods of %GeneratorPrototype% as we made them, to see whether a generator still has them, and what takes an
 * item from one that has. They are here from the moment when the first generator function is made; until then nothing
 * is one. So a loop over anything does not drag generators into a program that has none.
 */
import type { GeneratorActivation } from './activation';
import { DONE } from '../protocol';
import type { resume, run } from './resume';

export interface Originals {
  /** `next`, `throw` and `return`, by modes. */
  readonly methods: readonly unknown[];
  activationOf(value: unknown): GeneratorActivation | undefined;
  readonly resume: typeof resume;
  readonly run: typeof run;
}

/** No iterator's method. */
const nothing = {};

export let originals: Originals = {
  methods: [nothing],
  activationOf: () => undefined,
  resume: () => DONE,
  run: () => DONE,
};

export function setOriginals(made: Originals): void {
  originals = made;
}
