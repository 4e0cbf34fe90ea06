/**
 * The lines of a stack as the engine writes them, and which of them are the runtime's own.
 *
 *     V8, Hermes, QuickJS     Error: no\n    at read (/a.js:1:2)\n    at async lines (/a.js:3:4)
 *     Firefox                 read@/a.js:1:2\nasync*lines@/a.js:3:4\n
 *     JavaScriptCore          read@/a.js:1:2\nlines@/a.js:3:4
 */
import { textOf } from './trace';
import type { Place } from './told';

export interface Format {
  /** Whether a line of a stack is a frame. */
  readonly isFrame: RegExp;
  /** What the stack ends with. */
  readonly end: string;
  line(place: Place): string;
}

const V8: Format = {
  isFrame: /^\s+at /,
  end: '',
  line: (place) => `    at async ${textOf(place)}`,
};

const geckoLine = (prefix: string) => (place: Place) =>
  `${prefix}${place.name}@${place.line > 0 ? `${place.file}:${place.line}:${place.column}` : ''}`;

const FIREFOX: Format = { isFrame: /@/, end: '\n', line: geckoLine('async*') };

const JSC: Format = { isFrame: /@/, end: '', line: geckoLine('') };

/** Undefined where it is nothing that we know. */
export function formatOf(stack: string): Format | undefined {
  if (/^\s+at /m.test(stack)) return V8;
  if (!/^[^\n]*@[^\n]*:\d+/.test(stack)) return undefined;
  return stack.charAt(stack.length - 1) === '\n' ? FIREFOX : JSC;
}

/** The runtime as it is installed, and as a source map shows it. */
const INSTALLED =
  /[\\/](?:@yield-from[\\/]|packages[\\/])runtime[\\/](?:dist|src)[\\/](?!.*\.spec\.)/;

export function isOwn(line: string): boolean {
  return INSTALLED.test(line);
}
