/** Sync iteration for loops and array patterns that suspend, step by step (ECMA-262 7.4, 14.7.5, 8.6.2). */
import type { GeneratorActivation } from '../generator/activation';
import { isAtYield } from '../generator/next';
import { originals } from '../generator/originals';
import { closeIterator } from './close';
import { getSyncIterator } from './get-iterator';
import { complete } from '../core/regions';
import { type Method, requireResult } from '../objects';
import { type Completion, DONE, type Frame, type Signal, YIELD, NEXT, THROW } from '../protocol';

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
    if (this.done) {
      this.value = undefined;
      return false;
    }
    if (generator === undefined) {
      this.done = true;
      const result = (this.next as Method).call(this.iterator);
      requireResult(result);
      return this.take(result);
    }
    // What `next` does. (Engines see through calls of which they have seen one sort, here.)
    let signal: Signal | undefined;
    const step = generator.step!;
    if (!isAtYield(generator)) {
      this.done = true;
      signal = originals.resume(generator, NEXT, undefined);
    } else {
      let thrown: unknown;
      generator.step = null;
      generator.value = undefined;
      try {
        signal = step(generator);
      } catch (error) {
        thrown = error;
      }
      if (signal === YIELD) {
        generator.step = step;
        this.value = generator.value;
        return true;
      }
      this.done = true;
      signal = originals.run(generator, generator, step, THROW, thrown, signal);
    }
    const { value } = generator;
    generator.value = undefined;
    if (signal === YIELD) {
      this.value = value;
      this.done = false;
      return true;
    }
    this.value = undefined;
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

/**
 * `return closeIteration($, iteration)`: a `finally` that is IteratorClose and nothing else. A throw completion wins
 * over every error of closing.
 */
export function closeIteration($: Frame, iterated: Iteration): Signal {
  const completion = $.value as Completion;
  try {
    iterated.close();
  } catch (error) {
    if (completion.type !== THROW) throw error;
  }
  return complete($, completion);
}
