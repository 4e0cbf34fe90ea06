/**
 * `asend`, `athrow` and `aclose` (PEP 525, as `async_generator` 1.10 implements them). Unlike the standard's three they are never
 * queued: a generator that is busy refuses them, and a refused request changes nothing.
 */
import { ATHROW, CLOSE, FINISHED, FRESH, GREETED, type Machine, type Mode, SEND } from '../machine';
import { machineOf } from '../brand';
import { describe } from '../objects';
import { Capability, rejected, requirePromise, resolved, type Receiver } from '../realm';
import { greet, submit } from '../requests';
import { release } from '../run';
import { GeneratorExit, RuntimeError, StopAsyncIteration } from './errors';
import { alreadyExecuting, isBusy } from './status';

/** Resolves with the yielded value itself; a return is a StopAsyncIteration. */
class ValueReceiver implements Receiver {
  readonly capability = new Capability();

  settle(value: unknown, done: boolean): void {
    if (done) this.capability.reject(new StopAsyncIteration(value));
    else this.capability.resolve(value);
  }

  fail(error: unknown): void {
    this.capability.reject(error);
  }
}

/** Resolves when the generator has ended by returning or by GeneratorExit. */
class CloseReceiver implements Receiver {
  readonly capability = new Capability();

  settle(_value: unknown, done: boolean): void {
    if (done) this.capability.resolve(undefined);
    else this.capability.reject(ignoredExit());
  }

  fail(error: unknown): void {
    if (error instanceof GeneratorExit) this.capability.resolve(undefined);
    else this.capability.reject(error);
  }
}

export function ignoredExit(): Error {
  return new RuntimeError('async generator ignored GeneratorExit');
}

/** PEP 479: a StopAsyncIteration that escapes a body would look like the body's end. */
export function escaped(error: unknown): unknown {
  return error instanceof StopAsyncIteration
    ? new RuntimeError('async generator raised StopAsyncIteration', { cause: error })
    : error;
}

export function asend(handle: unknown, value: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (machine.status === FINISHED) return rejected(new StopAsyncIteration());
    if (value !== undefined && isFresh(machine)) {
      return rejected(
        new TypeError("can't send non-undefined value to a just-started async generator"),
      );
    }
    return ask(machine, handle, SEND, value, new ValueReceiver());
  });
}

export function athrow(handle: unknown, error: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFresh(machine)) {
      try {
        greet(machine, handle as object);
      } catch (failure) {
        return rejected(failure);
      }
      // The hook may have used the generator itself.
      if (!isFresh(machine)) return athrow(handle, error);
      finishFresh(machine);
      return rejected(escaped(error));
    }
    if (machine.status === FINISHED) return rejected(new StopAsyncIteration());
    const mode = error instanceof GeneratorExit ? CLOSE : ATHROW;
    return ask(machine, handle, mode, error, new ValueReceiver());
  });
}

export function aclose(handle: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFresh(machine)) finishFresh(machine);
    if (machine.status === FINISHED || machine.closed) return resolved(undefined);
    machine.closed = true;
    return ask(machine, handle, CLOSE, new GeneratorExit(), new CloseReceiver());
  });
}

/** Checks what all three check: `handle` is one of our generators, and is not busy. */
function withMachine(
  handle: unknown,
  action: (machine: Machine) => Promise<unknown>,
): Promise<unknown> {
  requirePromise();
  const machine = machineOf(handle);
  if (machine === undefined || machine.kind.python === null) {
    return rejected(new TypeError(describe(handle) + ' is not an async_generator object'));
  }
  return isBusy(machine) ? rejected(alreadyExecuting()) : action(machine);
}

function ask(
  machine: Machine,
  handle: unknown,
  mode: Mode,
  value: unknown,
  receiver: ValueReceiver | CloseReceiver,
): Promise<unknown> {
  submit(machine, handle as object, mode, value, receiver);
  return receiver.capability.promise;
}

function isFresh(machine: Machine): boolean {
  return machine.outer === null && (machine.status === FRESH || machine.status === GREETED);
}

function finishFresh(machine: Machine): void {
  machine.status = FINISHED;
  release(machine);
}
