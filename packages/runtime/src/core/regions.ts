/**
 * Protected regions: where a body goes on when it is left by a throw, or by a return completion, which only `finally` blocks
 * see. One store of a number makes a region the innermost, and a table says the rest (protocol.ts).
 */
import type { Frame } from '../protocol';
import type { Mode, NEXT } from './activation';

/** Makes the innermost handler the state to run next; false where nothing handles it: the body is left. */
export function enterHandler(
  $: Frame,
  table: readonly number[],
  mode: Exclude<Mode, typeof NEXT>,
): boolean {
  while ($.region > 0) {
    const row = $.region * 3 - 3;
    $.region = table[row + 2];
    $.state = table[row - 1 + mode];
    if ($.state !== 0) return true;
  }
  return false;
}

/**
 * From now on `seen` is told of every throw that a body is resumed by; the error is in `$.value`. (Nobody else pays for it:
 * debug/stacks.ts.)
 */
export function observeThrows(seen: ($: Frame) => void): void {
  const original = enterHandler;
  // @ts-expect-error -- a variable would take more bytes than the declaration
  enterHandler = ($: Frame, table: readonly number[], mode: Exclude<Mode, typeof NEXT>) => {
    // (A throw is 1, as in the table.)
    if (mode === 1) seen($);
    return original($, table, mode);
  };
}
