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
import type { Answered, AsyncIteration } from './async';

/** Asks a sync iterator. */
export function askSync(
  $: Waiting,
  iteration: AsyncIteration,
  mode: Mode,
  args: [value?: unknown],
  answered: Answered,
): void {
  const { iterator } = iteration;
  $.value = iteration;
  iteration.answered = answered;
  iteration.wasDone = iteration.closes = false;
  try {
    const method =
      mode === NEXT
        ? (iteration.next as Method)
        : getMethod(iterator, mode === THROW ? 'throw' : 'return');
    if (method === undefined) {
      if (mode === RETURN) {
        waiterFor($, answered).answer(RETURN, args[0]);
        return;
      }
      close(iterator);
      throw new TypeError("The iterator does not provide a 'throw' method");
    }
    const result = method.apply(iterator, args);
    requireResult(result);
    iteration.wasDone = !!result.done;
    const { value } = result;
    iteration.closes = mode !== RETURN && !iteration.wasDone;
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
  } else if (iteration.closes) {
    try {
      close(iteration.iterator);
    } catch {
      // The error on the way out wins over one of closing.
    }
  }
  waiterFor($, iteration.answered!).answer(mode, value);
  return $.again();
}

/** IteratorClose with a normal completion. */
function close(iterator: object): void {
  const method = getMethod(iterator, 'return');
  if (method !== undefined) requireResult(method.call(iterator));
}
