/** `yield*`: the helper that compiled code calls. */
import { Delegate } from './delegation';
import { getAsyncIterator } from './get-iterator';
import { passOn } from './link';
import { NEXT, park, type Task } from './machine';
import type { Frame, Signal } from './protocol';

/**
 * `return delegate($, iterable)`: `yield* iterable`. Resumes with the delegate's return value.
 */
export function delegate(frame: Frame, iterable: unknown): Signal {
  return park(frame, DELEGATE, iterable);
}

const DELEGATE: Task = {
  begin(driver, leaf) {
    const { iterator, next } = getAsyncIterator(leaf.value);
    const delegation = (leaf.delegation = new Delegate(iterator, next, false));
    leaf.value = undefined;
    return delegation.machine !== null
      ? passOn(driver, leaf, NEXT, undefined, driver.serial)
      : delegation.resume(driver, leaf, NEXT, undefined);
  },
};
