/**
 * `for await` (ECMA-262 14.7.5): the record knows the loops that it is in, and closes one on every way out.
 *
 *     $.loop ──▶ innermost ──outer──▶ … ──▶ null
 *
 *     done                out of the loop, on at `end`
 *     break, continue     `closeLoop`: AsyncIteratorClose, on behind it
 *     throw, return       enterHandler ──▶ enter: closing it is the next step
 *
 * Over one of our own generators whose methods are the original ones, no promise is made: the waiter itself gets the
 * answer.
 */
import { push } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { firstIteration, inner } from '../async-generator/queue';
import { resume, serve } from '../async-generator/resume';
import { leave } from '../core/activation';
import type { Waiting } from '../core/waiter';
import {
  DONE,
  type Frame,
  GO_ON,
  type Loop,
  PARKED,
  type Signal,
  type Mode,
  NEXT,
  RETURN,
  THROW,
} from '../protocol';
import { ask, AsyncIteration, NO_ARGUMENT, NOTHING } from './async';

/** The number of the region that every loop's inside is. */
const IN_LOOP = -1;

/** Of a `for await` that runs, or is being closed. */
export interface AsyncLoop extends AsyncIteration, Loop {
  /** The loop around, and the region. */
  outer: AsyncLoop | null;
  outside: number;
  /** The state to go on at with an item. */
  inner: number;
  /** The state to go on at when the iterator is done; without one the coroutine has ended. */
  end: number | undefined;
  /** There is something to close: not from the moment `next` is called until it has delivered an item. */
  closes: boolean;
  /** What closing it completes with. */
  completion: Mode;
  value: unknown;
}

/**
 * `enterLoop($, iterable, body, end?)`: GetIterator(iterable, async). (What comes behind is for debug/loops.ts.)
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function enterLoop($: Frame, iterable: unknown, body: number, end?: number): void {
  const loop = new AsyncIteration(iterable) as AsyncLoop;
  loop.outer = $.loop as AsyncLoop;
  loop.outside = $.region;
  loop.inner = body;
  loop.end = end;
  loop.enter = enter;
  $.loop = loop;
  $.region = IN_LOOP;
}

/** `return openLoop($, iterable, body, end?)`: enters a loop, and asks for its first item. */
export function openLoop($: Frame, iterable: unknown, body: number, end?: number): Signal {
  enterLoop($, iterable, body, end);
  return nextItem($);
}

/** Out of the innermost loop. */
function exit($: Frame): AsyncLoop {
  const loop = $.loop as AsyncLoop;
  $.loop = loop.outer;
  $.region = loop.outside;
  return loop;
}

/** `return nextItem($)`: resumes with the next item of the innermost loop, in its body, or at its end. */
export function nextItem(frame: Frame): Signal {
  const $ = frame as Waiting;
  const loop = $.loop as AsyncLoop;
  const { machine } = loop;
  $.state = loop.inner;
  loop.closes = false;
  if (machine !== undefined && isIdle(machine)) {
    // What `ask` comes to, whoever asks: its `next` was looked at when the loop began.
    $.value = loop;
    push(machine, inner($, delivered, NEXT, undefined));
    serve(resume(machine.end, NEXT, undefined));
  } else {
    serve(ask($, loop, NEXT, NO_ARGUMENT, delivered));
  }
  return PARKED;
}

/** Whether a request is served at once, and nobody wants to know of it. */
function isIdle(machine: Machine): boolean {
  return machine.last === null && machine.outer === null && firstIteration.hook === null;
}

/** The iterator has answered. */
export function delivered($: Waiting, mode: Mode, value: unknown): unknown {
  if (mode === NEXT) ($.loop as AsyncLoop).closes = true;
  if (mode === RETURN) {
    const { end } = exit($);
    if (end === undefined) leave($);
    else $.state = end;
    mode = NEXT;
  }
  return $.proceed(mode, value);
}

/** `return closeLoop($, to)`: leaves the innermost loop by a jump to that state. */
export function closeLoop($: Frame, to: number): Signal {
  $.state = to;
  return close($ as Waiting, NEXT);
}

/** A throw or a return comes to the inside of the innermost loop: to close it is what the body does next. */
function enter($: Waiting, mode: Mode): boolean {
  const { step } = $;
  $.step = () => {
    $.step = step;
    return close($, mode);
  };
  return true;
}

/**
 * AsyncIteratorClose of the innermost loop, and then the completion, of what `$.value` is: NEXT (a jump) goes on at
 * `$.state`, THROW wins over every error of closing. Calls `return`, and waits for what it answers; completes at once
 * when there is nothing to call.
 */
function close($: Waiting, completion: Mode): Signal {
  const loop = exit($);
  const { value } = $;
  loop.completion = completion;
  loop.value = value;
  loop.reads = NOTHING;
  if (loop.closes) {
    try {
      const asked = ask($, loop, RETURN, NO_ARGUMENT, closed);
      serve(asked);
      if (asked !== undefined) return PARKED;
    } catch (error) {
      if (completion !== THROW) throw error;
    }
  }
  if (completion === THROW) throw value;
  return completion === NEXT ? GO_ON : DONE;
}

/** The iterator is closed, or has failed to. */
export function closed($: Waiting, mode: Mode, error: unknown): unknown {
  const { completion, value } = $.value as AsyncLoop;
  if (mode === THROW && completion !== THROW) return $.proceed(THROW, error);
  return $.proceed(completion, value);
}
