/**
 * The loop: runs the leaf of a chain until it waits or its request has been answered (ECMA-262 27.6.3).
 *
 *     async function* g() {         next() ──▶ serve ──▶ resume: step → AWAIT p               (waits)
 *       yield await p;              p fulfilled ──▶ proceed ──▶ resume: step → YIELD          (waits)
 *     }                             a turn later ──▶ yielded ──▶ answer: promise resolved; serve: the next request
 *
 * Nothing here recurses along a chain, or from one chain into another.
 */
import { advance, ended, type Mode, NEXT, RETURN, THREW, THROW } from '../core/activation';
import { awaited, wait } from '../core/await';
import { AWAIT, GO_ON, PARKED, RETURN as RETURN_SIGNAL, YIELD } from '../protocol';
import { AWAIT_RETURN, type Chain } from './chain';
import type { Machine } from './machine';

/** Serves the requests of a chain until one waits. */
export function serve(chain: Chain | null): void {
  while (chain !== null) {
    const request = chain.first;
    if (request === null) {
      // What stands alone and has nothing to serve is no chain.
      if (chain.leaf.outer === null) chain.leaf.chain = null;
      return;
    }
    // Each `yield*` on the way has to look what its delegate makes of a throw or a return.
    if (request.mode !== NEXT) {
      while (chain.leaf.outer !== null) chain.leaf.outer.star!.cut(chain, false);
    }
    chain = resume(chain.leaf, request.mode, request.value);
  }
}

/**
 * Resumes a body with a completion, and runs it, and whatever is the leaf then. Gives the chain that may be served, null
 * where that waits.
 */
export function resume($: Machine, mode: Mode | typeof AWAIT_RETURN, value: unknown): Chain | null {
  for (;;) {
    try {
      if (mode === AWAIT_RETURN) {
        wait($, value, returned);
        return null;
      }
      if ($.star !== null) {
        const own = $.chain!;
        const chain = own.first!.rules.forward($, $.star, mode, value);
        if (chain !== own) return chain;
        $ = chain.leaf;
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
          wait($, value, yielded);
          return null;
        case RETURN_SIGNAL:
          wait($, value, returned);
          return null;
        case PARKED:
          return null;
        case GO_ON:
          mode = NEXT;
          continue;
      }
      $.value = undefined;
      const threw = outcome === THREW;
      if (threw && body !== ended) value = $.kind.protocol.escape(value);
      const outer = $.outer;
      if (outer === null) return answer($, threw ? THROW : RETURN, value);
      mode = threw ? THROW : NEXT;
      outer.chain = $.chain!;
      outer.chain.leaf = outer;
      outer.star = $.outer = $.chain = null;
      $ = outer;
    } catch (error) {
      // (What a `return` is asked with is awaited outside of the `yield*`.)
      if (mode !== AWAIT_RETURN) $.star = null;
      mode = THROW;
      value = error;
    }
  }
}

/** Answers the request being served; gives the chain, which may serve the next one. */
export function answer($: Machine, mode: Mode, value: unknown): Chain {
  const chain = $.chain!;
  const request = chain.first!;
  request.answer(mode, value);
  chain.first = request.next;
  return chain;
}

/** The value of a `yield` has been awaited. */
function yielded($: Machine, mode: Mode, value: unknown): void {
  serve(mode === THROW ? resume($, THROW, value) : answer($, NEXT, value));
}

/** The value of a `return` has been awaited. */
export function returned($: Machine, mode: Mode, value: unknown): void {
  serve(resume($, mode === THROW ? THROW : RETURN, value));
}
