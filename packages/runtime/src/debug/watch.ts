/**
 * Which bodies run at the moment: the step function of a call that tells of itself is `watch`, which runs the one that was compiled.
 *
 * One function for all, and a list that grows and shrinks, as this is done for every step.
 */
import type { Activation } from '../core/activation';
import type { Signal, Step } from '../protocol';
import { noteCallee } from './calls';
import { tells } from './told';

/** A call that tells of itself. */
export interface Watched extends Activation {
  /** The step function that was compiled. */
  body?: Step;
  /** When it came to rest, if there is a clock. */
  since?: number;
  /** Of an async function: the promise of its result. */
  given?: object;
  /** Of an async function: who has called it, and mostly awaits it. */
  caller?: Watched | undefined;
  /** The async function that it has called last. */
  callee?: Watched | undefined;
}

/** For who wants to know how long something waits (registry.ts). */
export const clock: { now: null | (() => number) } = { now: null };

const running: (Watched | undefined)[] = [];
let depth = 0;
let failing: Activation | undefined;

export const watch = (($: Watched): Signal => {
  const { body, table } = $;
  running[depth++] = $;
  try {
    // (What tells of itself is called as no method, so that the stack has its name alone.)
    return tells(table) ? body!($) : body!.call($, $);
  } catch (error) {
    failing = $;
    throw error;
  } finally {
    running[--depth] = undefined;
    if ($.callee !== undefined && $.callee.given !== $.value) noteCallee($);
    if (clock.now !== null) $.since = clock.now();
  }
}) as Step;

/** The call is watched from now on. */
export function begin($: Watched, body: Step): void {
  $.body = body;
  $.step = watch;
}

/** The innermost of those that run. */
export function innermost(): Watched | undefined {
  return depth > 0 ? running[depth - 1] : undefined;
}

/** Those that run, the last one innermost. */
export function callsRunning(): Activation[] {
  return running.slice(0, depth) as Activation[];
}

/** Whether an error that arrives in the call is one that its own body has thrown just now. */
export function isThrownBy($: Activation): boolean {
  const isOwn = failing === $;
  failing = undefined;
  return isOwn;
}
