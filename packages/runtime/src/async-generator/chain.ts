/**
 * Requests, and the chain that serves them one after the other: a generator, or several that are linked by `yield*`, of which
 * the innermost runs.
 */
import type { Mode } from '../core/activation';
import type { Machine } from './machine';

/** `return(value)` as it is asked: the value is awaited first, where the generator stands, and then is a return completion. */
export const AWAIT_RETURN = 3;

/** Asked for by `next`, `throw` and `return`, by a `for await`, by a `yield*`, and by Python's methods. */
export interface Request {
  readonly mode: Mode | typeof AWAIT_RETURN;
  readonly value: unknown;
  /** By which rules it passes a `yield*`: those of the protocol that the caller has chosen. */
  readonly rules: Rules;
  next: Request | null;
  /** The generator has yielded (NEXT), thrown (THROW) or returned (RETURN) `value`. */
  answer(mode: Mode, value: unknown): void;
}

export interface Rules {
  /**
   * Hands a completion on to the delegate of `$`. Gives the chain that goes on: that of `$`, which has another leaf now; another
   * one, whose request is to be served; none where `$` waits.
   *
   * @throws what is to be thrown at the `yield*`
   */
  forward($: Machine, star: Star, mode: Mode, value: unknown): Chain | null;
}

/** A `yield*`, see delegation.ts. */
export interface Star {
  readonly iteration: { readonly iterator: object };
  /** `forward` of the standard's rules. */
  forward($: Machine, mode: Mode, value: unknown): Chain | null;
  /** Cuts the leaf off the chain; `isBusy`: what it does goes on, and is awaited by the one above. */
  cut(chain: Chain, isBusy: boolean): void;
}

export class Chain {
  leaf: Machine;
  /** The request being served, and those behind it. */
  first: Request | null = null;
  private last: Request | null = null;

  constructor(leaf: Machine) {
    this.leaf = leaf;
  }

  push(request: Request): void {
    if (this.first === null) this.first = request;
    else this.last!.next = request;
    this.last = request;
  }
}

/** The first machine of a chain. */
export function rootOf(machine: Machine): Machine {
  while (machine.outer !== null) machine = machine.outer;
  return machine;
}

/** Whether a request is being served, awaiting included. */
export function isBusy(machine: Machine): boolean {
  const { chain } = rootOf(machine);
  return chain !== null && chain.first !== null;
}
