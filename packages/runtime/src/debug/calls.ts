/**
 * Which promise is whose: calls of async functions that tell of themselves, by the promise of their result; with the registry, `next()`, too.
 *
 *     await f()                         f has been called last when its caller comes to rest: that knows it, which costs next to nothing
 *     const p = f(); await other(); …   from here on it stands in a table
 */
import { ended } from '../core/activation';
import type { Waiting } from '../core/waiter';
import type { Watched } from './watch';
import { weakTable } from './weak';

const calls = /*#__PURE__*/ weakTable<Waiting>();

/** The call that was made last, its promise, and who runs, until something comes to rest. */
let last: Waiting | undefined;
let promised: object | undefined;
let calling: Watched | undefined;

export function noteCall(call: Waiting, promise: object, caller: Watched | undefined): void {
  if (last !== undefined) calls.set(promised!, last);
  last = undefined;
  if (caller === undefined) {
    calls.set(promise, call);
    return;
  }
  last = call;
  promised = promise;
  calling = caller;
}

/** The body comes to rest: whose call it is that it awaits, if that is the last one. */
export function calleeOf($: Watched): Waiting | undefined {
  if (last === undefined) return undefined;
  const call = last;
  last = undefined;
  if (calling === $ && promised === $.value) return call;
  calls.set(promised!, call);
  return undefined;
}

/** Whose promise the call awaits. */
export function callOf({ callee }: Watched, promise: object): Waiting | undefined {
  return callee !== undefined && callee.step !== ended ? callee : calls.get(promise);
}
