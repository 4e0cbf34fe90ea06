/**
 * The loop: runs the leaf of a chain until it waits or its request has been answered (ECMA-262 27.6.3).
 *
 *     async function* g() {         next() ──▶ serve ──▶ resume: step → AWAIT p               (waits)
 *       yield await p;              p fulfilled ──▶ proceed ──▶ resume: step → YIELD          (waits)
 *     }                             a turn later ──▶ yielded ──▶ answer: promise resolved; serve: the next request
 *
 * Nothing here recurses along a chain, or from one chain into another.
 */
import { advance, ended, THREW } from '../core/activation';
import { awaited, wait } from '../core/await';
import { rest, type Waiter } from '../core/waiter';
import { isObject } from '../objects';
import {
  AWAIT,
  GO_ON,
  PARKED,
  AWAIT_RETURN,
  YIELD,
  type Mode,
  NEXT,
  RETURN,
  THROW,
} from '../protocol';
import { cutLeaf, shift, unlink } from './chain';
import type { Machine } from './machine';

/** So often a generator gives up its waiter, when it has nothing to do, and takes another one later. */
const OFTEN = 16;

/** Serves the requests of a root until one waits. */
export function serve(root: Machine | null | undefined): void {
  while (root) {
    if (root.last === null) {
      const leaf = root.end;
      if (leaf.wait !== null && leaf.rests < OFTEN) {
        leaf.rests++;
        rest(leaf);
      }
      return;
    }
    const { mode, value } = root.last.next!;
    // Each `yield*` on the way has to look what its delegate makes of a throw or a return.
    if (mode !== NEXT) while (root.end !== root) cutLeaf(root, false);
    root = resume(root.end, mode, value);
  }
}

/**
 * Resumes a body with a completion, and runs it, and whatever is the leaf then. Gives the root whose requests may be
 * served, null where that waits.
 */
export function resume(
  $: Machine,
  mode: Mode | typeof AWAIT_RETURN,
  value: unknown,
): Machine | null {
  for (;;) {
    try {
      if (mode === AWAIT_RETURN) {
        wait($, value, returned);
        return null;
      }
      if ($.star !== null) {
        const root = $.end;
        const { rules } = root.last!.next!;
        const next = (rules || $.star).forward($, $.star, mode, value);
        if (next !== root) return next;
        $ = root.end;
        continue;
      }
      const body = $.step;
      const outcome = advance($, mode, value);
      value = $.value;
      switch (outcome) {
        case AWAIT:
          wait($, value, awaited);
          return null;
        case YIELD:
          if (isObject(value) || $.end.last!.next!.server !== null) wait($, value, yielded);
          else ($.end.last!.next as unknown as Waiter).awaitAnswer($, value);
          return null;
        case AWAIT_RETURN:
          wait($, value, returned);
          return null;
        case PARKED:
          return null;
        case GO_ON:
          mode = NEXT;
          continue;
      }
      $.value = undefined;
      rest($);
      const threw = outcome === THREW;
      const { escape } = $.kind;
      if (threw && escape && body !== ended) value = escape(value);
      const outer = $.outer;
      if (outer === null) return answer($, threw ? THROW : RETURN, value);
      mode = threw ? THROW : NEXT;
      outer.star = null;
      $ = unlink($.end);
    } catch (error) {
      // (What a `return` is asked with is awaited outside of the `yield*`.)
      if (mode !== AWAIT_RETURN) $.star = null;
      mode = THROW;
      value = error;
    }
  }
}

/** Answers the request being served; gives the root, whose next one may be served. */
export function answer($: Machine, mode: Mode, value: unknown): Machine {
  const root = $.end;
  root.last!.next!.answer(mode, value);
  // (To resolve a promise may run code of the program's, which may ask for more.)
  shift(root);
  return root;
}

/** The value of a `yield` has been awaited. */
export function yielded($: Machine, mode: Mode, value: unknown): void {
  serve(mode === THROW ? resume($, THROW, value) : answer($, NEXT, value));
}

/** The value of a `return` has been awaited. */
export function returned($: Machine, mode: Mode, value: unknown): void {
  serve(resume($, mode === THROW ? THROW : RETURN, value));
}
