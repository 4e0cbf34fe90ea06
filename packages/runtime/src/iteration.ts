/** Sync iteration for loops and array patterns that suspend, step by step (ECMA-262 7.4, 14.7.5, 8.6.2). */
import { getSyncIterator } from './get-iterator';
import { getMethod, isObject, type Method, requireResult } from './objects';

export class Iteration {
  /** True from the moment `next` is called until it has delivered a value: then there is nothing to close. */
  done = false;
  value: unknown = undefined;

  constructor(
    private readonly iterator: object,
    private readonly next: unknown,
  ) {}

  /** Whether there was another value; it is in `value`. */
  step(): boolean {
    if (this.done) {
      this.value = undefined;
      return false;
    }
    this.done = true;
    this.value = undefined;
    const result = (this.next as Method).call(this.iterator);
    requireResult(result);
    if (result.done) return false;
    this.value = result.value;
    this.done = false;
    return true;
  }

  /** The values that are left, for a rest element. */
  rest(): unknown[] {
    const values: unknown[] = [];
    while (this.step()) values.push(this.value);
    return values;
  }

  /**
   * IteratorClose with a normal completion.
   *
   * @throws what `return` throws; TypeError when it answers no object
   */
  close(): void {
    if (this.done) return;
    this.done = true;
    const method = getMethod(this.iterator, 'return');
    if (method !== undefined && !isObject(method.call(this.iterator))) {
      throw new TypeError('Iterator result is not an object');
    }
  }

  /** IteratorClose with a throw completion, which wins over every error of closing. */
  closeQuietly(): void {
    try {
      this.close();
    } catch {
      // The error on the way out is the one that counts.
    }
  }
}

/**
 * GetIterator(iterable, sync).
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function iteration(iterable: unknown): Iteration {
  const record = getSyncIterator(iterable);
  return new Iteration(record.iterator, record.next);
}
