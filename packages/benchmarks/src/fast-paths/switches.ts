/**
 * The runtime's fast paths, each with what switches it off: another text in one of its files. What is left is as exact, for the
 * workloads, and slower by what the path earns.
 */
export interface Switch {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** Is once in the file. */
  readonly from: string;
  readonly to: string;
}

export const SWITCHES: readonly Switch[] = [
  {
    name: 'links',
    title: '`yield*` between our own is a chain',
    file: 'async-generator/delegation.ts',
    from: 'if (machine.last !== null) {',
    to: 'if (machine !== null) {',
  },
  {
    name: 'asked',
    title: 'our own are asked without promises (chains are of those)',
    file: 'iteration/async.ts',
    from: 'this.machine = next === originals[NEXT] ? machineOf(iterator) : undefined;',
    to: 'this.machine = undefined;',
  },
  {
    name: 'sync',
    title: 'sync iterables take their turns without promises',
    file: 'iteration/async.ts',
    from: 'const { iterator, next, isSync } = getAsyncIterator(iterable);',
    to: `let { iterator, next, isSync } = getAsyncIterator(iterable) as any;
    if (isSync) {
      const source = iterator;
      const method = next;
      next = (value: unknown) => {
        const result = method.call(source, value);
        return Promise.resolve(result.value).then((item) => ({ value: item, done: result.done }));
      };
      iterator = { next };
      isSync = false;
    }`,
  },
  {
    name: 'kept',
    title: 'who waits all the time keeps its reactions',
    file: 'async-generator/resume.ts',
    from: 'leaf.rests < OFTEN',
    to: 'leaf.rests < Infinity',
  },
  {
    name: 'pool',
    title: 'reactions are used again',
    file: 'core/waiter.ts',
    from: 'const MOST_POOLED = 64;',
    to: 'const MOST_POOLED = 0;',
  },
  {
    name: 'plain',
    title: 'a plain promise is known as one without a walk',
    file: 'realm.ts',
    from: 'value instanceof P &&',
    to: 'value === P &&',
  },
  {
    name: 'primitives',
    title: 'a primitive is a turn, no promise',
    file: 'core/await.ts',
    from: 'if (!isObject(value)) {',
    to: 'if (value === waiter) {',
  },
];
