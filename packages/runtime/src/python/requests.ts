/**
 * `asend`, `athrow` and `aclose` (PEP 525, as `async_generator` 1.10 implements them). Unlike the standard's three they are never
 * queued: a generator that is busy refuses them, and a refused request changes nothing.
 */
import { isBusy, type Request, type Rules } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { firstIteration, submit } from '../async-generator/queue';
import { machineOf } from '../brand';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { describe } from '../objects';
import { rejected, requirePromise, resolved, type Settler } from '../realm';
import { GeneratorExit, StopAsyncIteration } from './errors';
import { ATHROW, CLOSE, ignoredExit, SEND } from './forward';
import { escaped, isPython } from './pep-479';
import { alreadyExecuting, finishFresh, isFinished, isFresh } from './status';

/** Resolves with the yielded value itself; a return is a StopAsyncIteration. */
class ValueRequest implements Request, Settler {
  next: Request | null = null;
  declare resolve: Settler['resolve'];
  declare reject: Settler['reject'];

  constructor(
    readonly mode: Mode,
    readonly value: unknown,
    readonly rules: Rules,
  ) {}

  answer(mode: Mode, value: unknown): void {
    if (mode === NEXT) this.resolve(value);
    else this.reject(mode === RETURN ? new StopAsyncIteration(value) : value);
  }
}

/** Resolves when the generator has ended by returning or by GeneratorExit. */
class CloseRequest implements Request, Settler {
  next: Request | null = null;
  readonly mode = THROW;
  readonly value = new GeneratorExit();
  readonly rules = CLOSE;
  declare resolve: Settler['resolve'];
  declare reject: Settler['reject'];

  answer(mode: Mode, value: unknown): void {
    if (mode === RETURN || (mode === THROW && value instanceof GeneratorExit)) {
      this.resolve(undefined);
    } else {
      this.reject(mode === NEXT ? ignoredExit() : value);
    }
  }
}

export function asend(handle: unknown, value: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFinished(machine)) return rejected(new StopAsyncIteration());
    if (value !== undefined && isFresh(machine)) {
      // The call alone makes it known to the hooks (CPython's async_gen_asend).
      return greeted(machine, handle, () =>
        rejected(new TypeError("can't send non-undefined value to a just-started async generator")),
      );
    }
    return submit(machine, handle as object, new ValueRequest(NEXT, value, SEND));
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
    return submit(machine, handle as object, new ValueRequest(THROW, error, rules));
  });
}

export function aclose(handle: unknown): Promise<unknown> {
  return withMachine(handle, (machine) => {
    if (isFresh(machine)) finishFresh(machine);
    if (isFinished(machine) || machine.closed) return resolved(undefined);
    machine.closed = true;
    return submit(machine, handle as object, new CloseRequest());
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
    return rejected(new TypeError(describe(handle) + ' is not an async_generator object'));
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
    firstIteration.hook?.(machine, handle as object);
  } catch (error) {
    return rejected(error);
  }
  return action();
}
