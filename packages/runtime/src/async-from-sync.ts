/**
 * %AsyncFromSyncIteratorPrototype% (ECMA-262 27.1.6), what `yield*` and `for await` make of a sync iterable: its
 * values are awaited; when one is rejected, the sync iterator is closed (ES2025).
 */
import { getMethod, isObject, type Method, requireResult } from './objects';
import { promiseResolve, rejected, resolved, then } from './realm';

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
    const wrap = () => promiseResolve(value);
    const wrapper = done || !closes ? wrap() : this.closing(wrap);
    return then(
      wrapper,
      (unwrapped) => ({ value: unwrapped, done }),
      done || !closes
        ? undefined
        : (error) =>
            this.closing(() => {
              throw error;
            }),
    );
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

/** What `action` answers, with a throw as a rejection. */
function answer(action: () => Promise<unknown>): Promise<unknown> {
  try {
    return action();
  } catch (error) {
    return rejected(error);
  }
}
