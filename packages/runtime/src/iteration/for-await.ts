/**
 * `for await` (ECMA-262 14.7.5): the iteration that compiled code steps through, and its closing.
 *
 * Over one of our own generators whose methods are the original ones, no promise is made: the waiter itself gets the answer.
 */
import { push } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { firstIteration, inner } from '../async-generator/queue';
import { resume, serve } from '../async-generator/resume';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { enterHandler } from '../core/regions';
import type { Waiting } from '../core/waiter';
import { DONE, type Frame, GO_ON, PARKED, type Signal } from '../protocol';
import { ask, AsyncIteration, NO_ARGUMENT, NOTHING } from './async';

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
  const { machine } = iteration;
  iteration.done = true;
  if (machine !== undefined && isIdle(machine)) {
    // What `ask` comes to, whoever asks: its `next` was looked at when the loop began.
    $.value = iteration;
    push(machine, inner($, delivered, NEXT, undefined));
    serve(resume(machine.end, NEXT, undefined));
  } else {
    serve(ask($, iteration, NEXT, NO_ARGUMENT, delivered));
  }
  return PARKED;
}

/** Whether a request is served at once, and nobody wants to know of it. */
function isIdle(machine: Machine): boolean {
  return machine.last === null && machine.outer === null && firstIteration.hook === null;
}

/** The iterator has answered. */
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
  iteration.reads = NOTHING;
  if (!iteration.done) {
    iteration.done = true;
    try {
      const asked = ask($, iteration, RETURN, NO_ARGUMENT, closed);
      serve(asked);
      if (asked !== undefined) return PARKED;
    } catch (error) {
      if (completion !== THROW) throw error;
    }
  }
  if (completion === THROW) throw value;
  if (completion === NEXT) return GO_ON;
  $.mode = RETURN;
  return enterHandler($, $.table, RETURN) ? GO_ON : DONE;
}

/** The iterator is closed, or has failed to. */
export function closed($: Waiting, mode: Mode, error: unknown): unknown {
  const { completion, value } = $.value as AsyncIteration;
  if (mode === THROW && completion !== THROW) return $.proceed(THROW, error);
  return $.proceed(completion, value);
}
