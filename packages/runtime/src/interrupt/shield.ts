/** `shield` (the counterpart of `asyncio.shield`, and of a shielded cancel scope in trio). */
import { promiseResolve, requirePromise, then } from '../realm';
import { hold } from './held';

/**
 * For what must not be left half done: while a generator (or what it waits for, see `interrupt`) stands in
 * `await shield(p)`, an interrupt is put off. `p` settles, the `await` gives its value or throws its error as ever, and
 * the generator is interrupted at its next `await` or `yield`; if there is none, not at all.
 *
 *     finally {
 *       await shield(connection.close());
 *     }
 *
 * `asyncio.shield` keeps the task from being cancelled and cancels the `await` itself; this is what trio's
 * `CancelScope(shield=True)` does.
 *
 * @param value a promise, a thenable or any other value
 * @returns a promise of what `value` comes to: to be awaited as it is, by one `await`
 */
export function shield<T>(value: T | PromiseLike<T>): Promise<T> {
  requirePromise();
  const promise = then(promiseResolve(value), same, raise);
  hold(promise, { until: promise, abandon: nothing });
  return promise as Promise<T>;
}

function same(value: unknown): unknown {
  return value;
}

function raise(error: unknown): never {
  throw error;
}

function nothing(): void {}
