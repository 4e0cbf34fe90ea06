/** What happens to an iterator that is left behind. */
import { getMethod, requireResult } from '../objects';

/**
 * IteratorClose with a normal completion (ECMA-262 7.4.11).
 *
 * @throws what `return` throws; TypeError when it answers no object
 */
export function closeIterator(iterator: object): void {
  const method = getMethod(iterator, 'return');
  if (method !== undefined) requireResult(method.call(iterator));
}

/** Of a `yield*` that is to hand on a throw; the delegate has been closed instead. */
export function noThrowMethod(): TypeError {
  return new TypeError("The iterator does not provide a 'throw' method");
}
