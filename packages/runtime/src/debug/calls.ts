/**
 * Which promise is whose: calls of async functions that tell of themselves, by the promise of their result; with the
 * registry, `next()`, too.
 *
 *     await f()                         f has been called last when its caller comes to rest: that knows it, which costs next to nothing
 *     const p = f(); await other(); …   from here on the promise itself leads to it (brand.ts)
 */
import { bindPromise, callOf } from '../brand';
import { ended } from '../core/activation';
import type { Waiting } from '../core/waiter';
import type { Watched } from './watch';

/** The promise has just been made. */
export function noteCall(call: Waiting, promise: object, caller: Watched | undefined): void {
  if (caller === undefined) {
    bindPromise(promise, call);
    return;
  }
  if (caller.callee !== undefined) forgetCallee(caller);
  caller.callee = call;
  caller.promised = promise;
}

/** The caller has done something else than to await it. */
export function forgetCallee($: Watched): void {
  bindPromise($.promised!, $.callee!);
  $.callee = $.promised = undefined;
}

/** Whose promise the call awaits, unless that has ended. */
export function calleeOf({ callee, promised }: Watched, promise: object): Waiting | undefined {
  const call = promised === promise ? callee : callOf(promise);
  return call !== undefined && call.step !== ended ? call : undefined;
}
