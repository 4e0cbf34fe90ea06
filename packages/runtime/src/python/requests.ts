/**
 * `asend`, `athrow` and `aclose` (PEP 525, as `async_generator` 1.10 implements them). Unlike the standard's three they
 * are never queued: a generator that is busy refuses them, and a refused request changes nothing.
 */
import { NOT_FRESH, NOT_PYTHON } from '../codes';
import { say } from '../messages';
import { isBusy, type Request, type Rules } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { firstIteration, submit } from '../async-generator/queue';
import { machineOf } from '../brand';
import { rejected, requirePromise, resolved, type Settler } from '../realm';
import { GeneratorExit, StopAsyncIteration } from './errors';
import { ATHROW, CLOSE, ignoredExit, SEND } from './forward';
import { escaped, isPython } from './pep-479';
import { alreadyExecuting, finishFresh, isFinished, isFresh } from './status';
import { type Mode, NEXT, RETURN, THROW } from '../protocol';

/**
 * `asend` and `athrow` resolve with the yielded value itself; a return is a StopAsyncIteration. `aclose` (`closes`)
 * resolves when the generator has ended by returning or by GeneratorExit.
 */
class PythonRequest implements Request, Settler {
  next: Request | null = null;
  declare resolve: Settler['resolve'];
  declare reject: Settler['reject'];

  constructor(
    readonly mode: Mode,
    readonly value: unknown,
    readonly rules: Rules,
    private readonly closes = false,
  ) {}

  answer(mode: Mode, value: unknown): void {
    let failed = mode !== NEXT;
    if (!this.closes) {
      if (mode === RETURN) value = new StopAsyncIteration(value);
    } else if (mode === NEXT) {
      failed = true;
      value = ignoredExit();
    } else if (mode === RETURN || value instanceof GeneratorExit) {
      failed = false;
      value = undefined;
    }
    if (failed) this.reject(value);
    else this.resolve(value);
  }
}

export function asend(handle: unknown, value: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFinished(machine)) return rejected(new StopAsyncIteration());
    if (value !== undefined && isFresh(machine)) {
      // The call alone makes it known to the hooks (CPython's async_gen_asend).
      return greeted(machine, handle, () => rejected(new TypeError(say(NOT_FRESH))));
    }
    return submit(machine, handle as object, new PythonRequest(NEXT, value, SEND));
  });
}

export function athrow(handle: unknown, error: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFresh(machine)) {
      return greeted(machine, handle, () => {
        // The hook may have used the generator itself.
        if (!isFresh(machine)) return athrow(handle, error);
        finishFresh(machine);
        return rejected(escaped(error));
      });
    }
    if (isFinished(machine)) return rejected(new StopAsyncIteration());
    const rules = error instanceof GeneratorExit ? CLOSE : ATHROW;
    return submit(machine, handle as object, new PythonRequest(THROW, error, rules));
  });
}

export function aclose(handle: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFresh(machine)) finishFresh(machine);
    if (isFinished(machine) || machine.closed) return resolved(undefined);
    machine.closed = true;
    return submit(
      machine,
      handle as object,
      new PythonRequest(THROW, new GeneratorExit(), CLOSE, true),
    );
  });
}

/** Checks what all three check: `handle` is one of our generators, and is not busy. */
function withMachine(
  handle: unknown,
  action: (machine: Machine) => Promise<unknown>,
): Promise<unknown> {
  requirePromise();
  const machine = machineOf(handle);
  if (machine === undefined || !isPython(machine)) {
    return rejected(new TypeError(say(NOT_PYTHON, handle)));
  }
  return isBusy(machine) ? rejected(alreadyExecuting()) : action(machine);
}

/** What `action` gives, after the hook for first iteration; if that throws, the request fails. */
function greeted(
  machine: Machine,
  handle: unknown,
  action: () => Promise<unknown>,
): Promise<unknown> {
  try {
    const { hook } = firstIteration;
    if (hook !== null) hook(machine, handle as object);
  } catch (error) {
    return rejected(error);
  }
  return action();
}
