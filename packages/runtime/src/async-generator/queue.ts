/**
 * AsyncGenerator.prototype.next, throw and return (ECMA-262 27.6.1) from the moment when the machine is known: a
 * request is served at once, or waits for its turn.
 */
import { type Continuation, waiterFor, type Waiting } from '../core/waiter';
import { promiseFor, type Settler } from '../realm';
import { push, type Request, type Rules, separate } from './chain';
import type { Machine } from './machine';
import { serve } from './resume';
import { type Mode, RETURN, THROW, AWAIT_RETURN } from '../protocol';

/** Asked from outside: the answer settles a promise. */
class Call implements Request, Settler {
  next: Request | null = null;
  declare resolve: Settler['resolve'];
  declare reject: Settler['reject'];

  constructor(
    readonly mode: Request['mode'],
    readonly value: unknown,
  ) {}

  answer(mode: Mode, value: unknown): void {
    if (mode === THROW) this.reject(value);
    else this.resolve({ value, done: mode === RETURN });
  }
}

/** Asked by a record that waits for the answer: its waiter gets it, without a promise. */
export function inner(
  record: Waiting,
  continuation: Continuation,
  mode: Request['mode'],
  value: unknown,
  rules?: Rules,
): Request {
  const waiter = waiterFor(record, continuation);
  waiter.mode = mode as Mode;
  waiter.value = value;
  waiter.rules = rules;
  return waiter as unknown as Request;
}

/** Called with a generator at each request but `return`; the hooks of PEP 525 install theirs. */
export const firstIteration: { hook: null | ((machine: Machine, handle: object) => void) } = {
  hook: null,
};

/** Adds a request. Gives the machine that is to serve it, null where one is being served. */
export function enqueue(machine: Machine, handle: object, request: Request): Machine | null {
  if (firstIteration.hook !== null && request.mode !== AWAIT_RETURN) {
    try {
      firstIteration.hook(machine, handle);
    } catch (error) {
      request.answer(THROW, error);
      return null;
    }
  }
  if (machine.outer !== null) separate(machine);
  const isIdle = machine.last === null;
  push(machine, request);
  return isIdle ? machine : null;
}

/** A request from outside; the promise of its outcome. */
export function submit(
  machine: Machine,
  handle: object,
  request: Request & Settler,
): Promise<unknown> {
  const promise = promiseFor(request);
  serve(enqueue(machine, handle, request));
  return promise;
}

/** `next`, `throw` and `return`. */
export function ask(
  machine: Machine,
  handle: object,
  mode: Request['mode'],
  value: unknown,
): Promise<unknown> {
  return submit(machine, handle, new Call(mode, value));
}
