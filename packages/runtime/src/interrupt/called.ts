/**
 * Async functions of ours that are called right in an `await`:
 *
 *     await f()                                  who interrupts the `await` interrupts f
 *     const p = f(); await sleep(1); await p     p is only abandoned
 *
 * A promise does not tell whose it is, nor an `await` where its promise came from. But nothing happens between a call
 * and its own `await`: the first thing that the promise of `f` is used for is that somebody of ours subscribes to it.
 * (So in `const p = f(); await p`, which is the same.)
 */
import { type AsyncFunction, observeWaiting } from '../async-function/start';
import type { Waiting } from '../core/waiter';
import { isObject } from '../objects';
import { observePromises, type Settler } from '../realm';
import { newTable, type Table } from '../table';
import { hasEnded } from './inside';

interface Call {
  readonly promise: object;
  readonly fn: AsyncFunction;
  /** The reaction of the `await` that the call stands in. */
  reaction?: unknown;
}

/** Made by the call that happened last, if nobody has waited for anything since. */
let last: Call | undefined;
let calls: Table<Call> | undefined;

/** The function whose call `record` awaits (`yield f()` and `return f()` do, too); undefined where that has ended. */
export function calledBy(record: Waiting): AsyncFunction | undefined {
  const call = calls !== undefined && isObject(record.value) && calls.get(record.value);
  return call && call.reaction === record.wait!.ok && !hasEnded(call.fn) ? call.fn : undefined;
}

/** Waits for the first time, and is about to get its promise. */
let waiting: AsyncFunction | undefined;

/**
 * A function that may be interrupted has a promise that it settles itself: the one that is derived from its first wait
 * would never be settled if that were given up.
 */
observeWaiting((fn) => {
  if (calls === undefined) {
    calls = newTable('@@yieldFromCall');
    observePromises(subscribed, made);
  }
  waiting = fn;
});

function made(promise: object, settler: Settler): void {
  if (waiting !== undefined && waiting.settler === settler) last = { promise, fn: waiting };
  waiting = undefined;
}

function subscribed(promise?: object, reaction?: unknown): void {
  const call = last;
  last = undefined;
  if (call === undefined || call.promise !== promise) return;
  call.reaction = reaction;
  calls!.set(promise, call);
}
