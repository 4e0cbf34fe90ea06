/** What happens to an iterator that is left behind. */
import { NO_THROW } from '../codes';
import { say } from '../messages';
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
  return new TypeError(say(NO_THROW));
}
