/**
 * An *activation* is one call of a lowered function: the frame that its step function works on, and the body itself.
 * Every kind of coroutine is one, and runs its body by `advance`:
 *
 *     generator            an activation
 *     async function       an activation that waits (waiter.ts)
 *     async generator      an activation that waits and has a queue of requests
 */
import {
  DONE,
  END,
  type Frame,
  type Mode,
  NEXT,
  RETURN,
  type Signal,
  type Step,
  THROW,
} from '../protocol';
import { enterHandler } from './regions';

/** The body has ended by throwing `$.value`. */
export const THREW = 7;
/** What comes of running a body: what its step function said, but for END; DONE: it has ended. */
export type Outcome = Signal | typeof THREW;

export interface Activation extends Frame {
  step: Step;
  /** Its table: `[onThrow₁, onReturn₁, outside₁, …]`, see protocol.ts. */
  readonly kind: { readonly table: readonly number[] };
}

export const NO_REGIONS: readonly number[] = [];

/**
 * Resumes the body and runs it until it says something. A throw or a return, its own ones included, goes to the handler
 * of the region that it happens in.
 */
export function advance($: Activation, mode: Mode, value: unknown): Outcome {
  for (;;) {
    $.value = value;
    if (mode !== NEXT && !enterHandler($, $.kind.table, mode)) {
      leave($);
      return mode === THROW ? THREW : DONE;
    }
    try {
      const signal = $.step($);
      if (signal !== DONE && signal !== END) return signal;
      mode = RETURN;
      value = signal === END ? undefined : $.value;
    } catch (error) {
      mode = THROW;
      value = error;
    }
  }
}

/** `advance` with what `$.value` is. (What comes before the first throw is in no loop: engines see through that.) */
export function goOn($: Activation): Outcome {
  let signal: Signal;
  try {
    signal = $.step($);
  } catch (error) {
    return advance($, THROW, error);
  }
  if (signal !== DONE && signal !== END) return signal;
  if (signal === END) $.value = undefined;
  if ($.region !== 0) return advance($, RETURN, $.value);
  leave($);
  return DONE;
}

/** The body has ended, or never begins: from now on it is one that returns undefined. */
export function leave($: Activation): void {
  $.region = 0;
  $.step = ended;
}

/** The body of an activation that has ended. */
export const ended: Step = () => END;
