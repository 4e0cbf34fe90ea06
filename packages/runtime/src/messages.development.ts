/**
 * messages.ts for development and for Node, where nobody counts the bytes: what V8 says, where it has a word for it.
 */
import * as codes from './codes';
import type { Code } from './codes';
import { describe } from './describe';

/** `$` is what it is about. */
export const TEXTS: Readonly<Record<Code, string>> = {
  [codes.NO_PROMISE]: 'no Promise: load a polyfill first',
  [codes.NOT_A_CONSTRUCTOR]: '$ is not a constructor',
  [codes.RUNNING]: 'Generator is already running',
  [codes.NOT_A_GENERATOR]: 'method of a generator called on $',
  [codes.NOT_ASYNC]: 'method of an async generator called on $',
  [codes.NO_SOURCE_TEXT]: 'no source text here: functions are compiled before',
  [codes.NOT_ITERABLE]: '$ is not iterable',
  [codes.NO_ITERATOR]: 'Result of the iterator method is not an object: $',
  [codes.NO_RESULT]: 'Iterator result $ is not an object',
  [codes.NO_THROW]: "The iterator does not provide a 'throw' method",
  [codes.NOT_A_FUNCTION]: '$ is not a function',
  [codes.DEAD_ZONE]: "Cannot access '$' before initialization",
  [codes.CONSTANT]: 'Assignment to constant variable.',
  [codes.NOT_DESTRUCTURED]: "Cannot destructure '$'",
  [codes.NOT_READ]: 'Cannot read properties of $',
  [codes.NOT_DISPOSABLE]: '$ is not an object to dispose',
  [codes.NO_DISPOSER]: 'The object has no Symbol.$ method',
  [codes.SUPPRESSED]: 'An error was suppressed during disposal',
  [codes.NOT_PYTHON]: '$ is not an async_generator object',
  [codes.NOT_FRESH]: "can't send non-undefined value to a just-started async generator",
};

export function say(code: Code, detail?: unknown): string {
  return TEXTS[code].replace('$', () => describe(detail)) + ' (yield-from: YF' + code + ')';
}
