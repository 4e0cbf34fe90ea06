/**
 * Async iteration as `yield*` and `for await` have it: an iterator, and how a record waits for what it answers.
 *
 *     one of our generators, with its original `next`     answers to the waiter, without a promise (queue.ts)
 *     a sync iterator                                     its values are awaited (async-from-sync.ts)
 *     any other                                           its result is awaited, and taken apart here
 *
 * An answer is NEXT with an item, RETURN with the value that it has ended with, or THROW.
 */
import type { Machine } from '../async-generator/machine';
import { originals } from '../async-generator/originals';
import { machineOf } from '../brand';
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { wait } from '../core/await';
import type { Waiting } from '../core/waiter';
import { requireResult } from '../objects';
import { getAsyncIterator } from './get-iterator';

/** What goes on with an answer. */
export type Answered = ($: never, mode: Mode, value: unknown) => unknown;

export class AsyncIteration {
  /** Of a `for await`: true from the moment `next` is called until it has delivered a value. */
  done = false;
  /** While an answer is waited for. */
  answered: Answered | null = null;
  /** Of a sync iterator: whether it was done when its value was awaited, and is to be closed if that is rejected. */
  wasDone = false;
  closes = false;
  /** Of a `for await` that is closed: what its end completes with. */
  completion: Mode = NEXT;
  value: unknown = undefined;
  readonly iterator: object;
  /** Read once. */
  readonly next: unknown;
  readonly isSync: boolean;
  /** The machine to ask directly. */
  readonly machine: Machine | undefined;

  /** @throws TypeError when `iterable` is not iterable */
  constructor(iterable: unknown) {
    const { iterator, next, isSync } = getAsyncIterator(iterable);
    this.iterator = iterator;
    this.next = next;
    this.isSync = isSync;
    this.machine = next === originals.next ? machineOf(iterator) : undefined;
  }
}

/** Waits for the answer of a method that has given `result`. A `yield*` looks at the value of the last one, too. */
export function waitForResult(
  $: Waiting,
  iteration: AsyncIteration,
  result: unknown,
  answered: Answered,
): void {
  $.value = iteration;
  iteration.answered = answered;
  wait($, result, resulted);
}

export function resulted($: Waiting, mode: Mode, result: unknown): unknown {
  const answered = ($.value as AsyncIteration).answered!;
  if (mode === NEXT) {
    try {
      requireResult(result);
      if (result.done) mode = RETURN;
      result = result.value;
    } catch (error) {
      mode = THROW;
      result = error;
    }
  }
  return answered($ as never, mode, result);
}
