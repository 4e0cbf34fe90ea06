/** Where a generator stands. */
import { isBusy } from '../async-generator/chain';
import { FRESH, type Machine } from '../async-generator/machine';
import { ended, leave } from '../core/activation';
import { ValueError } from './errors';

/** As `FRESH`; the hook for first iteration was called already (it may have thrown). */
export const GREETED: unknown = {};

export function isFresh(machine: Machine): boolean {
  return (machine.value === FRESH || machine.value === GREETED) && !isBusy(machine);
}

/** Ended, or nothing but a `return(value)` is left to be awaited. */
export function isFinished(machine: Machine): boolean {
  return machine.step === ended;
}

/** A generator that never runs. */
export function finishFresh(machine: Machine): void {
  leave(machine);
  machine.value = undefined;
}

export function alreadyExecuting(): Error {
  return new ValueError('async generator already executing');
}

/** @throws ValueError when the generator is executing, or requests are queued. */
export function requireIdle(machine: Machine): void {
  if (isBusy(machine)) throw alreadyExecuting();
}
