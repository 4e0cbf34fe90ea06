/**
 * Brands: what makes an object one of ours, and leads from it to what we know about it. The generator object that
 * the user holds, the *handle*, is empty: it only has the prototype that its function gives it. Its machine
 * is found through a WeakMap, or, on engines without one, through a property that no enumeration shows.
 * Apart, the machines all have one hidden class whatever the prototypes are, and a finalizer can be told about a
 * handle that is gone by making a new one for the machine.
 *
 * This is the file for every engine. In the build for engines with private fields, brand.private.ts stands
 * for it: same exports, far faster.
 */
import type { Machine } from './async-generator/machine';
import type { Waiting } from './core/waiter';
import type { GeneratorActivation } from './generator/activation';
import type { Kind } from './kind';
import { isObject } from './objects';
import { newTable, type Table } from './table';

// Made when first used: an import has no effects, and a polyfill may be installed after it.
let machines: Table<Machine> | undefined;
let activations: Table<GeneratorActivation> | undefined;
let kinds: Table<Kind> | undefined;
let calls: Table<Waiting> | undefined;

/** Makes `machine` answer for the generator object `handle`. */
export function bindHandle(handle: object, machine: Machine): void {
  (machines ??= newTable('@@yieldFrom')).set(handle, machine);
}

/**
 * The machine of one of our generator objects; undefined for everything else, objects that inherit from one included.
 */
export function machineOf(value: unknown): Machine | undefined {
  // As a key, what is no object is a TypeError on Node 0.12.
  return machines !== undefined && isObject(value) ? machines.get(value) : undefined;
}

/** The same for a generator that is not async. */
export function bindGenerator(handle: object, activation: GeneratorActivation): void {
  (activations ??= newTable('@@yieldFromGenerator')).set(handle, activation);
}

export function generatorOf(value: unknown): GeneratorActivation | undefined {
  return activations !== undefined && isObject(value) ? activations.get(value) : undefined;
}

/** Makes `kind` the kind of the function `fn`. */
export function bindFunction(fn: object, kind: Kind): void {
  (kinds ??= newTable('@@yieldFromKind')).set(fn, kind);
}

/** The kind of a lowered generator function; undefined for everything else, copies of one included. */
export function kindOf(fn: unknown): Kind | undefined {
  return kinds !== undefined && isObject(fn) ? kinds.get(fn) : undefined;
}

/** Makes `call` what settles `promise`, which nobody has been told of yet (debug/calls.ts). */
export function bindPromise(promise: object, call: Waiting): void {
  (calls ??= newTable('@@yieldFromResult')).set(promise, call);
}

/** Whose result the promise is, if it has been bound. */
export function callOf(promise: object): Waiting | undefined {
  return calls !== undefined ? calls.get(promise) : undefined;
}
