/**
 * The record behind a generator object: an activation, and its place in a chain of delegations.
 *
 *     root  ◀──outer──  middle  ◀──outer──  leaf          yield* between generators of ours
 *      └───────────────leaf──────────────────▲            a request goes straight to the leaf
 *
 * There is no status. A fresh generator is one in no region, a finished one is in no region and its body has ended:
 * what `throw` and `return` do to them is what they do to any generator that catches nothing.
 */
import type { Activation } from '../core/activation';
import type { Step } from '../protocol';
import type { Delegation } from './delegation';

export class GeneratorActivation implements Activation {
  state = 0;
  value: unknown = undefined;
  region = 0;
  mode = 0;
  step: Step;
  readonly table: readonly number[];
  /** The end of the chain, itself where it stands alone. Null while a request is served, and of those inside a chain. */
  leaf: GeneratorActivation | null = this;
  /** The one whose `yield*` this one serves as part of a chain. */
  outer: GeneratorActivation | null = null;
  /** The `yield*` this one is in. */
  delegation: Delegation | null = null;

  constructor(step: Step, table: readonly number[]) {
    this.step = step;
    this.table = table;
  }
}
