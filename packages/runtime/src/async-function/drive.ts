/**
 * An async function that waits by a helper of compiled code (`for await`, the disposal of resources): from there on it runs
 * in a driver, as an async generator does that is asked once, and whose answer is the function's result.
 */
import { type Activation, type Outcome, THREW } from '../core/activation';
import { newKind } from '../kind';
import { beginTask, BUSY, employ, Machine } from '../machine';
import { DONE, PARKED } from '../protocol';
import type { Receiver } from '../realm';
import { raise, run } from '../run';

/** What becomes of the function. */
export interface Settled {
  settle(outcome: Outcome, value: unknown): void;
}

/** Gets the answer: before `drive` has returned, or later. */
class Answer implements Receiver {
  outcome: Outcome = PARKED;
  value: unknown = undefined;
  late: Settled | null = null;

  settle(value: unknown): void {
    this.end(DONE, value);
  }

  fail(error: unknown): void {
    this.end(THREW, error);
  }

  private end(outcome: Outcome, value: unknown): void {
    if (this.late !== null) this.late.settle(outcome, value);
    this.outcome = outcome;
    this.value = value;
  }
}

/**
 * Does what the helper asked that the body has just called. PARKED: `result` gets to know what comes of it; DONE or THREW: the
 * body has ended meanwhile, with `$.value`.
 */
export function drive($: Activation, result: () => Settled): Outcome {
  const kind = newKind(null);
  kind.table = $.table;
  const machine = new Machine(kind, $.step);
  machine.state = $.state;
  machine.region = $.region;
  machine.value = $.value;
  machine.status = BUSY;
  const answer = new Answer();
  const driver = employ(machine, machine);
  driver.receiver = answer;
  let waits: boolean;
  try {
    waits = beginTask(driver, machine);
  } catch (error) {
    waits = raise(driver, error);
  }
  if (!waits) run(driver);
  if (answer.outcome === PARKED) answer.late = result();
  $.value = answer.value;
  return answer.outcome;
}
