/** What the places have in scope: things that never come, and logs of what is done to them. */
export type Log = string[];

const never = (): Promise<never> => new Promise(() => {});

/** A native async generator that stands in an `await`, whatever this file is compiled to. */
const native = new Function(
  'promise',
  'log',
  'return (async function* () { try { yield await promise; } finally { log.push("native finally"); } })();',
) as (promise: Promise<unknown>, log: Log) => AsyncGenerator<unknown>;

const DISPOSE =
  (Symbol as { readonly asyncDispose?: symbol }).asyncDispose ?? ('@@asyncDispose' as const);

export function makeWorld(log: Log): object {
  const returning = (result: unknown) => () => {
    log.push('return');
    return result;
  };
  return {
    log: (entry: unknown) => log.push(String(entry)),
    never,
    later: () => Promise.resolve(),
    native: () => native(never(), log),
    foreign: () => ({
      [Symbol.asyncIterator]: () => ({
        next: never,
        return: () => returning(Promise.reject(new Error('nobody looks at it')))(),
      }),
    }),
    sync: () => ({
      [Symbol.iterator]: () => ({
        next: () => ({ value: never(), done: false }),
        return: returning({}),
      }),
    }),
    /** Closing it never ends. */
    endless: () => ({
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ value: 1, done: false }),
        return: returning(never()),
      }),
    }),
    resource: (name: string, hangs: boolean) => ({
      [DISPOSE]: () => {
        log.push('dispose ' + name);
        return hangs ? never() : Promise.resolve();
      },
    }),
  };
}
