/**
 * Which bodies run at the moment: the step function of a call that tells of itself is `watch`, which runs the one that
 * was compiled.
 *
 * One function for all, and one variable, as this is done for every step.
 */
import type { Activation } from '../core/activation';
import type { Waiting } from '../core/waiter';
import { DONE, END, type Signal, type Step } from '../protocol';
import type { PlacedLoop } from './loops';
import { forgetCallee } from './calls';

/** A call that tells of itself. */
export interface Watched extends Activation {
  /** What was compiled, as a function of the call. */
  body?: Step;
  /** What it has called last, and awaits, as long as it does; and the promise of that. */
  callee?: Waiting | undefined;
  promised?: object | undefined;
  /** Of an async function: who has called it, and mostly awaits it. */
  caller?: Watched | undefined;
  /** While it runs: in a step of which other call, if it does so in one. */
  around?: Watched | undefined;
  /** When it came to rest, if there is a clock. */
  since?: number;
  /** Where calls are counted (registry.ts). */
  number?: number;
}

/** For who wants to know how long something waits (registry.ts). */
export const clock: { time: null | (() => number) } = { time: null };

let running: Watched | undefined;

export const watch = (($: Watched): Signal => {
  // (Called as no method, so that the stack has its name alone.)
  const { body } = $;
  if ($.callee !== undefined) $.callee = $.promised = undefined;
  $.around = running;
  running = $;
  // (What it throws arrives in it next: `isThrownBy`.)
  const signal = body!($);
  running = $.around;
  $.around = undefined;
  const isOver = (signal === DONE || signal === END) && !isHeldUp($);
  if (isOver || $.callee !== undefined) leave($, isOver);
  if (clock.time !== null) $.since = clock.time();
  return signal;
}) as Step;

/** Whether something of the body is still to be run when it returns. */
function isHeldUp({ region, kind: { table } }: Watched): boolean {
  while (region > 0 && !table[region * 3 - 2]) region = table[region * 3 - 1];
  return region !== 0;
}

/**
 * A `for await` is about to be closed, by a step in the place of the body's: that is watched as the body is, and waits
 * where the loop stands.
 */
export function watchClosing($: Watched): void {
  const { body, step } = $;
  if (body === undefined || step === watch) return;
  $.state = ($.loop as PlacedLoop).place;
  $.body = ($) => {
    ($ as Watched).body = body;
    return step($);
  };
  $.step = watch;
}

// (Most steps do not need it; it is apart so that what is left is small enough to be inlined.)

function leave($: Watched, isOver: boolean): void {
  $.around = undefined;
  // (Calls that start one another and end would keep one another.)
  if (isOver) $.caller = undefined;
  if ($.callee !== undefined && $.promised !== $.value) forgetCallee($);
}

/** The innermost of those that run. */
export function innermost(): Watched | undefined {
  return running;
}

/** Those that run, the last one innermost. */
export function callsRunning(): Activation[] {
  const calls: Activation[] = [];
  for (let $ = running; $ !== undefined; $ = $.around) calls.unshift($);
  return calls;
}

/**
 * Whether an error that arrives in the call is one that its own body has thrown just now, which does not run any more
 * then.
 */
export function isThrownBy($: Watched): boolean {
  const isOwn = running === $;
  if (isOwn) {
    running = $.around;
    leave($, $.region === 0);
  }
  return isOwn;
}
