/**
 * `for await` (ECMA-262 14.7.5): the iteration that compiled code steps through, and its closing.
 *
 * Over one of our own generators whose methods are the original ones, no promise is made: the waiter itself gets the answer.
 */
import { AWAIT_RETURN } from '../async-generator/chain';
import { originals } from '../async-generator/originals';
import { Inner, submit } from '../async-generator/queue';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { wait } from '../core/await';
import { waiterFor, type Waiting } from '../core/waiter';
import { describe, getMethod, isObject, type Method, requireResult } from '../objects';
import { type Frame, GO_ON, PARKED, type Signal } from '../protocol';
import { type Answered, AsyncIteration } from './async';
import { askSync } from './async-from-sync';

/**
 * GetIterator(iterable, async).
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function asyncIteration(iterable: unknown): AsyncIteration {
  return new AsyncIteration(iterable);
}

/** `return nextOf($, iteration)`: resumes with `iteration.done` set and `$.value` the next value. */
export function nextOf(frame: Frame, iteration: AsyncIteration): Signal {
  const $ = frame as Waiting;
  const { iterator, machine } = iteration;
  iteration.done = true;
  if (machine !== undefined) {
    $.value = iteration;
    submit(machine, iterator, new Inner(NEXT, undefined, waiterFor($, delivered)));
  } else if (iteration.isSync) {
    askSync($, iteration, NEXT, [], delivered);
  } else {
    const result = (iteration.next as Method).call(iterator);
    $.value = iteration;
    wait($, result, received);
  }
  return PARKED;
}

/** The iterator has answered; of the last result nobody wants the value. */
function received($: Waiting, mode: Mode, result: unknown): unknown {
  if (mode === NEXT) {
    try {
      requireResult(result);
      if (result.done) mode = RETURN;
      else result = result.value;
    } catch (error) {
      mode = THROW;
      result = error;
    }
  }
  return delivered($, mode, result);
}

function delivered($: Waiting, mode: Mode, value: unknown): unknown {
  if (mode === NEXT) ($.value as AsyncIteration).done = false;
  return $.proceed(mode === THROW ? THROW : NEXT, value);
}

/** `return closeOf($, iteration)`: AsyncIteratorClose with a normal, break, continue or return completion. */
export function closeOf(frame: Frame, iteration: AsyncIteration): Signal {
  return close(frame as Waiting, iteration, closed, resultOfClosing);
}

/** `return closeQuietlyOf($, iteration)`: AsyncIteratorClose with a throw completion, which wins over every error of closing. */
export function closeQuietlyOf(frame: Frame, iteration: AsyncIteration): Signal {
  try {
    return close(frame as Waiting, iteration, closedQuietly, closedQuietly);
  } catch {
    return GO_ON;
  }
}

/** Calls `return`, and waits for what it answers; goes on at once when there is nothing to call. */
function close($: Waiting, iteration: AsyncIteration, own: Answered, foreign: Answered): Signal {
  if (iteration.done) return GO_ON;
  iteration.done = true;
  const { iterator, machine } = iteration;
  if (iteration.isSync) {
    askSync($, iteration, RETURN, [], own);
    return PARKED;
  }
  const method = getMethod(iterator, 'return');
  if (method === undefined) return GO_ON;
  if (machine !== undefined && method === originals.return) {
    submit(machine, iterator, new Inner(AWAIT_RETURN, undefined, waiterFor($, own)));
  } else {
    wait($, method.call(iterator), foreign);
  }
  return PARKED;
}

function closed($: Waiting, mode: Mode, error: unknown): unknown {
  return $.proceed(mode === THROW ? THROW : NEXT, error);
}

function resultOfClosing($: Waiting, mode: Mode, result: unknown): unknown {
  if (mode === THROW || isObject(result)) return $.proceed(mode, result);
  return $.proceed(THROW, new TypeError(describe(result) + ' is not an object'));
}

function closedQuietly($: Waiting): unknown {
  return $.proceed(NEXT, undefined);
}
