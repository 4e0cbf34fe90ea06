/** `getasyncgenstate` and `getasyncgenlocals` (Python's `inspect`), for generators of both kinds of ours. */
import { isBusy } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import { describe } from '../describe';
import { isFinished, isFresh } from '../python/status';
import { localsOf } from './told';

export const AGEN_CREATED = 'AGEN_CREATED';
export const AGEN_RUNNING = 'AGEN_RUNNING';
export const AGEN_SUSPENDED = 'AGEN_SUSPENDED';
export const AGEN_CLOSED = 'AGEN_CLOSED';

export type AsyncGeneratorState =
  typeof AGEN_CREATED | typeof AGEN_RUNNING | typeof AGEN_SUSPENDED | typeof AGEN_CLOSED;

/**
 * `AGEN_CREATED`: nothing was asked of it yet; `AGEN_RUNNING`: a request is being served, awaiting included;
 * `AGEN_SUSPENDED`: at a `yield`; `AGEN_CLOSED`: finished.
 *
 * @throws TypeError for what is no lowered async generator: the engine tells nothing of its own
 */
export function getasyncgenstate(agen: unknown): AsyncGeneratorState {
  return stateOf(requireMachine(agen));
}

/**
 * The variables that code sees where the generator stands, as a new object. What is in its dead zone holds
 * `uninitialized`. Empty for one that has finished, and for one that was compiled without the option `debug`.
 */
export function getasyncgenlocals(agen: unknown): Record<string, unknown> {
  return localsOf(requireMachine(agen));
}

export function stateOf(machine: Machine): AsyncGeneratorState {
  if (isBusy(machine)) return AGEN_RUNNING;
  if (isFinished(machine)) return AGEN_CLOSED;
  return isFresh(machine) ? AGEN_CREATED : AGEN_SUSPENDED;
}

export function requireMachine(agen: unknown): Machine {
  const machine = machineOf(agen);
  if (machine === undefined) {
    throw new TypeError(describe(agen) + ' is not a lowered async generator');
  }
  return machine;
}
