/** Foreign iterators that were being waited for. */
import { getMethod, isObject } from '../objects';
import { promiseResolve, then } from '../realm';

/** Closes an iterator that nobody waits for. */
export function callReturn(iterator: object): void {
  try {
    const method = getMethod(iterator, 'return');
    const result = method && method.call(iterator);
    if (isObject(result)) then(promiseResolve(result), ignored, ignored);
  } catch {
    // What is thrown at the body is the reason.
  }
}

function ignored(): void {}
