/**
 * %AsyncFromSyncIteratorPrototype% (ECMA-262 27.1.6), what `yield*` and `for await` make of a sync iterable: its values
 * are awaited; when one is rejected, the sync iterator is closed (ES2025).
 *
 * In the standard each method answers with a promise, which nobody but the record that waits ever sees. Here it takes
 * the same turns without:
 *
 *     { value, done } of the sync iterator     await value, then one turn for the result
 *     a throw of the sync iterator             one turn
 */
import { wait } from '../core/await';
import { waiterFor, type Waiting } from '../core/waiter';
import { requireResult } from '../objects';
import type { AsyncIteration } from './async';
import { closeIterator } from './close';
import { type Mode, RETURN, THROW } from '../protocol';

/** The sync iterator has given `result`: its value is awaited. */
export function unwrap($: Waiting, iteration: AsyncIteration, result: unknown): void {
  requireResult(result);
  const done = !!result.done;
  const { value } = result;
  iteration.wasDone = done;
  wait($, value, unwrapped);
}

/** The value is there: one turn for the result. */
export function unwrapped($: Waiting, mode: Mode, value: unknown): unknown {
  passOn($, mode, value);
  return $.again();
}

/** The answer of the iterator whose method has been called, a turn later. */
export function passOn($: Waiting, mode: Mode, value: unknown): void {
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
}

/** Whether a value is awaited whose rejection closes the iterator. */
export function closes(iteration: AsyncIteration): boolean {
  return !iteration.wasDone && iteration.asked !== RETURN;
}
