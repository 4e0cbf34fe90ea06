/**
 * AsyncGenerator.prototype.next, throw and return (ECMA-262 27.6.1) from the moment when the machine is known: a request is
 * served at once, or waits for its turn.
 */
import { type Mode, RETURN, THROW } from '../core/activation';
import type { Waiter } from '../core/waiter';
import { promiseFor } from '../realm';
import { AWAIT_RETURN, Chain, type Request, rootOf, type Rules } from './chain';
import type { Machine } from './machine';
import { serve } from './resume';

/** ECMA-262's. They are the `yield*`'s own: a program without one has none of them. */
export const STANDARD: Rules = {
  forward: ($, star, mode, value) => star.forward($, mode, value),
};

type Settle = (value: unknown) => void;

/** Asked from outside: the answer settles a promise. */
class Call implements Request {
  next: Request | null = null;
  readonly rules = STANDARD;
  readonly promise: Promise<unknown>;
  declare resolve: Settle;
  declare reject: Settle;

  constructor(
    readonly mode: Request['mode'],
    readonly value: unknown,
  ) {
    this.promise = promiseFor(this);
  }

  answer(mode: Mode, value: unknown): void {
    if (mode === THROW) this.reject(value);
    else this.resolve({ value, done: mode === RETURN });
  }
}

/** Asked by a record that waits for the answer. */
export class Inner implements Request {
  next: Request | null = null;

  constructor(
    readonly mode: Request['mode'],
    readonly value: unknown,
    private readonly waiter: Waiter,
    readonly rules = STANDARD,
  ) {}

  answer(mode: Mode, value: unknown): void {
    this.waiter.answer(mode, value);
  }
}

/** Called with a generator at each request but `return`; the hooks of PEP 525 install theirs. */
export const firstIteration: { hook(machine: Machine, handle: object): void } = { hook() {} };

/** Adds a request. Gives the chain that is to serve it, null where one is being served. */
export function enqueue(machine: Machine, handle: object, request: Request): Chain | null {
  if (request.mode !== AWAIT_RETURN) {
    try {
      firstIteration.hook(machine, handle);
    } catch (error) {
      request.answer(THROW, error);
      return null;
    }
  }
  if (machine.outer !== null) {
    const { chain } = rootOf(machine);
    while (machine.outer !== null) chain!.leaf.outer!.star!.cut(chain!, chain!.first !== null);
  }
  const chain = (machine.chain ??= new Chain(machine));
  const isIdle = chain.first === null;
  chain.push(request);
  return isIdle ? chain : null;
}

/** Makes a request. */
export function submit(machine: Machine, handle: object, request: Request): void {
  serve(enqueue(machine, handle, request));
}

/** A request from outside; the promise of its outcome. */
export function ask(
  machine: Machine,
  handle: object,
  mode: Request['mode'],
  value: unknown,
): Promise<unknown> {
  const call = new Call(mode, value);
  submit(machine, handle, call);
  return call.promise;
}
