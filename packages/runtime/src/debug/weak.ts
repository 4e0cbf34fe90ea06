/** A WeakMap, or where the engine has none, something that knows nothing. */
export function weakTable<Value>(): Pick<WeakMap<object, Value>, 'get' | 'set'> {
  if (typeof WeakMap === 'function') return new WeakMap<object, Value>();
  return {
    get: () => undefined,
    set() {
      return this as never;
    },
  };
}
