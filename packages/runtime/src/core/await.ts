/**
 * Await (ECMA-262 27.7.5.3): PromiseResolve, then PerformPromiseThen, with the same look-ups and turns.
 *
 *     await 1              one turn
 *     await promise        one turn, one look-up of `constructor`, none of `then`
 *     await thenable       three turns, one look-up of `then`
 */
import { isObject } from '../objects';
import {
  Intrinsic,
  isIntrinsic,
  isPlain,
  later,
  lookupGetter,
  promiseResolve,
  resolved,
  then,
} from '../realm';
import { type Continuation, giveUp, stop, waiterFor, type Waiting } from './waiter';
import type { Mode } from '../protocol';

/**
 * Awaits `value`: `continuation` goes on in `record` with what comes of it, a turn later at least. Gives the promise
 * that `then` derived.
 *
 * Both PromiseResolve and subscribing (SpeciesConstructor) look a promise's `constructor` up, and there must not be two
 * look-ups. Where one could be seen, subscribing makes the only one, and the class of what it derives tells what the
 * answer was.
 *
 * @throws what the `constructor` getter of a promise throws: that is an error at the `await`.
 */
export function wait(
  record: Waiting,
  value: unknown,
  continuation: Continuation,
): Promise<unknown> {
  const waiter = waiterFor(record, continuation);
  if (!isObject(value)) {
    waiter.value = value;
    return later(waiter.ok);
  }
  try {
    if (!isPlain(value) && !hasGetter(value)) {
      return then(promiseResolve(value), waiter.ok, waiter.no);
    }
    const derived = then(value, waiter.ok, waiter.no);
    if (isIntrinsic(derived)) return derived;
  } catch (error) {
    if (isPlain(value) && !hasGetter(value)) {
      // It only inherits what promises have.
      return then(promiseResolve(value), waiter.ok, waiter.no);
    }
    stop(waiter);
    throw error;
  }
  giveUp(record);
  return wait(record, resolved(value), continuation);
}

function hasGetter(value: object): boolean {
  return value instanceof Intrinsic && !!lookupGetter.call(value, 'constructor');
}

/** The continuation of an `await`. */
export function awaited($: Waiting, mode: Mode, value: unknown): unknown {
  return $.proceed(mode, value);
}
