/**
 * Await (ECMA-262 27.7.5.3): PromiseResolve, then PerformPromiseThen, with the same look-ups and turns.
 *
 *     await 1              one turn
 *     await promise        one turn, one look-up of `constructor`, none of `then`
 *     await thenable       three turns, one look-up of `then`
 */
import { isObject } from '../objects';
import { Intrinsic, later, lookupGetter, promiseResolve, resolved, then } from '../realm';
import type { Mode } from './activation';
import { type Continuation, release, type Waiter, waiterFor, type Waiting } from './waiter';

/**
 * Awaits `value`: `continuation` goes on in `record` with what comes of it, a turn later at least. Gives the promise that `then`
 * derived.
 *
 * @throws what the `constructor` getter of a promise throws: that is an error at the `await`.
 */
export function wait(
  record: Waiting,
  value: unknown,
  continuation: Continuation,
): Promise<unknown> {
  const waiter = waiterFor(record, continuation);
  if (isObject(value)) {
    try {
      return subscribe(value, waiter);
    } catch (error) {
      record.wait = null;
      release(waiter);
      throw error;
    }
  }
  waiter.kept = value;
  return later(waiter.ok);
}

/**
 * Both PromiseResolve and subscribing (SpeciesConstructor) look a promise's `constructor` up, and there must not be two look-ups.
 * Where one could be seen, subscribing makes the only one, and the class of what it derives tells what the answer was.
 */
function subscribe(value: object, { ok, no }: Waiter): Promise<unknown> {
  if (!(value instanceof Intrinsic && lookupGetter.call(value, 'constructor'))) {
    return then(promiseResolve(value), ok, no);
  }
  let live = true;
  const derived = then(
    value,
    (result) => (live ? ok(result) : undefined),
    (error) => (live ? no(error) : undefined),
  );
  live = Object.getPrototypeOf(derived) === Intrinsic.prototype;
  return live ? derived : then(resolved(value), ok, no);
}

/** The continuation of an `await`. */
export function awaited($: Waiting, mode: Mode, value: unknown): unknown {
  return $.proceed(mode, value);
}
