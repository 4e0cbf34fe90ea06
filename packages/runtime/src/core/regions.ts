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
