/**
 * Async iteration as `yield*` and `for await` have it: an iterator, and how a record waits for what it answers.
 *
 *     one of our generators, with its original methods    answers to the waiter, without a promise (queue.ts)
 *     a sync iterator                                     its values are awaited (async-from-sync.ts)
 *     any other                                           its result is awaited, and taken apart here
 *
 * An answer is NEXT with an item, RETURN with the value that it has ended with, or THROW.
 */
import { type Cut, type Forward, type Star } from '../async-generator/chain';
import type { Machine } from '../async-generator/machine';
import { originals } from '../async-generator/originals';
import { enqueue, inner } from '../async-generator/queue';
import { machineOf } from '../brand';
import { wait } from '../core/await';
import { waiterFor, type Waiting } from '../core/waiter';
import { getMethod, type Method, requireResult } from '../objects';
import { METHODS } from '../shape';
import { passOn, unwrap } from './async-from-sync';
import { closeIterator, noThrowMethod } from './close';
import { getAsyncIterator } from './get-iterator';
import { AWAIT_RETURN, type Mode, NEXT, RETURN, THROW } from '../protocol';

/** What goes on with an answer. */
export type Answered = ($: never, mode: Mode, value: unknown) => unknown;

/** What is read of a result: nothing (of closing), the item, also what the iterator has ended with. */
export const NOTHING = 0;
export const ITEM = 1;
export const ALL = 2;

/** Asked without an argument, as a `for await` does. */
export const NO_ARGUMENT: unknown = {};

export class AsyncIteration implements Star {
  /** What the iterator was asked last, which says what its end means. */
  asked: Mode = NEXT;
  answered: Answered | null = null;
  reads: typeof NOTHING | typeof ITEM | typeof ALL = ITEM;
  /** Of a sync iterator: false where it has given a value that is awaited, and was not the last one. */
  wasDone = true;
  readonly iterator: object;
  /** Read once. */
  readonly next: unknown;
  readonly isSync: boolean;
  /** The machine to ask directly. */
  readonly machine: Machine | undefined;
  /** Of a `yield*`, see delegation.ts. */
  declare forward: Forward;
  declare cut: Cut;

  /** @throws TypeError when `iterable` is not iterable */
  constructor(iterable: unknown) {
    const { iterator, next, isSync } = getAsyncIterator(iterable);
    this.iterator = iterator;
    this.next = next;
    this.isSync = isSync;
    this.machine = next === originals[NEXT] ? machineOf(iterator) : undefined;
  }
}

/**
 * Asks the iterator by its method for `mode`; `answered` is to go on with what it answers.
 *
 * @returns the machine that is to be served now, or null; undefined where the iterator has no such method
 */
export function ask(
  $: Waiting,
  iteration: AsyncIteration,
  mode: Mode,
  argument: unknown,
  answered: Answered,
): Machine | null | undefined {
  const { iterator, machine, isSync } = iteration;
  iteration.asked = mode;
  iteration.answered = answered;
  iteration.wasDone = true;
  const value = argument === NO_ARGUMENT ? undefined : argument;
  try {
    const method = mode === NEXT ? iteration.next : getMethod(iterator, METHODS[mode]);
    const isMissing = method === undefined && mode !== NEXT;
    if (isMissing && !isSync) return undefined;
    $.value = iteration;
    if (machine !== undefined && method === originals[mode]) {
      const asked = mode === RETURN ? AWAIT_RETURN : mode;
      return enqueue(machine, iterator, inner($, answered, asked, value));
    }
    if (!isMissing) {
      const call = method as Method;
      const result = argument === NO_ARGUMENT ? call.call(iterator) : call.call(iterator, value);
      if (isSync) unwrap($, iteration, result);
      else wait($, result, resulted);
    } else if (mode === RETURN) {
      waiterFor($, answered).answer(RETURN, value);
    } else {
      closeIterator(iterator);
      throw noThrowMethod();
    }
  } catch (error) {
    if (!isSync) throw error;
    $.value = iteration;
    passOn($, THROW, error);
  }
  return null;
}

export function resulted($: Waiting, mode: Mode, result: unknown): unknown {
  const { answered, reads } = $.value as AsyncIteration;
  if (mode === NEXT) {
    try {
      requireResult(result);
      if (reads !== NOTHING) {
        if (result.done) mode = RETURN;
        if (mode === NEXT || reads === ALL) result = result.value;
      }
    } catch (error) {
      mode = THROW;
      result = error;
    }
  }
  return answered!($ as never, mode, result);
}
