/** GetIterator (ECMA-262 7.4.3), for sync and async iteration, also on engines without symbols. */
import { describe, getMethod, isObject, type Method, wellKnown } from '../objects';

/** An Iterator Record: the object and its `next`, which is read once. */
export interface IteratorRecord {
  readonly iterator: object;
  readonly next: unknown;
  /** A sync iterator where an async one was asked for. */
  readonly isSync: boolean;
}

/** Duktape has the symbol, but nothing under it. Asked once: a program may delete the method, and means it. */
const ARRAYS_ITERATE =
  typeof Symbol === 'function' &&
  Symbol.iterator !== undefined &&
  Symbol.iterator in Array.prototype;

/** Where other compilers put the methods of an engine without symbols. */
const ASYNC_FALLBACK = '@@asyncIterator';
const SYNC_FALLBACK = '@@iterator';

/**
 * GetIterator(value, async). An object that has its method under
 * `"@@asyncIterator"`, where other compilers put it, is accepted when it has no standard one.
 *
 * @throws TypeError when `value` is not iterable
 */
export function getAsyncIterator(value: unknown): IteratorRecord {
  const source = requireIterable(value);
  const method = getMethod(source, wellKnown('asyncIterator'));
  if (method !== undefined) return callIteratorMethod(value, method, false);
  const sync = syncMethod(source);
  if (sync === undefined) {
    const fallback = getMethod(source, ASYNC_FALLBACK);
    if (fallback === undefined) throw new TypeError(describe(value) + ' is not async iterable');
    return callIteratorMethod(value, fallback, false);
  }
  return callIteratorMethod(value, sync, true);
}

/**
 * GetIterator(value, sync).
 *
 * @throws TypeError when `value` is not iterable
 */
export function getSyncIterator(value: unknown): IteratorRecord {
  const method = syncMethod(requireIterable(value));
  if (method === undefined) throw new TypeError(describe(value) + ' is not iterable');
  return callIteratorMethod(value, method, true);
}

/** Property reads work on primitives (a string is iterable), not on null and undefined. */
function requireIterable(value: unknown): object {
  if (value === undefined || value === null) {
    throw new TypeError(describe(value) + ' is not iterable');
  }
  return value as object;
}

function callIteratorMethod(value: unknown, method: Method, isSync: boolean): IteratorRecord {
  const iterator = method.call(value);
  if (!isObject(iterator)) {
    throw new TypeError('Result of the iterator method is not an object');
  }
  return { iterator, next: (iterator as { next?: unknown }).next, isSync };
}

function syncMethod(source: object): Method | undefined {
  const method = getMethod(source, wellKnown('iterator'));
  if (method !== undefined) return method;
  // An engine without iterators still has arrays, strings and arguments objects.
  if (!ARRAYS_ITERATE && isArrayLike(source)) return indexIterator;
  return getMethod(source, SYNC_FALLBACK);
}

function isArrayLike(source: unknown): boolean {
  const tag = Object.prototype.toString.call(source);
  return tag === '[object Array]' || tag === '[object String]' || tag === '[object Arguments]';
}

/** The iterator of an array or string where the engine has none. */
function indexIterator(this: unknown): object {
  const source = this as ArrayLike<unknown>;
  let index = 0;
  return {
    next(): IteratorResult<unknown> {
      if (index >= source.length) {
        index = Infinity;
        return { value: undefined, done: true };
      }
      const value = typeof source === 'string' ? (source as string).charAt(index) : source[index];
      index++;
      return { value, done: false };
    },
  };
}
