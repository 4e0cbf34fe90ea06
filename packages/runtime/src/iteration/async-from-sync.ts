/**
 * %AsyncFromSyncIteratorPrototype% (ECMA-262 27.1.6), what `yield*` and `for await` make of a sync iterable: its values are
 * awaited; when one is rejected, the sync iterator is closed (ES2025).
 *
 * In the standard each method answers with a promise, which nobody but the record that waits ever sees. Here it takes the same
 * turns without:
 *
 *     { value, done } of the sync iterator     await value, then one turn for the result
 *     a throw of the sync iterator             one turn
 */
import { type Mode, NEXT, RETURN, THROW } from '../core/activation';
import { wait } from '../core/await';
import { waiterFor, type Waiting } from '../core/waiter';
import { getMethod, type Method, requireResult } from '../objects';
import { METHODS } from '../shape';
import type { AsyncIteration } from './async';
import { closeIterator, noThrowMethod } from './close';

/** Asks a sync iterator what `iteration` says. */
export function askSync($: Waiting, iteration: AsyncIteration, args: readonly unknown[]): void {
  const { iterator, asked } = iteration;
  $.value = iteration;
  iteration.wasDone = true;
  try {
    const method =
      asked === NEXT ? (iteration.next as Method) : getMethod(iterator, METHODS[asked]);
    if (method === undefined) {
      if (asked === RETURN) {
        waiterFor($, iteration.answered!).answer(RETURN, args[0]);
        return;
      }
      closeIterator(iterator);
      throw noThrowMethod();
    }
    const result = method.apply(iterator, args as unknown[]);
    requireResult(result);
    const done = !!result.done;
    const { value } = result;
    iteration.wasDone = done;
    wait($, value, unwrapped);
  } catch (error) {
    unwrapped($, THROW, error);
  }
}

/** The value is there: one turn for the result. */
export function unwrapped($: Waiting, mode: Mode, value: unknown): unknown {
  const iteration = $.value as AsyncIteration;
  if (mode !== THROW) {
    if (iteration.wasDone) mode = RETURN;
  } else if (closes(iteration)) {
    try {
      closeIterator(iteration.iterator);
    } catch {
      // The error on the way out wins over one of closing.
    }
  }
  waiterFor($, iteration.answered!).answer(mode, value);
  return $.again();
}

/** Whether a value is awaited whose rejection closes the iterator. */
export function closes({ wasDone, asked }: AsyncIteration): boolean {
  return !wasDone && asked !== RETURN;
}
