/** What is said of a generator that has not ended. */
import { isBusy, rootOf } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { isWaiting, type Waiting } from '../core/waiter';
import { isFresh } from '../python/status';
import { now } from './clock';
import { createdAt } from './creation';
import { awaiter, awaits } from './links';
import { numberOf } from './registry';
import { type Place, placeOf } from './told';
import type { Watched } from './watch';

/** A call, and where it stands: of one that was compiled without the option `debug` the name at most. */
export interface CallReport extends Place {
  /** The same as long as it lives. */
  readonly number: number;
}

export interface GeneratorReport extends CallReport {
  /** `waiting`: in an `await`, a `for await`, a `yield*`, a `return p`; `suspended`: at a `yield`. */
  readonly state: 'fresh' | 'executing' | 'waiting' | 'suspended';
  /** For how many milliseconds; of one that was compiled without the option: since it has begun. */
  readonly milliseconds: number;
  /** What it waits for: `a promise`, `an iterator`, `its own next()`, or another call. */
  readonly on: string | CallReport | undefined;
  readonly awaitedBy: CallReport | undefined;
  /** How many requests wait behind the one that is being served. */
  readonly queued: number;
  /** An interrupt is on its way through it. */
  readonly isInterrupted: boolean;
  /** The frame of the stack that has called it, if asked for (`rememberCreation`). */
  readonly created: string | undefined;
}

export function reportOf(machine: Machine): GeneratorReport {
  const state = stateOf(machine);
  const above = awaiter(machine);
  const at = now();
  const { number, name, file, line, column } = callReport(machine);
  return {
    number,
    name,
    file,
    line,
    column,
    state,
    milliseconds: Math.max(0, at - ((machine as Watched).since ?? at)),
    on: state === 'waiting' ? waitsFor(machine) : undefined,
    awaitedBy: above && callReport(above),
    queued: Math.max(0, requestsOf(machine) - 1),
    isInterrupted: ((machine as { unwinding?: number }).unwinding ?? 0) > 0,
    created: createdAt(machine),
  };
}

export function callReport(call: Waiting): CallReport {
  const { name, file, line, column } = placeOf(call);
  return { number: numberOf(call), name, file, line, column };
}

function stateOf(machine: Machine): GeneratorReport['state'] {
  if (isFresh(machine)) return 'fresh';
  if (!isBusy(machine)) return 'suspended';
  return machine.star !== null || isWaiting(machine) ? 'waiting' : 'executing';
}

function waitsFor(machine: Machine): GeneratorReport['on'] {
  const awaited = awaits(machine);
  if (awaited.kind !== 'call') return awaited.kind === 'iterator' ? 'an iterator' : 'a promise';
  return awaited.call === machine ? 'its own next()' : callReport(awaited.call);
}

/** Its own: what one asks that serves as a delegate is asked of the root of its chain. */
function requestsOf(machine: Machine): number {
  const { last } = rootOf(machine);
  if (machine.outer !== null || last === null) return 0;
  let count = 1;
  for (let request = last.next!; request !== last; request = request.next!) count++;
  return count;
}
