/**
 * %AsyncFromSyncIteratorPrototype% (ECMA-262 27.1.6), what `yield*` and `for await` make of a sync iterable: its
 * values are awaited; when one is rejected, the sync iterator is closed (ES2025).
 */
import { getMethod, isObject, type Method, requireResult } from './objects';
import { isConstructorObserved } from './await';
import { Intrinsic, promiseResolve, rejected, resolved, then } from './realm';

export class AsyncFromSyncIterator {
  constructor(
    private readonly iterator: object,
    private readonly nextMethod: unknown,
  ) {}

  next(...args: [value?: unknown]): Promise<unknown> {
    return answer(() => this.unwrap((this.nextMethod as Method).apply(this.iterator, args), true));
  }

  return(...args: [value?: unknown]): Promise<unknown> {
    return answer(() => {
      const method = getMethod(this.iterator, 'return');
      if (method === undefined) return resolved({ value: args[0], done: true });
      return this.unwrap(method.apply(this.iterator, args), false);
    });
  }

  throw(...args: [error?: unknown]): Promise<unknown> {
    return answer(() => {
      const method = getMethod(this.iterator, 'throw');
      if (method !== undefined) return this.unwrap(method.apply(this.iterator, args), true);
      this.close();
      throw new TypeError("The iterator does not provide a 'throw' method");
    });
  }

  /** AsyncFromSyncIteratorContinuation. */
  private unwrap(result: unknown, closes: boolean): Promise<unknown> {
    requireResult(result);
    const done = !!result.done;
    const value: unknown = result.value;
    const answered = (unwrapped: unknown) => ({ value: unwrapped, done });
    if (done || !closes) return whenResolved(value, answered, undefined);
    const failed = (error: unknown) =>
      this.closing(() => {
        throw error;
      });
    return this.closing(() => whenResolved(value, answered, failed));
  }

  /** Runs `action`; if it throws, closes the sync iterator with that throw completion. */
  private closing<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      try {
        getMethod(this.iterator, 'return')?.call(this.iterator);
      } catch {
        // The error on the way out wins over one of closing.
      }
      throw error;
    }
  }

  /** IteratorClose with a normal completion. */
  private close(): void {
    const method = getMethod(this.iterator, 'return');
    if (method === undefined) return;
    const result = method.call(this.iterator);
    if (!isObject(result)) throw new TypeError('Iterator result is not an object');
  }
}

/**
 * PerformPromiseThen(PromiseResolve(%Promise%, value)), with one look-up of `constructor`: subscribing makes
 * that of PromiseResolve, as in `await.ts`, where somebody may see it.
 */
function whenResolved(
  value: unknown,
  fulfilled: (value: unknown) => unknown,
  failed: ((error: unknown) => never) | undefined,
): Promise<unknown> {
  if (!isObject(value) || !(value instanceof Intrinsic) || !isConstructorObserved(value)) {
    return then(promiseResolve(value), fulfilled, failed);
  }
  let live = true;
  const derived = then(
    value,
    (result) => (live ? fulfilled(result) : undefined),
    (error) => {
      if (!live) return undefined;
      if (failed) return failed(error);
      throw error;
    },
  );
  if (Object.getPrototypeOf(derived) === Intrinsic.prototype) return derived;
  // Another class's promise is a thenable.
  live = false;
  return then(resolved(value), fulfilled, failed);
}

/** What `action` answers, with a throw as a rejection. */
function answer(action: () => Promise<unknown>): Promise<unknown> {
  try {
    return action();
  } catch (error) {
    return rejected(error);
  }
}
