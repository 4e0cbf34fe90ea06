/**
 * `for await` with the option `handover: 'eager'`: the next item of a generator of ours that has it ready is taken
 * without a turn.
 *
 *     takeItem ──▶ the producer's step → YIELD 1      the consumer goes on with 1 at once
 *                                      → AWAIT p      it waits for its request to be answered, as ever
 *
 * Who takes items in the turn that it is in:
 * - an async function that has returned to its caller;
 * - a generator that is asked by such a one in this way, or that has waited since it was asked.
 * So the synchronous part of a call, of an async function or of a `next()` by hand, stays what it was.
 *
 * The producer runs in the consumer's step, and in a pipeline so does the one before. Whoever is too far inside, or may
 * only ask, leaves it to the loop that runs it (`wanted`): the stack has an end for pipelines of any length.
 */
import { push, type Request } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { firstIteration, inner } from '../async-generator/queue';
import { resume, serve } from '../async-generator/resume';
import { advance, type Outcome, THREW } from '../core/activation';
import { stop, Waiter, type Waiting } from '../core/waiter';
import { isObject, type Method } from '../objects';
import { type Frame, GO_ON, PARKED, YIELD, type Mode, NEXT, THROW } from '../protocol';
import { Intrinsic, later, rejected } from '../realm';
import { ask, NO_ARGUMENT } from './async';
import { type AsyncLoop, delivered } from './for-await';

/**
 * What is a request's value is not looked at once it is served: then it tells how. By the loop, and the item may be
 * taken; by the loop; by any other way, and the generator has waited since.
 */
const TAKEN = {};
const ASKED = {};
const WAITED = {};

/** Who is to be run by the loop that has run the one that asks it. */
let wanted: Machine | null = null;
/** How many loops run, each in a step that the one before has called. */
let depth = 0;
const DEEPEST = 32;
/** How many items have been taken since it was looked whether these are too many. */
let taken = 0;
let isResetting = false;
/** Somebody is to be interrupted where the turn ends. */
let isHalted = false;

/**
 * `if (takeItem($, budget)) return PARKED`: `nextItem`, at once where that is possible and not `budget` items were
 * taken in this turn.
 */
export function takeItem(frame: Frame, budget: number): boolean {
  const $ = frame as Waiting;
  const loop = $.loop as AsyncLoop;
  const { machine } = loop;
  $.state = loop.inner;
  loop.closes = false;
  if (machine === undefined || !isIdle(machine)) {
    serve(ask($, loop, NEXT, NO_ARGUMENT, answered));
    return true;
  }
  $.value = loop;
  const served = servedBy($);
  const mayTake = (served === TAKEN || served === WAITED) && hasLeft(budget);
  const request = inner($, answered, NEXT, mayTake ? TAKEN : ASKED);
  push(machine, request);
  if ((served === TAKEN || served === ASKED) && (!mayTake || depth > DEEPEST)) {
    wanted = machine;
    return true;
  }
  const leaf = machine.end;
  let outcome: Outcome;
  depth++;
  leaf.value = undefined;
  // (What comes before the first throw is in no loop: engines see through that.)
  try {
    outcome = leaf.step(leaf);
  } catch (error) {
    outcome = advance(leaf, THROW, error);
  }
  let waits = false;
  if (outcome === YIELD && mayTake && !isHalted && machine.last === request && isReady(leaf)) {
    $.value = leaf.value;
    leaf.value = undefined;
    loop.closes = true;
    machine.last = null;
    stop(request as unknown as Waiter);
  } else {
    waits = follow($, leaf, outcome);
  }
  depth--;
  return waits;
}

/**
 * How the request is served in which a generator runs. An async function has none: what counts is whether it has
 * waited.
 */
function servedBy($: Waiting): unknown {
  const { end } = $ as Partial<Machine>;
  if (end !== undefined) return end.last!.next!.value;
  return $.wait !== null ? WAITED : undefined;
}

function setServed({ end }: Partial<Machine>): void {
  if (end !== undefined && end.last !== null) (end.last.next as { value: unknown }).value = WAITED;
}

/**
 * Whether it is at a `yield` of its own, or fresh, and nobody asks it; `yield*` has to be gone through by the rules.
 */
function isIdle(machine: Machine): boolean {
  return (
    machine.last === null &&
    machine.outer === null &&
    machine.end.star === null &&
    firstIteration.hook === null
  );
}

/**
 * Goes on with what a body has said, with whom that wants, and with who gets its item, until `$` has its own: false;
 * true where it has to wait for that.
 */
function follow($: Waiting, leaf: Machine, outcome: Outcome): boolean {
  for (;;) {
    if (outcome === YIELD && isTaken(leaf.end.last!.next!) && isReady(leaf)) {
      const { value } = leaf;
      leaf.value = undefined;
      const consumer = answer(leaf);
      consumer.value = value;
      if (consumer === $) return false;
      leaf = consumer as Machine;
    } else if (outcome !== GO_ON || leaf.star !== null) {
      setServed(leaf);
      if (outcome !== PARKED) sayAgain(leaf, outcome);
      if (outcome !== PARKED || wanted === null) return true;
      leaf = wanted.end;
      leaf.value = undefined;
      wanted = null;
    }
    outcome = advance(leaf, NEXT, leaf.value);
  }
}

/** Whether nobody has come between (interrupts do): the request is the consumer's own waiter. */
function isTaken(request: Request): boolean {
  return (
    !isHalted && request.value === TAKEN && request instanceof Waiter && request.record !== null
  );
}

/** Takes the item: the request is over. Gives who has asked. */
function answer(leaf: Machine): Waiting {
  const root = leaf.end;
  const waiter = root.last!.next as unknown as Waiter;
  const consumer = waiter.record!;
  (consumer.loop as AsyncLoop).closes = true;
  if (root.last === (waiter as unknown as Request)) root.last = null;
  else root.last!.next = waiter.next as Request;
  stop(waiter);
  // Its body may have asked it for something.
  if (root.last !== null) serve(root);
  return consumer;
}

function hasLeft(budget: number): boolean {
  if (isHalted) return false;
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

/**
 * Nothing is handed over in this turn any more: whatever runs comes to its next `await` or `yield`, and waits. (For
 * interrupts.)
 */
export function halt(): void {
  isHalted = true;
  void later(halted);
}

function halted(): void {
  isHalted = false;
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

/** What a body has said already, it says again, and things take their course. */
function sayAgain(leaf: Machine, outcome: Outcome): void {
  const { step, value } = leaf;
  leaf.step = () => {
    leaf.step = step;
    if (outcome === THREW) throw value;
    leaf.value = value;
    return outcome;
  };
  serve(resume(leaf, NEXT, undefined));
}

/** The generator has answered later. */
function answered($: Waiting, mode: Mode, value: unknown): unknown {
  setServed($ as Partial<Machine>);
  return delivered($, mode, value);
}
