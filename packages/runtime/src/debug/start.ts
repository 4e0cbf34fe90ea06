/** `start` and `startAsync` for functions that tell of themselves: they are watched, and the promises of their results known. */
import { startAsync as startCall } from '../async-function/start';
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import { NO_REGIONS } from '../core/activation';
import { isWaiting } from '../core/waiter';
import { type Kind, start as startGenerator } from '../kind';
import type { Step } from '../protocol';
import { type Call, noteCall } from './calls';
import { begin, innermost, watch, type Watched } from './watch';

export function start(
  own: Kind | undefined,
  step: Step,
  table?: readonly number[],
  self?: unknown,
): object {
  const handle = startGenerator(own, watch, table, self);
  const machine = machineOf(handle)!;
  begin(machine, step);
  if (created.hook !== null) created.hook(machine);
  return handle;
}

/** For who wants to know of each generator that is made (creation.ts). */
export const created: { hook: null | ((machine: Machine) => void) } = { hook: null };

interface Starting {
  readonly step: Step;
  call: Call | undefined;
}

/** What the next step is the first of. */
let starting: Starting | undefined;

export function startAsync(step: Step, table: readonly number[] = NO_REGIONS): Promise<unknown> {
  const its: Starting = (starting = { step, call: undefined });
  const promise = startCall(first as Step, table);
  const { call } = its;
  if (call !== undefined && isWaiting(call)) noteCall(call, promise, innermost());
  return promise;
}

/** Only a body that is called shows what it is called with. */
const first = ($: Watched) => {
  const its = starting!;
  its.call = $ as Call;
  begin($, its.step);
  return watch($);
};
