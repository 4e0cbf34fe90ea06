/**
 * `for await` with the option `handover: 'eager'`: the next item of a generator of ours that has it ready is taken without a turn.
 *
 *     takeNext ──▶ the producer's step → YIELD 1      the consumer goes on with 1 at once
 *                                      → AWAIT p      it waits for its request to be answered, as ever
 *
 * Who takes items in the turn that it is in:
 * - an async function that has returned to its caller;
 * - a generator that is asked by such a one in this way, or that goes on with an answer that it has waited for (`active`).
 * So the synchronous part of a call, of an async function or of a `next()` by hand, stays what it was.
 *
 * Each stage of a pipeline asks the one before within its own step, and each counts: the budget of a turn bounds the stack, too.
 */
import { AsyncFunction } from '../async-function/start';
import type { Machine } from '../async-generator/machine';
import { enqueue, firstIteration, inner } from '../async-generator/queue';
import { resume, returned, serve, yielded } from '../async-generator/resume';
import { advance, type Mode, NEXT, type Outcome, RETURN, THREW, THROW } from '../core/activation';
import { awaited, wait } from '../core/await';
import { stop, type Waiting } from '../core/waiter';
import { isObject, type Method } from '../objects';
import {
  AWAIT,
  DONE,
  type Frame,
  GO_ON,
  PARKED,
  RETURN as RETURN_SIGNAL,
  type Signal,
  YIELD,
} from '../protocol';
import { Intrinsic, later, rejected } from '../realm';
import type { AsyncIteration } from './async';
import { delivered, nextOf } from './for-await';

/** The generator that may take items now. */
let active: Waiting | null = null;
/** How many items have been taken since it was looked whether these are too many. */
let taken = 0;
let isResetting = false;

/** `return takeNext($, iteration, budget)`: `nextOf`, at once where that is possible and not `budget` items were taken in this turn. */
export function takeNext(frame: Frame, iteration: AsyncIteration, budget: number): Signal {
  const $ = frame as Waiting;
  const { machine } = iteration;
  if (machine === undefined) return nextOf(frame, iteration);
  iteration.done = true;
  const isTaken = mayTake($) && isIdle(machine) && hasLeft(budget);
  const waiter = inner($, answered, NEXT, undefined);
  const root = enqueue(machine, iteration.iterator, waiter);
  if (!isTaken) {
    $.value = iteration;
    serve(root);
    return PARKED;
  }
  const leaf = machine.end;
  const before = active;
  active = leaf;
  let outcome = advance(leaf, NEXT, undefined);
  // (A `yield*` goes on by its rules.)
  while (outcome === GO_ON && leaf.star === null) outcome = advance(leaf, NEXT, leaf.value);
  active = before;
  if (outcome !== YIELD || !isReady(leaf)) {
    $.value = iteration;
    follow(leaf, outcome);
    return PARKED;
  }
  frame.value = leaf.value;
  iteration.done = false;
  leaf.value = undefined;
  if (machine.last === waiter) machine.last = null;
  else machine.last!.next = waiter.next;
  stop($.wait!);
  // It rests, or has more to do: its body has asked it for something.
  serve(machine);
  return GO_ON;
}

function mayTake($: Waiting): boolean {
  return $ === active || ($ instanceof AsyncFunction && $.wait !== null);
}

/** Whether it is at a `yield` of its own, or fresh, and nobody asks it; `yield*` has to be gone through by the rules. */
function isIdle(machine: Machine): boolean {
  return (
    machine.last === null &&
    machine.outer === null &&
    machine.end.star === null &&
    firstIteration.hook === null
  );
}

function hasLeft(budget: number): boolean {
  if (taken < budget) {
    taken++;
    return true;
  }
  if (!isResetting) {
    isResetting = true;
    void later(reset);
  }
  return false;
}

function reset(): void {
  taken = 0;
  isResetting = false;
}

/** Whether a yielded value needs no turn to be awaited. `then` is looked up once, as by the `await`. */
function isReady(leaf: Machine): boolean {
  const { value } = leaf;
  if (!isObject(value)) return true;
  if (value instanceof Intrinsic) return false;
  try {
    const { then } = value as { then?: unknown };
    if (typeof then !== 'function') return true;
    leaf.value = {
      then: (resolve: unknown, reject: unknown): unknown =>
        (then as Method).call(value, resolve, reject),
    };
  } catch (error) {
    leaf.value = rejected(error);
  }
  return false;
}

/** What `resume` does with an outcome. */
function follow(leaf: Machine, outcome: Outcome): void {
  const { value } = leaf;
  try {
    switch (outcome) {
      case AWAIT:
        wait(leaf, value, awaited);
        return;
      case YIELD:
        wait(leaf, value, yielded);
        return;
      case RETURN_SIGNAL:
        wait(leaf, value, returned);
        return;
      case PARKED:
        return;
    }
  } catch (error) {
    serve(resume(leaf, THROW, error));
    return;
  }
  if (outcome === THREW) serve(resume(leaf, THROW, leaf.kind.escape(value)));
  else serve(resume(leaf, outcome === DONE ? RETURN : NEXT, value));
}

/** The generator has answered later. */
function answered($: Waiting, mode: Mode, value: unknown): unknown {
  active = $;
  try {
    return delivered($, mode, value);
  } finally {
    active = null;
  }
}
