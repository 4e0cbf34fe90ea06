/**
 * `start` and `startAsync` for functions that tell of themselves: they are watched, and the promises of their results
 * known. Others are started as ever.
 */
import { AsyncFunction, begin, startAsync as startUnwatched } from '../async-function/start';
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import type { Activation } from '../core/activation';
import { isWaiting } from '../core/waiter';
import { type Kind, start as startGenerator } from '../kind';
import type { Step } from '../protocol';
import { requirePromise } from '../realm';
import { noteCall } from './calls';
import { tells } from './told';
import { innermost, watch, type Watched } from './watch';

/** All that is to be known of a call is there from its beginning: calls of another shape are slow. */
function watched<Call extends Activation>(
  call: Call,
  body: Step,
  caller: Watched | undefined,
): Call & Watched {
  const $: Call & Watched = call;
  $.body = body;
  $.callee = undefined;
  $.promised = undefined;
  $.caller = caller;
  $.around = undefined;
  return $;
}

/** For who wants to know of each generator that is made (creation.ts). */
export const created: { hook: null | ((machine: Machine) => void) } = { hook: null };

export function start(
  own: Kind | undefined,
  step: Step,
  table?: readonly number[],
  self?: unknown,
): object {
  if (!tells(table)) return startGenerator(own, step, table, self);
  const handle = startGenerator(own, watch, table, self);
  const machine = machineOf(handle)!;
  watched(machine, step, undefined);
  if (created.hook !== null) created.hook(machine);
  return handle;
}

export function startAsync(step: Step, table?: readonly number[]): Promise<unknown> {
  if (!tells(table)) return startUnwatched(step, table);
  requirePromise();
  const $ = watched(new AsyncFunction(watch, table), step, innermost());
  const promise = begin($);
  // (It may have ended, or an interrupt has ended its wait.)
  if (isWaiting($)) noteCall($, promise, $.caller);
  return promise;
}
