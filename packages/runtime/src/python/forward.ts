/**
 * Python's requests through a delegation (PEP 380, as `yield_from_` of `async_generator` 1.10 transcribes it):
 *
 *     asend()     the delegate's next           a StopAsyncIteration or `done` ends the delegation
 *     asend(v)    its asend(v), else next(v)
 *     athrow(e)   its athrow(e), else throw(e), else e is raised in the outer generator
 *     aclose()    its aclose(), else return(), if any; then GeneratorExit is raised in the outer one,
 *                 also if the delegate swallowed it; a delegate that yields instead ignored it
 *
 * Along a chain of our own generators the error goes to the leaf, and these rules apply where a generator ends or
 * yields.
 */
import { awaitValue } from '../await';
import { type Delegate, RESULT } from '../delegation';
import { machineOf } from '../brand';
import type { Python } from '../kind';
import { endDelegation, severAbove, severWhere } from '../link';
import {
  ATHROW,
  CLOSE,
  type Continuation,
  type Driver,
  FINISHED,
  type Machine,
  type Mode,
  NEXT,
  SEND,
  THROW,
} from '../machine';
import { getMethod, type Method } from '../objects';
import { intrinsicMethod } from '../prototypes';
import { forward as forwardToDelegate, throwInto, yielded } from '../run';
import { GeneratorExit, StopAsyncIteration } from './errors';
import { pythonMethod } from './prototype';
import { ignoredExit } from './requests';
import { requireIdle } from './status';

/** `athrow` and `aclose` at the point where the chain waits. */
export function interrupt(driver: Driver, mode: Mode, error: unknown): void {
  if (mode === CLOSE) driver.exit = error;
  severWhere(driver, (iterator, inner) => !isLinkOpen(iterator, inner, mode));
  if (driver.leaf.delegation !== null) forwardToDelegate(driver, mode, error);
  else throwInto(driver, error);
}

/**
 * Whether the request passes to the inner generator by the chain: its method is the original one and
 * means the same there. (`aclose` of a generator of the standard's kind is its `return`.)
 */
function isLinkOpen(iterator: object, inner: Machine, mode: Mode): boolean {
  const python = inner.kind.python !== null;
  if (!python && mode === CLOSE) return false;
  const name = mode === CLOSE ? 'aclose' : python ? 'athrow' : 'throw';
  const method = (iterator as Record<string, unknown>)[name];
  return method === (name === 'throw' ? intrinsicMethod(name) : pythonMethod(name));
}

/** Python's requests to a delegate that is not part of the chain. */
export function forward(driver: Driver, leaf: Machine, mode: Mode, value: unknown): boolean {
  const delegate = leaf.delegation as Delegate;
  const iterator = delegate.iterator;
  if (delegate.transparent && mode !== SEND) {
    // The generator that `async_generator` wraps is the body itself: it sees the very error.
    return call(driver, (iterator as { throw: Method }).throw, iterator, [value], THROW, RESULT);
  }
  const machine = machineOf(iterator);
  if (machine !== undefined) {
    requireIdle(machine);
    if (machine.status === FINISHED && mode !== SEND) throw value;
  }
  if (mode === SEND) {
    const asend = value === undefined ? undefined : getMethod(iterator, 'asend');
    return asend === undefined
      ? call(
          driver,
          delegate.next as Method,
          iterator,
          value === undefined ? [] : [value],
          NEXT,
          RESULT,
        )
      : call(driver, asend, iterator, [value], SEND, ANSWERED);
  }
  const method = getMethod(iterator, mode === CLOSE ? 'aclose' : 'athrow');
  if (method !== undefined) {
    return mode === CLOSE
      ? call(driver, method, iterator, [], CLOSE, CLOSED)
      : call(driver, method, iterator, [value], ATHROW, ANSWERED);
  }
  const standard = getMethod(iterator, mode === CLOSE ? 'return' : 'throw');
  if (standard === undefined) throw value;
  return mode === CLOSE
    ? call(driver, standard, iterator, [], CLOSE, RETURNED)
    : call(driver, standard, iterator, [value], THROW, RESULT);
}

function call(
  driver: Driver,
  method: Method,
  iterator: object,
  args: unknown[],
  sent: Mode,
  continuation: Continuation,
): boolean {
  driver.sent = sent;
  awaitValue(driver, method.apply(iterator, args), continuation);
  return true;
}

/** `asend` or `athrow` of a delegate answers with the value itself. */
const ANSWERED: Continuation = {
  ok: yielded,
  fail(driver, error) {
    if (error instanceof StopAsyncIteration) {
      endDelegation(driver, error.value);
    } else {
      throwInto(driver, error);
    }
  },
};

/** `aclose` of a delegate is through. */
const CLOSED: Continuation = {
  ok: (driver) => throwInto(driver, driver.exit),
  fail: (driver, error) => throwInto(driver, closed(driver, error)),
};

/** `return` of a delegate has answered, in the place of `aclose`. */
const RETURNED: Continuation = {
  ok(driver, result) {
    let error = driver.exit;
    try {
      if (!(result as IteratorResult<unknown>).done) error = ignoredExit();
    } catch (thrown) {
      error = thrown;
    }
    throwInto(driver, error);
  },
  fail: (driver, error) => throwInto(driver, closed(driver, error)),
};

/** What ends a generator that is being closed; in the outer one it is the outer's GeneratorExit. */
export function closed(driver: Driver, error: unknown): unknown {
  return error instanceof GeneratorExit ? driver.exit : error;
}

/**
 * The leaf has yielded while the chain is being closed. The lowest generator that was told so has
 * ignored it: it stays behind, suspended, and the one above gets the error. False when that is the root.
 */
export const ignored: Python['ignored'] = (driver) => {
  let at = driver.leaf;
  while (at !== driver.root && at.mark === driver.serial) at = at.outer!;
  if (at === driver.root) return false;
  severAbove(driver, at);
  at.closed = true;
  throwInto(driver, ignoredExit());
  return true;
};

/** A generator that is being closed was cut off the chain meanwhile, and has answered. */
export function answered(driver: Driver): unknown {
  return driver.done ? driver.exit : ignoredExit();
}
