/**
 * %AsyncFromSyncIteratorPrototype% (ECMA-262 27.1.6), what `yield*` and `for await` make of a sync iterable: its
 * values are awaited; when one is rejected, the sync iterator is closed (ES2025).
 *
 * In the standard each method answers with a promise, which nobody but the generator ever sees, and awaits. Here
 * it answers with the iterator itself, and awaiting that (await.ts) takes the same turns without the promises:
 *
 *     { value, done } of the sync iterator     await value, then one turn for the result
 *     a throw of the sync iterator             one turn
 */
import { type Answer, answerWith, awaitValue } from './await';
import { type Continuation, type Driver, keep, keepError } from './machine';
import { getMethod, isObject, type Method, requireResult } from './objects';

/** What the sync iterator's method came to. */
const RESULT = 0;
const ANSWER = 1;
const THROW = 2;

export class AsyncFromSyncIterator implements Answer, Continuation {
  private outcome = RESULT;
  private value: unknown = undefined;
  private done = false;
  /** Whether a rejected value closes the sync iterator. */
  private closes = false;
  /** What goes on with the result. */
  private continuation: Continuation | null = null;

  constructor(
    readonly iterator: object,
    private readonly nextMethod: unknown,
  ) {}

  next(...args: [value?: unknown]): this {
    try {
      return this.unwrap((this.nextMethod as Method).apply(this.iterator, args), true);
    } catch (error) {
      return this.answer(THROW, error);
    }
  }

  return(...args: [value?: unknown]): this {
    try {
      const method = getMethod(this.iterator, 'return');
      if (method === undefined) return this.answer(ANSWER, { value: args[0], done: true });
      return this.unwrap(method.apply(this.iterator, args), false);
    } catch (error) {
      return this.answer(THROW, error);
    }
  }

  throw(...args: [error?: unknown]): this {
    try {
      const method = getMethod(this.iterator, 'throw');
      if (method !== undefined) return this.unwrap(method.apply(this.iterator, args), true);
      this.close();
      throw new TypeError("The iterator does not provide a 'throw' method");
    } catch (error) {
      return this.answer(THROW, error);
    }
  }

  /** The generator awaits what the method has answered. */
  settle(driver: Driver): void {
    const { outcome, value } = this;
    this.value = undefined;
    if (outcome === ANSWER) {
      keep(driver, value);
    } else if (outcome === THROW) {
      keepError(driver, value);
    } else {
      this.continuation = driver.wait;
      try {
        awaitValue(driver, value, this);
      } catch (error) {
        this.fail(driver, error);
      }
    }
  }

  /** The value is there. */
  ok(driver: Driver, value: unknown): void {
    driver.wait = this.continuation!;
    keep(driver, { value, done: this.done });
  }

  fail(driver: Driver, error: unknown): void {
    driver.wait = this.continuation!;
    if (this.closes) {
      try {
        this.close();
      } catch {
        // The error on the way out wins over one of closing.
      }
    }
    keepError(driver, error);
  }

  /** AsyncFromSyncIteratorContinuation. */
  private unwrap(result: unknown, closes: boolean): this {
    requireResult(result);
    this.done = !!result.done;
    this.closes = closes && !this.done;
    return this.answer(RESULT, result.value);
  }

  private answer(outcome: number, value: unknown): this {
    this.outcome = outcome;
    this.value = value;
    return answerWith(this);
  }

  /** IteratorClose with a normal completion. */
  private close(): void {
    const method = getMethod(this.iterator, 'return');
    if (method === undefined) return;
    const result = method.call(this.iterator);
    if (!isObject(result)) throw new TypeError('Iterator result is not an object');
  }
}
