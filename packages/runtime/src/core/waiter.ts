/**
 * Waiting: the two reactions that an activation subscribes to a promise, and what is to go on when one of them is called.
 *
 * A waiter is taken from a pool for the time of one wait: what is suspended without waiting has none, and the reactions are
 * made once for all that use them in turn. `record.wait` leads to it meanwhile; a wait that is to be given up loses its
 * `record`, and its reactions do nothing then.
 */
import { later } from '../realm';
import { type Activation, type Mode, NEXT, THROW } from './activation';

/** What waits: the activation of an async function or an async generator. */
export interface Waiting extends Activation {
  /** The wait it is in. */
  wait: Waiter | null;
  /** The body goes on. What that returns or throws settles the promise derived from the wait that is over. */
  proceed(mode: Mode, value: unknown): unknown;
  /** It waits again already: what the promise derived from the wait that is over is resolved with. */
  again(): unknown;
}

/** What goes on when the wait is over: NEXT with the value, THROW with the error; RETURN with what a generator of ours has returned. */
export type Continuation = (record: never, mode: Mode, value: unknown) => unknown;

export class Waiter {
  record: Waiting | null = null;
  continuation: Continuation = nothing;
  /** What the wait ends with where that is known before: then only a turn is waited for. */
  mode: Mode = NEXT;
  kept: unknown = undefined;
  /** The next one that nobody uses. */
  free: Waiter | null = null;
  readonly ok: (value: unknown) => unknown;
  readonly no: (error: unknown) => unknown;

  constructor() {
    this.ok = (value) => fire(this, this.mode, this.kept === undefined ? value : this.kept);
    this.no = (error) => fire(this, THROW, error);
  }

  /** The wait ends with that, a turn later. (The answer of a generator of ours, see queue.ts.) */
  answer(mode: Mode, value: unknown): void {
    this.mode = mode;
    this.kept = value;
    void later(this.ok);
  }
}

let pool: Waiter | null = null;
let pooled = 0;
const MOST_POOLED = 64;

/** A waiter: `continuation` is to go on in `record`. */
export function waiterFor(record: Waiting, continuation: Continuation): Waiter {
  let waiter = pool;
  if (waiter === null) {
    waiter = new Waiter();
  } else {
    pool = waiter.free;
    waiter.free = null;
    pooled--;
  }
  waiter.record = record;
  waiter.continuation = continuation;
  record.wait = waiter;
  return waiter;
}

/** The wait is over. */
function fire(waiter: Waiter, mode: Mode, value: unknown): unknown {
  const { record, continuation } = waiter;
  release(waiter);
  if (record === null) return undefined;
  record.wait = null;
  const result = continuation(record as never, mode, value);
  return record.wait === null ? result : record.again();
}

/** Nothing will call the waiter's reactions any more. */
export function release(waiter: Waiter): void {
  waiter.record = null;
  waiter.mode = NEXT;
  waiter.kept = undefined;
  if (pooled < MOST_POOLED) {
    pooled++;
    waiter.free = pool;
    pool = waiter;
  }
}

function nothing(): void {}
