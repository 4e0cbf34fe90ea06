/** What is known about an object, on engines without `WeakMap` too. */
import { hidden } from './objects';

/** The part of a WeakMap that is needed. */
export interface Table<Value> {
  get(object: object): Value | undefined;
  set(object: object, value: Value): unknown;
}

/** `key`: the name of the property where there is no `WeakMap`; no enumeration shows it. */
export function newTable<Value>(key: string): Table<Value> {
  if (typeof WeakMap === 'function') return new WeakMap<object, Value>();
  return {
    get(object) {
      const entry = (object as Record<string, Entry<Value> | undefined>)[key];
      // The property is inherited by what is derived from the object, and copied by careless helpers.
      return entry !== undefined && entry.owner === object ? entry.value : undefined;
    },
    set(object, value) {
      hidden(object, key, { owner: object, value } satisfies Entry<Value>);
    },
  };
}

interface Entry<Value> {
  readonly owner: object;
  readonly value: Value;
}
