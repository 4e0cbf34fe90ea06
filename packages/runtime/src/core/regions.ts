/**
 * Protected regions: where a body goes on when it is left by a throw, or by a return completion, which only `finally`
 * blocks see. One store of a number makes a region the innermost, and a table says the rest (protocol.ts).
 */
import { type Completion, DONE, type Frame, GO_ON, type Signal, THROW } from '../protocol';

type Abrupt = Completion['type'];

/** Makes the innermost handler what is run next; false where nothing handles it: the body is left. */
export function enterHandler($: Frame, table: readonly number[], mode: Abrupt): boolean {
  while ($.region > 0) {
    const next = $.region * 3;
    const handler = table[next - 4 + mode];
    $.region = table[next - 1];
    if (handler) {
      $.state = handler;
      // (What handles both alike is a `finally`.)
      if (table[next - 3] === table[next - 2])
        $.value = { type: mode, value: $.value } satisfies Completion;
      return true;
    }
  }
  // (In -1, or in none.)
  return !!$.region && $.loop!.enter($, mode);
}

/**
 * `return complete($, completion)`: the end of a `finally`, which it has not left by itself. What brought it there goes
 * on: a jump, to the state that `completion` is then, a throw or a return.
 */
export function complete($: Frame, completion: Completion | number): Signal {
  if (typeof completion === 'number') {
    $.state = completion;
    return GO_ON;
  }
  const { value } = completion;
  if (completion.type === THROW) throw value;
  $.value = value;
  return DONE;
}

/**
 * From now on `seen` is told of every throw that a body is resumed by, when the error is in `$.value`, and `entered` of
 * what is about to handle that or a return completion. (Nobody else pays for it: debug/stacks.ts.)
 */
export function observeHandlers(seen: ($: Frame) => void, entered: ($: Frame) => void): void {
  const original = enterHandler;
  // @ts-expect-error -- a variable would take more bytes than the declaration
  enterHandler = ($: Frame, table: readonly number[], mode: Abrupt) => {
    if (mode === THROW) seen($);
    const isHandled = original($, table, mode);
    if (isHandled) entered($);
    return isHandled;
  };
}
