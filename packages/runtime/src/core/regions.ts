/**
 * Protected regions: where a body goes on when it is left by a throw, or by a return completion, which only `finally` blocks
 * see. One store of a number makes a region the innermost, and a table says the rest (protocol.ts).
 */
import type { Activation, NEXT, Mode } from './activation';

/** For who wants to know of every throw that a body is resumed by (debug/stacks.ts). */
export const passing: { hook: null | (($: Activation) => void) } = { hook: null };

/** Makes the innermost handler the state to run next; false where nothing handles it: the body is left. */
export function enterHandler($: Activation, mode: Exclude<Mode, typeof NEXT>): boolean {
  // (A throw is 1, as in the table.)
  if (mode === 1 && passing.hook !== null) passing.hook($);
  $.mode = mode;
  while ($.region !== 0) {
    const row = $.region * 3 - 3;
    $.region = $.table[row + 2];
    $.state = $.table[row - 1 + mode];
    if ($.state !== 0) return true;
  }
  return false;
}
