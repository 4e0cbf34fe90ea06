/** GetIterator (ECMA-262 7.4.3), for sync and async iteration, also on engines without symbols. */
import { NOT_ITERABLE, NO_ITERATOR } from '../codes';
import { say } from '../messages';
import { getMethod, isObject, type Method, wellKnown } from '../objects';

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

/**
 * GetIterator(value, async). An object that has its method under `"@@asyncIterator"`, where other compilers put it on
 * an engine without symbols, is accepted when it has no standard one.
 *
 * @throws TypeError when `value` is not iterable
 */
export function getAsyncIterator(value: unknown): IteratorRecord {
  const source = value as object;
  const method = getMethod(source, wellKnown('asyncIterator'));
  const sync = method === undefined ? syncMethod(source) : undefined;
  return iteratorOf(value, method || sync || getMethod(source, '@@asyncIterator'), !!sync);
}

/**
 * GetIterator(value, sync).
 *
 * @throws TypeError when `value` is not iterable
 */
export function getSyncIterator(value: unknown): IteratorRecord {
  return iteratorOf(value, syncMethod(value as object), true);
}

function iteratorOf(value: unknown, method: Method | undefined, isSync: boolean): IteratorRecord {
  if (method === undefined) throw new TypeError(say(NOT_ITERABLE, value));
  const iterator = method.call(value);
  if (!isObject(iterator)) throw new TypeError(say(NO_ITERATOR, iterator));
  return { iterator, next: (iterator as { next?: unknown }).next, isSync };
}

/** Of a primitive, too; what there is to be thrown for undefined and null, the engine says. */
function syncMethod(source: object): Method | undefined {
  const method = getMethod(source, wellKnown('iterator'));
  if (method !== undefined) return method;
  // An engine without iterators still has arrays, strings and arguments objects.
  return !ARRAYS_ITERATE &&
    / (Array|String|Arguments)\]/.test(Object.prototype.toString.call(source))
    ? indexIterator
    : getMethod(source, '@@iterator');
}

/** The iterator of an array or string where the engine has none. */
function indexIterator(this: unknown): object {
  const source = typeof this === 'string' ? this.split('') : (this as unknown[]);
  let index = 0;
  return {
    next(): IteratorResult<unknown> {
      const done = index >= source.length;
      if (done) index = Infinity;
      return { value: done ? undefined : source[index++], done };
    },
  };
}
