/**
 * Errors that pass a call of ours show it, as those that pass a native async function do:
 *
 *     Error: no
 *         at read (/app/dist/read.js:3:5)
 *         at advance (/app/node_modules/@yield-from/runtime/…)          taken out
 *         at async lines (src/a.ts:12:9)                                added when the error arrives at the `await` of `lines`
 *         at async main (src/m.ts:4:3)
 *
 * The engine makes its lines when the error is made, from what waits then. We write them as the error comes by, once
 * per call.
 */
import type { Activation } from '../core/activation';
import { observeHandlers } from '../core/regions';
import type { Waiting } from '../core/waiter';
import type { Frame } from '../protocol';
import { type Format, formatOf, isOwn } from './frames';
import { placeOf } from './told';
import { callsRunning, isThrownBy, watchClosing } from './watch';
import { weakTable } from './weak';

/** The calls whose lines an error has. */
const passed = /*#__PURE__*/ weakTable<Activation[]>();

/** From now on. */
export function followErrors(): void {
  observeHandlers(arrived as ($: Frame) => void, watchClosing as ($: Frame) => void);
}

/** An error arrives in a body, which may handle it. */
function arrived($: Activation): void {
  const isOwn = isThrownBy($);
  const error = $.value;
  if (!isError(error) || ($ as Partial<Waiting>).wait === undefined) return;
  const calls = passed.get(error);
  if (isOwn) {
    if (calls !== undefined) return;
    // (Those that run are in the stack of an error as it is made.)
    passed.set(error, callsRunning().concat($));
    rewrite(error, () => undefined);
    return;
  }
  if (calls !== undefined && calls.indexOf($) >= 0) return;
  passed.set(error, (calls ?? callsRunning()).concat($));
  const place = placeOf($);
  // A fresh generator that is thrown into waits nowhere.
  const isNowhere = ($.state === 0 && $.region === 0) || place.name + place.file === '';
  rewrite(error, (format) => (isNowhere ? undefined : format.line(place)));
}

/** Takes the runtime's frames out, and adds one if there is room. */
function rewrite(error: Error, line: (format: Format) => string | undefined): void {
  const stack = stackOf(error);
  if (stack === undefined) return;
  const format = formatOf(stack);
  if (format === undefined) return;
  const { isFrame, end } = format;
  const lines = stack.split('\n');
  const first = lines.findIndex((one) => isFrame.test(one));
  const frames = ofUser(lines.slice(first).filter((one) => isFrame.test(one)));
  const added = line(format);
  const { stackTraceLimit = Infinity } = Error as { stackTraceLimit?: number };
  if (added !== undefined && frames.length < stackTraceLimit) frames.push(added);
  error.stack = lines.slice(0, first).concat(frames).join('\n') + end;
}

/**
 * The text, if another can be put in its place. It is a property of the error's own, or behind an accessor of
 * the engine's: of the error's own (V8 of Node 4 and 6, and of 22 and later), or one for all errors (Firefox).
 */
function stackOf(error: Error): string | undefined {
  const own = Object.getOwnPropertyDescriptor(error, 'stack');
  if (own?.writable === true) return textOrNothing(own.value);
  const { get, set } = own ?? Object.getOwnPropertyDescriptor(Error.prototype, 'stack') ?? {};
  if (get === undefined || set === undefined || !Object.isExtensible(error)) return undefined;
  return isNative(get) ? textOrNothing(get.call(error)) : undefined;
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Of any realm. (A getter of the program's would run.) */
function isNative(fn: () => unknown): boolean {
  return /\[native code\]\s*\}$/.test(Function.prototype.toString.call(fn));
}

function isError(value: unknown): value is Error {
  // (Of any realm.)
  return Object.prototype.toString.call(value) === '[object Error]';
}

/** What a call of an async function was started by is the function itself, whose frame the body's is in the source. */
const STARTS = /\b(?:start|call)Async\b/;

function ofUser(frames: readonly string[]): string[] {
  let isStart = false;
  return frames.filter((frame) => {
    const isRuntime = isOwn(frame);
    const isShown = !isRuntime && !isStart;
    isStart = isRuntime && (isStart || STARTS.test(frame));
    return isShown;
  });
}
