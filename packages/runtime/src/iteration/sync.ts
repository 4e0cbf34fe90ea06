/** Sync iteration for loops and array patterns that suspend, step by step (ECMA-262 7.4, 14.7.5, 8.6.2). */
import type { GeneratorActivation } from '../generator/activation';
import { originals } from '../generator/originals';
import { closeIterator } from './close';
import { getSyncIterator } from './get-iterator';
import { NEXT } from '../core/activation';
import { type Method, requireResult } from '../objects';
import { DONE, type Signal, YIELD } from '../protocol';

export class Iteration {
  /** True from the moment `next` is called until it has delivered a value: then there is nothing to close. */
  done = false;
  value: unknown = undefined;
  /** A generator of ours that has the original `next`: its items come without result objects. */
  private readonly generator: GeneratorActivation | undefined;

  constructor(
    private readonly iterator: object,
    private readonly next: unknown,
  ) {
    this.generator =
      next === originals.methods[NEXT] ? originals.activationOf(iterator) : undefined;
  }

  /** Whether there was another value; it is in `value`. */
  step(): boolean {
    const { generator } = this;
    if (generator !== undefined && !this.done) {
      const { leaf } = generator;
      if (leaf !== null && leaf.delegation === null) {
        // All it takes is to call a step function.
        let signal: Signal | undefined;
        let thrown: unknown;
        generator.leaf = null;
        leaf.value = undefined;
        try {
          signal = leaf.step(leaf);
        } catch (error) {
          thrown = error;
        }
        if (signal === YIELD) {
          generator.leaf = leaf;
          this.value = leaf.value;
          return true;
        }
        this.done = true;
        return this.takeFrom(generator, originals.proceed(generator, leaf, signal, thrown));
      }
    }
    this.value = undefined;
    if (this.done) return false;
    this.done = true;
    if (generator !== undefined) {
      return this.takeFrom(generator, originals.resume(generator, NEXT, undefined));
    }
    const result = (this.next as Method).call(this.iterator);
    requireResult(result);
    return this.take(result);
  }

  private takeFrom(generator: GeneratorActivation, signal: Signal): boolean {
    const leaf = generator.leaf!;
    const { value } = leaf;
    leaf.value = this.value = undefined;
    if (signal === YIELD) {
      this.value = value;
      this.done = false;
      return true;
    }
    // The result of a delegate that is none of ours goes out as it is.
    return signal !== DONE && this.take(value as IteratorResult<unknown>);
  }

  private take(result: IteratorResult<unknown>): boolean {
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
    closeIterator(this.iterator);
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
