/** `start` and `startAsync` for functions that tell of themselves: they are watched, and the promises of their results known. */
import { startAsync as startCall } from '../async-function/start';
import { machineOf } from '../brand';
import { NO_REGIONS } from '../core/activation';
import { isWaiting, type Waiting } from '../core/waiter';
import { type Kind, start as startGenerator } from '../kind';
import type { Step } from '../protocol';
import { calls, observer } from './links';
import { begin, innermost, watch, type Watched } from './watch';

export function start(
  own: Kind | undefined,
  step: Step,
  table?: readonly number[],
  self?: unknown,
): object {
  const handle = startGenerator(own, watch, table, self);
  begin(machineOf(handle)!, step);
  return handle;
}

interface Starting {
  readonly step: Step;
  call: (Waiting & Watched) | undefined;
}

/** What the next step is the first of. */
let starting: Starting | undefined;

export function startAsync(step: Step, table: readonly number[] = NO_REGIONS): Promise<unknown> {
  const its: Starting = (starting = { step, call: undefined });
  const promise = startCall(first as Step, table);
  const { call } = its;
  if (call !== undefined && isWaiting(call)) {
    call.caller = innermost();
    calls.set(promise, call);
    observer.started(call);
  }
  return promise;
}

/** Only a body that is called shows what it is called with. */
const first = ($: Watched) => {
  const its = starting!;
  its.call = $ as Waiting;
  begin($, its.step);
  return watch($);
};
