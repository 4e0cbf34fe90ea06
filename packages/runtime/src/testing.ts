/**
 * For the specs: drives a native generator and a hand-lowered one with the same script, and returns
 * what each of them logged, turn by turn.
 */

import { startAsync } from './async-function/start';
import { delegate } from './async-generator/delegation';
import { define, type FunctionLike, start } from './kind';
import { AWAIT, DONE, type Frame, AWAIT_RETURN, type Signal, type Step, YIELD } from './protocol';
import { defineAsyncGenerator } from './python/kind';
import type { AsyncGeneratorObject } from './types';

export type Log = string[];
export type Make = (log: (entry: string) => void) => AsyncGenerator<unknown, unknown, unknown>;

/** Shows a value in a log. */
export function show(value: unknown): string {
  // The engine's own messages differ from ours.
  if (value instanceof TypeError) return 'TypeError';
  if (value instanceof Error) return value.name + '(' + value.message + ')';
  if (typeof value === 'object' && value !== null && 'done' in value) {
    const result = value as IteratorResult<unknown>;
    return '{' + show(result.value) + ',' + String(result.done) + '}';
  }
  return typeof value === 'function' ? 'function' : String(value);
}

/** Lets `turns` microtask turns pass, calling `each` after every one. */
export async function turns(count: number, each: (turn: number) => void = () => {}): Promise<void> {
  for (let turn = 1; turn <= count; turn++) {
    await undefined;
    each(turn);
  }
}

/** Logs the outcome of a promise. */
export function watch(log: (entry: string) => void, name: string, promise: Promise<unknown>): void {
  promise.then(
    (value) => log(name + ' ' + show(value)),
    (error: unknown) => log(name + ' rejected ' + show(error)),
  );
}

/** Runs `script` with a fresh generator; everything it and the generator log is mixed with a clock of turns. */
export async function trace(
  make: Make,
  script: (g: AsyncGenerator<unknown, unknown, unknown>, log: (entry: string) => void) => unknown,
  count = 40,
): Promise<Log> {
  const entries: Log = [];
  let written = 0;
  const log = (entry: string) => {
    entries.push(entry);
    written++;
  };
  const clock = turns(count, (turn) => {
    if (written > 0) entries.push('turn ' + turn);
    written = 0;
  });
  const done = (async () => {
    try {
      await script(make(log), log);
    } catch (error) {
      log('script threw ' + show(error));
    }
  })();
  await Promise.all([clock, done]);
  return entries;
}

/** What the body of a test generator does next: it says so by a sync `yield`. */
type Operation =
  | { readonly how: 'yield' | 'await'; readonly value: unknown }
  | { readonly how: 'delegate'; readonly value: unknown };

/** `yield value`, in a body for `lower`: `const sent = yield give(value)`. */
export const give = (value?: unknown): Operation => ({ how: 'yield', value });
/** `await value`. */
export const wait = (value?: unknown): Operation => ({ how: 'await', value });
/** `yield* iterable`. */
export const from = (iterable: unknown): Operation => ({ how: 'delegate', value: iterable });

export type Body<A extends unknown[]> = (
  this: unknown,
  ...args: A
) => Generator<Operation, unknown, unknown>;

/**
 * Lowers by hand: the step function is a sync generator that says what it wants, with one protected region around
 * all of it. State 0 resumes it, 1 throws in, 2 returns in.
 */
export function stepOf(
  body: Generator<Operation, unknown, unknown>,
  atReturn: typeof DONE | typeof AWAIT_RETURN = AWAIT_RETURN,
  delegateTo: (frame: Frame, iterable: unknown) => Signal = delegate,
): Step {
  let returning = false;
  return ($) => {
    const how = $.state;
    if (how !== 0) returning = how === 2;
    $.state = 0;
    $.region = 0;
    const result =
      how === 1 ? body.throw($.value) : how === 2 ? body.return($.value) : body.next($.value);
    $.value = result.value;
    if (result.done) return returning ? DONE : atReturn;
    $.region = 1;
    const operation = result.value;
    $.value = operation.value;
    if (operation.how === 'await') return AWAIT;
    return operation.how === 'yield' ? YIELD : delegateTo($, operation.value);
  };
}

export const TABLE = [1, 2, 0];

/** A lowered generator function of the standard's kind. */
export function native<A extends unknown[]>(
  body: Body<A>,
): (...args: A) => AsyncGenerator<unknown, unknown, unknown> {
  return define(
    (kind) =>
      function made(this: unknown, ...args: A) {
        return start(kind, stepOf(body.apply(this, args)), TABLE);
      } as unknown as FunctionLike,
  ) as unknown as (...args: A) => AsyncGenerator<unknown, unknown, unknown>;
}

/** A lowered generator function with Python's protocol too. */
export function python<A extends unknown[]>(
  body: Body<A>,
): (...args: A) => AsyncGeneratorObject<unknown, unknown, unknown> {
  return defineAsyncGenerator(
    (kind) =>
      function made(this: unknown, ...args: A) {
        return start(kind, stepOf(body.apply(this, args)), TABLE);
      } as unknown as FunctionLike,
  ) as unknown as (...args: A) => AsyncGeneratorObject<unknown, unknown, unknown>;
}

/** A lowered async function. */
export function asynchronous<A extends unknown[]>(body: Body<A>): (...args: A) => Promise<unknown> {
  return function (this: unknown, ...args: A) {
    return startAsync(stepOf(body.apply(this, args), DONE), TABLE);
  };
}

/** The error that `promise` rejects with. */
export async function rejection(
  promise: PromiseLike<unknown>,
): Promise<Error & { value?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('the promise was fulfilled');
}

/** Everything that is yielded. */
export async function collect(iterable: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of iterable) items.push(item);
  return items;
}
