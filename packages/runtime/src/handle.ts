/**
 * The generator object that the user holds, the *handle*, is empty: it only has the prototype that its
 * function gives it. Its machine is found through a WeakMap, or, on engines without one, through a property
 * that no enumeration shows. Apart, the machines all have one hidden class whatever the prototypes are,
 * and a finalizer can be told about a handle that is gone by making a new one for the machine.
 */
import type { Machine } from './machine';
import { hidden, isObject } from './objects';

const KEY = '@@yieldFrom';

interface Holder {
  readonly owner: object;
  readonly machine: Machine;
}

let machines: WeakMap<object, Machine> | undefined;

/** Makes `machine` answer for the generator object `handle`. */
export function bindHandle(handle: object, machine: Machine): void {
  if (machines !== undefined) {
    machines.set(handle, machine);
  } else if (typeof WeakMap === 'function') {
    machines = new WeakMap();
    machines.set(handle, machine);
  } else {
    hidden(handle, KEY, { owner: handle, machine } satisfies Holder);
  }
}

/** The machine of one of our generator objects; undefined for everything else, objects that inherit from one included. */
export function machineOf(value: unknown): Machine | undefined {
  if (!isObject(value)) return undefined; // as a key it is a TypeError on Node 0.12
  if (machines !== undefined) return machines.get(value);
  const holder = (value as { [KEY]?: Holder })[KEY];
  // The property is inherited by what is derived from a handle, and copied by careless helpers.
  return holder !== undefined && holder.owner === value ? holder.machine : undefined;
}
