/**
 * The record behind a generator object: an activation, and its place in a chain of delegations.
 *
 *     root  ──inner──▶  middle  ──inner──▶  leaf          yield* between generators of ours
 *      ▲  ◀──outer───           ◀──outer──    ▲
 *      └──────────────── leaf ────────────────┘          a request goes straight to the leaf
 *
 * There is no status. A fresh generator is one in no region, a finished one is in no region and its body has ended:
 * what `throw` and `return` do to them is what they do to any generator that catches nothing.
 */
import type { Activation } from '../core/activation';
import type { Step } from '../protocol';

/** A `yield*`: the other end. */
export interface Delegation {
  readonly iterator: object;
  /** The iterator's `next`, which is read once. */
  readonly next: unknown;
  /** What is behind the iterator, if it is one of our generators and its `next` is the original one. */
  readonly inner: GeneratorActivation | null;
}

export class GeneratorActivation implements Activation {
  state = 0;
  value: unknown = undefined;
  region = 0;
  step: Step;
  readonly table: readonly number[];
  /** The one whose `yield*` this one serves as part of a chain. */
  outer: GeneratorActivation | null = null;
  /** Of a root: the end of its chain, itself where it stands alone. */
  leaf: GeneratorActivation = this;
  /** The `yield*` this one is in. */
  delegation: Delegation | null = null;
  /** Of a root: a request is being served. */
  running = false;

  constructor(step: Step, table: readonly number[]) {
    this.step = step;
    this.table = table;
  }
}

/** Whether all that `next` has to do is to call the step function of the leaf. */
export function isPlain(root: GeneratorActivation): boolean {
  return !root.running && root.outer === null && root.leaf.delegation === null;
}
