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
import { getSyncIterator, type IteratorRecord } from '../iteration/get-iterator';
import type { Kind } from '../kind';
import { getMethod, type Method, requireResult } from '../objects';
import { type Frame, PARKED, type Signal, type Step, type Mode, NEXT, RETURN } from '../protocol';
import { METHODS } from '../shape';
import type { GeneratorActivation } from './activation';
import { originals } from './originals';

/** A `yield*`. A generator that is done with one keeps it for the next. */
export class Delegation {
  readonly table: readonly number[];
  /** The step function of the body that it is in. */
  body: Step | null = null;
  /** The other end. */
  delegate: IteratorRecord | null = null;
  /** What is behind the iterator, if it is one of our generators and its `next` is the original one. */
  inner: GeneratorActivation | null = null;
  /** The one whose `yield*` this one serves as part of a chain. */
  outer: GeneratorActivation | null = null;
  /** Of a chain's root: the last one in it that is in a `yield*`. */
  last: GeneratorActivation | null = null;

  constructor(kind: Kind) {
    this.table = kind.table;
  }
}

/**
 * `return delegateSync($, iterable)`: `yield* iterable` in a generator. Resumes with the delegate's return value.
 *
 * @throws TypeError when `iterable` is not iterable
 */
export function delegateSync(frame: Frame, iterable: unknown): Signal {
  frame.value = getSyncIterator(iterable);
  return PARKED;
}

export function innerOf({ iterator, next }: IteratorRecord): GeneratorActivation | null {
  return next === originals.methods[NEXT] ? generatorOf(iterator) || null : null;
}

/** The method for a request; undefined where the delegate has none. */
export function methodFor({ iterator, next }: IteratorRecord, mode: Mode): unknown {
  return mode === NEXT ? next : getMethod(iterator, METHODS[mode]);
}

/**
 * Calls a delegate.
 *
 * @returns its result; null where a `return` finds nothing to call
 * @throws what it throws; TypeError for a result that is no object, and where a `throw` finds nothing to call
 */
export function call(
  { iterator }: IteratorRecord,
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
