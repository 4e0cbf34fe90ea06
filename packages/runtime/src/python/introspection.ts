/** `isasyncgen` and `isasyncgenfunction` (Python's `inspect`). */
import { kindOf, machineOf } from '../brand';
import { type FunctionLike } from '../kind';
import { isObject } from '../objects';
import { functionPrototype, generatorPrototype } from '../prototypes';

/** Whether `value` is a generator object: lowered, with Python's protocol or without, or native. */
export function isasyncgen(value: unknown): boolean {
  return machineOf(value) !== undefined || isNative(value, 'AsyncGenerator', generatorPrototype());
}

/**
 * Whether `value` is a generator function, lowered or native. A function that copies every property of one is none.
 */
export function isasyncgenfunction(value: unknown): boolean {
  return kindOf(value) !== undefined || isNativeFunction(value);
}

/** Whether `value` is a native async generator function. */
export function isNativeFunction(value: unknown): value is FunctionLike {
  return (
    typeof value === 'function' && isNative(value, 'AsyncGeneratorFunction', functionPrototype())
  );
}

/**
 * The engine marks its own by Symbol.toStringTag, on an intrinsic prototype. Ours have the same tag, on
 * `lowered`, and are known by their machine or kind; a tag of the object's own is an imitation.
 */
function isNative(value: unknown, tag: string, lowered: object): boolean {
  return (
    isObject(value) &&
    Object.prototype.toString.call(value) === '[object ' + tag + ']' &&
    !Object.prototype.hasOwnProperty.call(value, Symbol.toStringTag) &&
    !Object.prototype.isPrototypeOf.call(lowered, value)
  );
}
