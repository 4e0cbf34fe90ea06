/**
 * AsyncGenerator.prototype.next, throw and return (ECMA-262 27.6.1) from the moment when the machine is
 * known: serve the request at once, or queue it.
 */
import { cut } from './link';
import {
  BUSY,
  type Driver,
  employ,
  FINISHED,
  FRESH,
  GREETED,
  type Machine,
  type Mode,
  NEVER,
  NEXT,
  type Request,
  RETURN,
  SUSPENDED,
  THROW,
  TRUSTED,
} from './machine';
import { Capability, type Receiver } from './realm';
import { release, resume, returnFinished, serve, serveLater } from './run';

/** Called with a generator at its first request; installed by hooks (PEP 525), null without. */
export const firstIteration: { hook: ((machine: Machine, handle: object) => void) | null } = {
  hook: null,
};

/** A request from outside; the promise of its outcome. */
export function request(
  machine: Machine,
  handle: object,
  mode: Mode,
  value: unknown,
): Promise<unknown> {
  if (machine.outer !== null) cut(machine);
  if (machine.status === SUSPENDED) {
    countRequest(machine);
    return serve(driverOf(machine), mode, value);
  }
  const capability = new Capability();
  submit(machine, handle, mode, value, capability);
  return capability.promise;
}

/** A request whose outcome goes to `receiver`. */
export function submit(
  machine: Machine,
  handle: object,
  mode: Mode,
  value: unknown,
  receiver: Receiver,
): void {
  if (machine.outer !== null) cut(machine);
  if (machine.status === SUSPENDED) {
    countRequest(machine);
    const driver = driverOf(machine);
    machine.status = BUSY;
    driver.receiver = receiver;
    resume(driver, mode, value);
    return;
  }
  if (machine.status <= GREETED) {
    if (machine.status === FRESH && firstIteration.hook !== null && mode !== RETURN) {
      try {
        greet(machine, handle);
      } catch (error) {
        receiver.fail(error);
        return;
      }
      // The hook may have used the generator itself.
      submit(machine, handle, mode, value, receiver);
      return;
    }
    if (mode === THROW || mode === RETURN) {
      // Closed before it started: the body never runs.
      machine.status = FINISHED;
      release(machine);
    }
  }
  if (machine.status <= GREETED) {
    const driver = driverOf(machine);
    machine.status = BUSY;
    driver.receiver = receiver;
    resume(driver, mode, value);
  } else if (machine.status !== FINISHED) {
    enqueue(machine.driver!, mode, value, receiver);
  } else if (mode === RETURN) {
    const driver = driverOf(machine);
    driver.receiver = receiver;
    returnFinished(driver, value);
  } else if (mode === NEXT) {
    receiver.settle(undefined, true);
  } else {
    receiver.fail(value);
  }
}

/** One more request that comes after the one before was answered. */
function countRequest(machine: Machine): void {
  const mark = machine.mark;
  if (mark !== NEVER && mark < TRUSTED) machine.mark = mark + 1;
}

/** Calls the hook for first iteration, once. */
export function greet(machine: Machine, handle: object): void {
  if (machine.status !== FRESH || firstIteration.hook === null) return;
  machine.status = GREETED;
  firstIteration.hook(machine, handle);
}

function enqueue(driver: Driver, mode: Mode, value: unknown, receiver: Receiver): void {
  const added: Request = { mode, value, receiver, next: null };
  const last = driver.last;
  if (last === null) {
    added.next = added;
    if (driver.derived) serveLater(driver);
  } else {
    added.next = last.next;
    last.next = added;
  }
  driver.last = added;
  driver.root.mark = NEVER;
}

/** The driver of a root: it has one when it is busy, or has a chain below it. */
function driverOf(machine: Machine): Driver {
  return machine.driver ?? employ(machine, machine);
}
