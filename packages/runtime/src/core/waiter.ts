/**
 * Waiting: the two reactions that an activation subscribes to a promise, and what is to go on when one of them is
 * called.
 *
 * A waiter is taken from a pool, and belongs to its record until the record has no use for it: what is suspended has
 * none, unless it comes back to waiting all the time. Its reactions are made once for all records that use them in
 * turn.
 *
 * `record.wait` leads to the waiter, which has a `continuation` as long as it waits. (Of a generator, only the leaf of
 * its chain waits: `rootOf(machine).end`.) When a wait is given up the two forget each other, and the reactions do
 * nothing.
 */
import { later } from '../realm';
import { type Activation } from './activation';
import { type Mode, NEXT, THROW } from '../protocol';

/** What waits: the activation of an async function or an async generator. */
export interface Waiting extends Activation {
  wait: Waiter | null;
  /** The body goes on. What that returns or throws settles the promise derived from the wait that is over. */
  proceed(mode: Mode, value: unknown): unknown;
  /** It waits again already: what the promise derived from the wait that is over is resolved with. */
  again(): unknown;
}

/**
 * What goes on when the wait is over: NEXT with the value, THROW with the error; RETURN with what a generator of ours
 * has returned. What it returns or throws settles the promise derived from the wait.
 */
export type Continuation = (record: never, mode: Mode, value: unknown) => unknown;

/** A generator that has yielded what a waiter asked for. */
export interface Server {
  /** `waiter.value` has been awaited. */
  deliver(waiter: Waiter): void;
}

export class Waiter {
  record: Waiting | null = null;
  continuation: Continuation | null = null;
  /**
   * What the wait ends with where that is known before: then only a turn is waited for. (Until then: what is asked for,
   * queue.ts.)
   */
  mode: Mode = NEXT;
  value: unknown = undefined;
  rules: object | undefined = undefined;
  /** Who has yielded `value` for it, which is being awaited: then it is what the wait ends with. */
  server: Server | null = null;
  /** The next one in a queue, or that nobody uses. */
  next: object | null = null;
  readonly ok: (value: unknown) => unknown;
  readonly no: (error: unknown) => unknown;

  constructor() {
    this.ok = (value) => fire(this, this.mode, this.value === undefined ? value : this.value);
    this.no = (error) => fire(this, THROW, error);
  }

  /** The wait ends with that, a turn later. (The answer of a generator of ours, see queue.ts.) */
  answer(mode: Mode, value: unknown): void {
    this.mode = mode;
    this.value = value;
    void later(this.ok);
  }

  /**
   * `answer` after an `await` of `value`, which takes a turn. That it counts as well: the generator needs no waiter for
   * it.
   */
  awaitAnswer(server: Server, value: unknown): void {
    this.server = server;
    this.mode = NEXT;
    this.value = value;
    void later(this.ok);
  }
}

let pool: Waiter | null = null;
let pooled = 0;
const MOST_POOLED = 64;

/** The record's waiter: `continuation` is to go on. */
export function waiterFor(record: Waiting, continuation: Continuation): Waiter {
  let waiter = record.wait;
  if (waiter === null) {
    waiter = pool;
    if (waiter === null) {
      waiter = new Waiter();
    } else {
      pool = waiter.next as Waiter | null;
      pooled--;
    }
    waiter.record = record;
    record.wait = waiter;
  }
  waiter.continuation = continuation;
  return waiter;
}

/** The wait is over. */
function fire(waiter: Waiter, mode: Mode, value: unknown): unknown {
  const { record, continuation, server } = waiter;
  if (server !== null) {
    waiter.server = null;
    return server.deliver(waiter);
  }
  stop(waiter);
  return record === null ? reuse(waiter) : continuation!(record as never, mode, value);
}

/** It waits no more. */
export function stop(waiter: Waiter): void {
  waiter.continuation = null;
  waiter.mode = NEXT;
  waiter.value = undefined;
}

/** The record waits no more for some time. */
export function rest(record: Waiting): void {
  const waiter = record.wait;
  if (waiter === null) return;
  giveUp(record);
  reuse(waiter);
}

/** What the record waits for, if it does, is not to go on in it. */
export function giveUp(record: Waiting): void {
  record.wait = record.wait!.record = null;
}

/** Nothing will call the waiter's reactions any more. */
function reuse(waiter: Waiter): void {
  if (pooled < MOST_POOLED) {
    pooled++;
    waiter.next = pool;
    pool = waiter;
  }
}

/** Whether it waits. */
export function isWaiting(record: Waiting): boolean {
  return record.wait !== null && record.wait.continuation !== null;
}
