/**
 * Protected regions: where a body goes on when it is left by a throw, or by a return completion, which only `finally` blocks
 * see. One store of a number makes a region the innermost, and a table says the rest (protocol.ts).
 */
import type { Activation, NEXT, Mode } from './activation';

/** Makes the handler of the body's region the state to run next; false where nothing handles it: the body is left. */
export function enterHandler($: Activation, mode: Exclude<Mode, typeof NEXT>): boolean {
  const handler = $.region === 0 ? 0 : $.table[$.region * 2 - 3 + mode];
  $.state = handler;
  return handler !== 0;
}
