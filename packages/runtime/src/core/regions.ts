/**
 * Protected regions: where a body goes on when it is left by a throw, or by a return completion, which only `finally` blocks
 * see. One store of a number makes a region the innermost, and a table says the rest (protocol.ts).
 */
import type { Frame } from '../protocol';
import type { Mode, NEXT } from './activation';

/** Makes the innermost handler what is run next; false where nothing handles it: the body is left. */
export function enterHandler(
  $: Frame,
  table: readonly number[],
  mode: Exclude<Mode, typeof NEXT>,
): boolean {
  while ($.region > 0) {
    const next = $.region * 3;
    $.region = table[next - 1];
    $.state = table[next - 4 + mode];
    if ($.state) return true;
  }
  // (In -1, or in none.)
  return !!$.region && $.loop!.enter($, mode);
}

/**
 * From now on `seen` is told of every throw that a body is resumed by, when the error is in `$.value`, and `entered` of what is about to
 * handle that or a return completion. (Nobody else pays for it: debug/stacks.ts.)
 */
export function observeHandlers(seen: ($: Frame) => void, entered: ($: Frame) => void): void {
  const original = enterHandler;
  // @ts-expect-error -- a variable would take more bytes than the declaration
  enterHandler = ($: Frame, table: readonly number[], mode: Exclude<Mode, typeof NEXT>) => {
    // (A throw is 1, as in the table.)
    if (mode === 1) seen($);
    const isHandled = original($, table, mode);
    if (isHandled) entered($);
    return isHandled;
  };
}
