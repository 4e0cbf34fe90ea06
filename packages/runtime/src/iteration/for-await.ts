/**
 * `for await` (ECMA-262 14.7.5): the iteration that compiled code steps through, and its closing.
 *
 * Over one of our own generators whose methods are the original ones, no promise is made: the waiter itself gets the answer.
 */
import { AWAIT_RETURN } from '../async-generator/chain';
import { originals } from '../async-generator/originals';
import { enqueue, inner } from '../async-generator/queue';
import { serve } from '../async-generator/resume';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { wait } from '../core/await';
import { enterHandler } from '../core/regions';
import type { Waiting } from '../core/waiter';
import { getMethod, type Method, requireResult } from '../objects';
import { DONE, type Frame, GO_ON, PARKED, type Signal } from '../protocol';
import { AsyncIteration } from './async';
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
    serve(enqueue(machine, iterator, inner($, delivered, NEXT, undefined)));
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
export function received($: Waiting, mode: Mode, result: unknown): unknown {
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

export function delivered($: Waiting, mode: Mode, value: unknown): unknown {
  if (mode === NEXT) ($.value as AsyncIteration).done = false;
  return $.proceed(mode === THROW ? THROW : NEXT, value);
}

/**
 * `return leaveLoop($, iteration, mode?)`: AsyncIteratorClose, and then the completion, of what `$.value` is: NEXT (a jump) goes on at
 * `$.state`, THROW wins over every error of closing. Calls `return`, and waits for what it answers; completes at once when
 * there is nothing to call.
 */
export function leaveLoop(
  frame: Frame,
  iteration: AsyncIteration,
  completion: Mode = frame.mode as Mode,
): Signal {
  const $ = frame as Waiting;
  const { value } = $;
  iteration.completion = completion;
  iteration.value = value;
  try {
    if (close($, iteration)) return PARKED;
  } catch (error) {
    if (completion !== THROW) throw error;
  }
  if (completion === THROW) throw value;
  return completion === NEXT || enterHandler($, RETURN) ? GO_ON : DONE;
}

/** False where there is nothing to wait for. */
function close($: Waiting, iteration: AsyncIteration): boolean {
  if (iteration.done) return false;
  iteration.done = true;
  const { iterator, machine } = iteration;
  if (iteration.isSync) {
    askSync($, iteration, RETURN, [], closed);
    return true;
  }
  const method = getMethod(iterator, 'return');
  if (method === undefined) return false;
  const own = machine !== undefined && method === originals.return;
  const result = own ? undefined : method.call(iterator);
  $.value = iteration;
  if (own) serve(enqueue(machine, iterator, inner($, closed, AWAIT_RETURN, undefined)));
  else wait($, result, resultOfClosing);
  return true;
}

export function resultOfClosing($: Waiting, mode: Mode, result: unknown): unknown {
  if (mode === NEXT) {
    try {
      requireResult(result);
    } catch (error) {
      return closed($, THROW, error);
    }
  }
  return closed($, mode, result);
}

export function closed($: Waiting, mode: Mode, error: unknown): unknown {
  const { completion, value } = $.value as AsyncIteration;
  if (mode === THROW && completion !== THROW) return $.proceed(THROW, error);
  return $.proceed(completion, value);
}
