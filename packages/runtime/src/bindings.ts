/** Bindings that compiled code has to check: the temporal dead zone, and constants. */
import { CONSTANT, DEAD_ZONE } from './codes';
import { say } from './messages';

/** What a binding holds before its declaration has run. */
export const uninitialized: unknown = {};

/**
 * The value of a binding that may be in its dead zone.
 *
 * @throws ReferenceError when it is (ECMA-262 9.1.1.1.6, GetBindingValue)
 */
export function initialized<T>(value: T, name: string): T {
  if (value === uninitialized) {
    throw new ReferenceError(say(DEAD_ZONE, name));
  }
  return value;
}

/**
 * An object whose `value` accessor is the checked binding. `set` undefined: a constant (TypeError when assigned).
 * `set` null: assignments are ignored (the own name of a sloppy function expression).
 */
export function checkedBinding(
  get: () => unknown,
  set: ((value: unknown) => void) | null | undefined,
  name: string,
): { value: unknown } {
  return {
    get value(): unknown {
      return initialized(get(), name);
    },
    set value(value: unknown) {
      initialized(get(), name);
      if (set === undefined) throw new TypeError(say(CONSTANT, name));
      if (set !== null) set(value);
    },
  };
}
