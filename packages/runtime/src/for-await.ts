/**
 * `for await` (ECMA-262 14.7.5): the iteration that compiled code steps through, and its closing.
 *
 * Over one of our own generators whose methods are the original ones, no promise is made: the loop's
 * driver is itself the receiver of each request.
 */
import { awaitValue } from './await';
import { getAsyncIterator } from './get-iterator';
import { machineOf } from './brand';
import {
  type Continuation,
  type Driver,
  type Machine,
  NEXT,
  park,
  RETURN,
  type Task,
} from './machine';
import { describe, getMethod, isObject, type Method, requireResult } from './objects';
import type { Frame, Signal } from './protocol';
import { intrinsicMethod } from './prototypes';
import { submit } from './requests';
import { run, throwInto } from './run';

export class AsyncIteration {
  /** True from the moment `next` is called until it has delivered a value. */
  done = false;
  /** The machine to ask directly, if the iterator is one of our generators. */
  readonly machine: Machine | undefined;

  constructor(
    readonly iterator: object,
    readonly next: unknown,
  ) {
    this.machine = next === intrinsicMethod('next') ? machineOf(iterator) : undefined;
  }
}

/**
 * GetIterator(iterable, async).
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function asyncIteration(iterable: unknown): AsyncIteration {
  const record = getAsyncIterator(iterable);
  return new AsyncIteration(record.iterator, record.next);
}

/** `return nextOf($, iteration)`: resumes with `iteration.done` set and `$.value` the next value. */
export function nextOf(frame: Frame, iteration: AsyncIteration): Signal {
  return park(frame, STEP, iteration);
}

/** `return closeOf($, iteration)`: AsyncIteratorClose with a normal, break, continue or return completion. */
export function closeOf(frame: Frame, iteration: AsyncIteration): Signal {
  return park(frame, CLOSE, iteration);
}

/** `return closeQuietlyOf($, iteration)`: AsyncIteratorClose with a throw completion, which wins over every error of closing. */
export function closeQuietlyOf(frame: Frame, iteration: AsyncIteration): Signal {
  return park(frame, CLOSE_QUIETLY, iteration);
}

const STEP: Task = {
  begin(driver, leaf) {
    const iteration = leaf.value as AsyncIteration;
    iteration.done = true;
    const machine = iteration.machine;
    if (machine !== undefined) {
      driver.wait = RECEIVED;
      submit(machine, iteration.iterator, NEXT, undefined, driver);
    } else {
      awaitValue(driver, (iteration.next as Method).call(iteration.iterator), RESULT);
    }
    return true;
  },
};

/** One of our own generators has answered. */
const RECEIVED: Continuation = {
  ok(driver, value) {
    const leaf = driver.leaf;
    if (!driver.done) (leaf.value as AsyncIteration).done = false;
    leaf.value = value;
    run(driver);
  },
  fail: throwInto,
};

/** The iterator has answered. */
const RESULT: Continuation = {
  ok(driver, result) {
    const leaf = driver.leaf;
    const iteration = leaf.value as AsyncIteration;
    try {
      requireResult(result);
      const done = !!result.done;
      leaf.value = done ? undefined : result.value;
      iteration.done = done;
    } catch (error) {
      throwInto(driver, error);
      return;
    }
    run(driver);
  },
  fail: throwInto,
};

/**
 * Calls `return` and awaits what it answers; false when there is nothing to call. Of one of our own
 * generators the answer is always an object, so that `own` need not look.
 */
function beginClose(
  driver: Driver,
  leaf: Machine,
  own: Continuation,
  other: Continuation,
): boolean {
  const iteration = leaf.value as AsyncIteration;
  if (iteration.done) return false;
  iteration.done = true;
  const method = getMethod(iteration.iterator, 'return');
  if (method === undefined) return false;
  if (iteration.machine !== undefined && method === intrinsicMethod('return')) {
    driver.wait = own;
    submit(iteration.machine, iteration.iterator, RETURN, undefined, driver);
  } else {
    awaitValue(driver, method.call(iteration.iterator), other);
  }
  return true;
}

const CLOSE: Task = {
  begin: (driver, leaf) => beginClose(driver, leaf, GENERATOR_CLOSED, CLOSED),
};

const GENERATOR_CLOSED: Continuation = { ok: run, fail: throwInto };

const CLOSED: Continuation = {
  ok(driver, result) {
    if (isObject(result)) run(driver);
    else throwInto(driver, new TypeError(describe(result) + ' is not an object'));
  },
  fail: throwInto,
};

const CLOSE_QUIETLY: Task = {
  begin(driver, leaf) {
    try {
      return beginClose(driver, leaf, CLOSED_QUIETLY, CLOSED_QUIETLY);
    } catch {
      return false;
    }
  },
};

const CLOSED_QUIETLY: Continuation = { ok: run, fail: run };
