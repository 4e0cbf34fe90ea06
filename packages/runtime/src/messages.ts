/**
 * What the runtime's errors say: as short as can be, a code whose text is in the README. In the builds for development
 * and for Node messages.development.ts stands for this file.
 */
import type { Code } from './codes';

/** @param _detail what it is about; a text of a longer sort names it */
export function say(code: Code, _detail?: unknown): string {
  return 'yield-from: YF' + code;
}
