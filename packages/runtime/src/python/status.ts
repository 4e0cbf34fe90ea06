/** Where a generator stands, also when it is in the middle of a chain. */
import { BUSY, DRAINING, type Machine } from '../machine';
import { ValueError } from './errors';

export function rootOf(machine: Machine): Machine {
  let root = machine;
  while (root.outer !== null) root = root.outer;
  return root;
}

/** Whether a request is being served, awaiting included, or more are queued. */
export function isBusy(machine: Machine): boolean {
  const status = rootOf(machine).status;
  return status === BUSY || status === DRAINING;
}

export function alreadyExecuting(): Error {
  return new ValueError('async generator already executing');
}

/** @throws ValueError when the generator is executing. */
export function requireIdle(machine: Machine): void {
  if (isBusy(machine)) throw alreadyExecuting();
}
