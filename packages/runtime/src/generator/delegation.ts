/**
 * `yield*` (ECMA-262 15.5.5): what a delegate is asked.
 *
 *     next(v)    iterator.next(v)                                    done: the expression's value
 *     throw(e)   iterator.throw(e); without one: close, TypeError    done: the expression's value
 *     return(v)  iterator.return(v); without one: return v           done: a return completion
 *
 * Between generators of ours it is a matter of pointers (chain.ts).
 */
import { generatorOf } from '../brand';
import { closeIterator, noThrowMethod } from '../iteration/close';
import { getSyncIterator } from '../iteration/get-iterator';
import { type Mode, NEXT, RETURN } from '../core/activation';
import { getMethod, type Method, requireResult } from '../objects';
import { type Frame, PARKED, type Signal } from '../protocol';
import { METHODS } from '../shape';
import type { GeneratorActivation } from './activation';
import { originals } from './originals';

/** The other end of a `yield*`. */
export class Delegation {
  readonly iterator: object;
  /** The iterator's `next`, which is read once. */
  readonly next: unknown;
  /** What is behind the iterator, if it is one of our generators and its `next` is the original one. */
  readonly inner: GeneratorActivation | null;
  /** A `return` is on its way through: the end of the delegate is a return completion. */
  closes = false;

  constructor(iterator: object, next: unknown) {
    this.iterator = iterator;
    this.next = next;
    this.inner = next === originals.methods[NEXT] ? (generatorOf(iterator) ?? null) : null;
  }

  /** The method for a request; undefined where the delegate has none. */
  method(mode: Mode): unknown {
    return mode === NEXT ? this.next : getMethod(this.iterator, METHODS[mode]);
  }
}

/**
 * `return delegateSync($, iterable)`: `yield* iterable` in a generator. Resumes with the delegate's return value.
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function delegateSync(frame: Frame, iterable: unknown): Signal {
  const { iterator, next } = getSyncIterator(iterable);
  (frame as GeneratorActivation).delegation = new Delegation(iterator, next);
  frame.value = undefined;
  return PARKED;
}

/**
 * Calls a delegate.
 *
 * @returns its result; null where a `return` finds nothing to call
 * @throws what it throws; TypeError for a result that is no object, and where a `throw` finds nothing to call
 */
export function call(
  { iterator }: Delegation,
  method: unknown,
  mode: Mode,
  value: unknown,
): IteratorResult<unknown> | null {
  if (method === undefined && mode !== NEXT) {
    if (mode === RETURN) return null;
    closeIterator(iterator);
    throw noThrowMethod();
  }
  const result = (method as Method).call(iterator, value);
  requireResult(result);
  return result;
}
