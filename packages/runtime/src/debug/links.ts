/**
 * Who waits for whom.
 *
 *     awaits ──▶   yield*, for await     another generator of ours, or a foreign iterator
 *                  await f()             a call of an async function of ours, known by its promise
 *                  await p               a promise
 *     ◀── awaited by   yield*            the generator above
 *                      for await         who has made the request
 *                      await f()         who waits for the promise: who has called it, one that this waits for, or one of those that are
 *                                        known to live
 */
import { rootOf } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import { isWaiting, Waiter, type Waiting } from '../core/waiter';
import { AsyncIteration } from '../iteration/async';
import { isObject } from '../objects';
import { calleeOf } from './calls';
import type { Watched } from './watch';

/** What a call waits for. */
export type Awaited =
  | { readonly kind: 'call'; readonly call: Waiting }
  | { readonly kind: 'iterator' | 'other' | 'nothing' };

/** What the registry knows, where there is one. */
export const living: { generators(): readonly Waiting[] } = { generators: () => [] };

export function awaits($: Waiting): Awaited {
  const { star } = $ as Partial<Machine>;
  if (star) return ofIterator(machineOf(star.iterator));
  const { value } = $;
  if (!isWaiting($)) return { kind: 'nothing' };
  if (value instanceof AsyncIteration) return ofIterator(value.machine);
  const call = isObject(value) ? calleeOf($, value) : undefined;
  return call ? { kind: 'call', call } : { kind: 'other' };
}

function ofIterator(call: Machine | undefined): Awaited {
  return call ? { kind: 'call', call } : { kind: 'iterator' };
}

/** Who waits for what the call is doing. */
export function awaiter($: Waiting): Waiting | undefined {
  const { outer, last } = $ as Partial<Machine>;
  if (outer) return outer;
  if (last !== undefined) {
    const request: unknown = rootOf($ as Machine).last?.next;
    if (request instanceof Waiter) return request.record ?? undefined;
  }
  // (Who has called it may have given its promise to another call, which it awaits.)
  const caller = ($ as Watched).caller as Waiting | undefined;
  const known = (caller ? levelsBelow(caller) : []).concat(living.generators());
  return known.filter((other) => other !== $ && isAwaitedBy($, other))[0];
}

function isAwaitedBy($: Waiting, other: Waiting): boolean {
  const awaited = awaits(other);
  return awaited.kind === 'call' && awaited.call === $;
}

/** More than anybody reads; and an end, where two wait for each other. */
const MOST = 1000;

/** The call, and behind it those that it waits for. */
export function levelsBelow($: Waiting): Waiting[] {
  const all = [$];
  for (let down = awaits($); down.kind === 'call' && canAdd(all, down.call);) {
    all.push(down.call);
    down = awaits(down.call);
  }
  return all;
}

export function canAdd(all: readonly Waiting[], call: Waiting): boolean {
  return all.length < MOST && all.indexOf(call) < 0;
}
