/**
 * Which promise is whose: calls of async functions that tell of themselves, by the promise of their result.
 *
 *     await f()                         f has ended before its caller does anything else: the caller knows it, which costs next to nothing
 *     const p = f(); await other(); …   from here on it stands in a table
 */
import { ended } from '../core/activation';
import type { Waiting } from '../core/waiter';
import type { Watched } from './watch';
import { weakTable } from './weak';

/** A call that waits. */
export type Call = Waiting & Watched;

const calls = /*#__PURE__*/ weakTable<Waiting>();

export function noteCall(call: Call, promise: object, caller: Watched | undefined): void {
  call.given = promise;
  call.caller = caller;
  if (caller === undefined) {
    notePromise(promise, call);
  } else {
    noteCallee(caller);
    caller.callee = call;
  }
}

export function notePromise(promise: object, call: Waiting): void {
  calls.set(promise, call);
}

/** What the call has called last is not awaited by it now, or not only. */
export function noteCallee($: Watched): void {
  const { callee } = $;
  if (callee !== undefined && callee.step !== ended) notePromise(callee.given!, callee as Call);
  $.callee = undefined;
}

/** Whose promise the call awaits. */
export function callOf({ callee }: Watched, promise: object): Waiting | undefined {
  return callee?.given === promise ? (callee as Call) : calls.get(promise);
}
