/** `yield*`: the helper that compiled code calls. */
import { Foreign } from './foreign';
import { getAsyncIterator } from './get-iterator';
import { machineOf } from './handle';
import { asMachine } from './kind';
import { delegateToMachine } from './link';
import { NEXT, type Task } from './machine';
import { type Frame, PARKED, type Signal } from './protocol';
import { intrinsicMethod } from './prototypes';

/**
 * `return delegate($, iterable)`: `yield* iterable`. Resumes with the delegate's return value.
 */
export function delegate(frame: Frame, iterable: unknown): Signal {
  frame.value = iterable;
  asMachine(frame).task = DELEGATE;
  return PARKED;
}

const DELEGATE: Task = {
  begin(driver, leaf) {
    const record = getAsyncIterator(leaf.value);
    leaf.value = undefined;
    const machine = machineOf(record.iterator);
    if (machine !== undefined && record.next === intrinsicMethod('next')) {
      return delegateToMachine(driver, leaf, machine, record.iterator);
    }
    leaf.iterator = record.iterator;
    const foreign = (leaf.delegate = new Foreign(record.iterator, record.next));
    return foreign.resume(driver, leaf, NEXT, undefined);
  },
};
