/**
 * How an interrupt that is thrown at a `yield` passes a `yield*`: as the standard's `throw` and `return` do, but a
 * delegate that has no `throw` is closed, and the reason is what is thrown then.
 */
import type { Request, Rules } from '../async-generator/chain';
import { getMethod } from '../objects';
import { callReturn } from './call-return';
import { THROW } from '../protocol';

export const INTERRUPTING: Rules = {
  forward($, star, mode, value) {
    const { iterator } = star;
    if (mode === THROW && getMethod(iterator, 'throw') === undefined) {
      callReturn(iterator);
      throw value;
    }
    const next = star.forward($, star, mode, value);
    // One of ours passes it on in the same way.
    if (next !== null && next.last !== null) {
      (next.last as { rules: Request['rules'] }).rules = INTERRUPTING;
    }
    return next;
  },
};
