/**
 * Leaving a wait by a completion: what is waited for is given up, and the body goes on as if that had thrown, or, with
 * RETURN, as if there were a `return` in its place.
 *
 *     await p                      p is abandoned
 *     yield, yield* of ours        the place of the `yield`
 *     for await, yield* of others  their `return` is called, once, and nobody waits for it
 *     an item on its way           is dropped: the loop is closed, the delegate gets the completion at its `yield`
 *     closing, disposing           given up; the remaining disposers still run, and the error of a loop's body wins
 */
import { answered } from '../async-generator/delegation';
import { returned, serve } from '../async-generator/resume';
import { machineOf } from '../brand';
import { type Continuation, giveUp, type Waiting } from '../core/waiter';
import { Disposal, disposed } from '../dispose';
import { AsyncIteration, resulted } from '../iteration/async';
import { closes, unwrapped } from '../iteration/async-from-sync';
import { type AsyncLoop, closed } from '../iteration/for-await';
import { valueAnswered } from '../python/forward';
import { callReturn } from './call-return';
import { isAskedBy, isMachine, type Machine } from './inside';
import { INTERRUPTING } from './rules';
import { type Mode, NEXT, RETURN, THROW } from '../protocol';

/** What a wait is left by. Async functions know no return completion: there it is `error` that is thrown. */
export interface Completion {
  readonly mode: typeof THROW | typeof RETURN;
  readonly value: unknown;
  readonly error: unknown;
}

/** `record` waits. */
export function leave(record: Waiting, completion: Completion): void {
  const { continuation } = record.wait!;
  const { value: subject } = record;
  if (subject instanceof Disposal && continuation === disposed) {
    giveUp(record);
    leaveDisposal(record, subject, completion);
  } else if (subject instanceof AsyncIteration && isClosing(subject, continuation)) {
    giveUp(record);
    closeBy(subject as AsyncLoop, completion);
    if (completion.mode === THROW) closed(record, THROW, completion.value);
    else closed(record, NEXT, undefined);
  } else if (isMachine(record) && record.star !== null) {
    leaveDelegation(record, record.star as AsyncIteration, completion);
  } else {
    if (subject instanceof AsyncIteration) leaveIteration(record, subject as AsyncLoop);
    giveUp(record);
    proceed(record, completion);
  }
}

/** The body goes on with the completion. */
export function proceed(record: Waiting, { mode, value, error }: Completion): void {
  if (mode === RETURN && !isMachine(record)) record.proceed(THROW, error);
  else record.proceed(mode, value);
}

/** A loop that is being closed ends with the completion then, if its body has not thrown. */
export function closeBy(iteration: AsyncLoop, { mode, value }: Completion): void {
  if (mode !== RETURN || iteration.completion === THROW) return;
  iteration.completion = RETURN;
  iteration.value = value;
}

function isClosing(iteration: AsyncIteration, continuation: Continuation | null): boolean {
  return (
    continuation === closed ||
    ((continuation === resulted || continuation === unwrapped) && iteration.answered === closed)
  );
}

/** Goes on with the other disposers, and completes after them; what they throw wins over a return. */
function leaveDisposal(record: Waiting, disposal: Disposal, completion: Completion): void {
  if (completion.mode === THROW || !isMachine(record)) {
    disposed(record, THROW, completion.error);
    return;
  }
  const next: Continuation = (_: never, mode: Mode, error: unknown) => {
    if (mode === THROW) disposal.fail(error);
    if (disposal.proceed(record)) record.wait!.continuation = next;
    else if (disposal.failed) record.proceed(THROW, disposal.error);
    else proceed(record, completion);
  };
  next(record as never, NEXT, undefined);
}

/** A `for await` waits for an item. */
function leaveIteration(record: Waiting, iteration: AsyncLoop): void {
  const { continuation, mode } = record.wait!;
  if (continuation === resulted || (continuation === unwrapped && closes(iteration))) {
    callReturn(iteration.iterator);
  } else if (iteration.machine !== undefined && mode === NEXT && isOnItsWay(iteration, record)) {
    // The iterator stands where the item came from: leaving the loop closes it.
    iteration.closes = true;
  }
}

function leaveDelegation($: Machine, star: AsyncIteration, completion: Completion): void {
  const { continuation, mode } = $.wait!;
  const isAnswer = star.answered === answered;
  const isSuspended =
    continuation === returned ||
    (continuation === answered && mode === NEXT && isOnItsWay(star, $));
  const isReading =
    continuation === valueAnswered ||
    (continuation === resulted && isAnswer && star.asked !== RETURN) ||
    (continuation === unwrapped && isAnswer && closes(star));
  giveUp($);
  if (isSuspended) {
    try {
      serve(INTERRUPTING.forward($, star, completion.mode, completion.value));
      return;
    } catch (error) {
      $.star = null;
      $.proceed(THROW, error);
      return;
    }
  }
  if (isReading) callReturn(star.iterator);
  $.star = null;
  proceed($, completion);
}

/** Whether the answer is there, and not delivered yet. */
function isOnItsWay({ iterator }: AsyncIteration, record: Waiting): boolean {
  const machine = machineOf(iterator);
  return machine === undefined || !isAskedBy(machine, record, false);
}
