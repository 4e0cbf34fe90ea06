/** What the places have in scope: things that never come, and logs of what is done to them. */
import { describeError } from './describe-error';

export type Log = string[];

const never = (): Promise<never> => new Promise(() => {});

/** A native async generator that stands in an `await`, whatever this file is compiled to. */
function native(promise: Promise<unknown>, log: Log): AsyncGenerator<unknown> {
  const make = new Function(
    'promise',
    'log',
    'return (async function* () { try { yield await promise; } finally { log.push("native finally"); } })();',
  ) as typeof native;
  return make(promise, log);
}

/** Also where there are no symbols. */
function symbol(name: 'iterator' | 'asyncIterator' | 'asyncDispose'): PropertyKey {
  const symbols =
    typeof Symbol === 'function' ? (Symbol as unknown as Record<string, symbol | undefined>) : {};
  return symbols[name] ?? `@@${name}`;
}

export function makeWorld(log: Log): object {
  const returning = (result: unknown) => () => {
    log.push('return');
    return result;
  };
  return {
    log: (entry: unknown) => log.push(String(entry)),
    caught: (error: unknown) => log.push(`caught ${describeError(error)}`),
    never,
    later: () => Promise.resolve(),
    native: () => native(never(), log),
    foreign: () => ({
      [symbol('asyncIterator')]: () => ({
        next: never,
        return: () => returning(Promise.reject(new Error('nobody looks at it')))(),
      }),
    }),
    sync: () => ({
      [symbol('iterator')]: () => ({
        next: () => ({ value: never(), done: false }),
        return: returning({}),
      }),
    }),
    /** Closing it never ends. */
    endless: () => ({
      [symbol('asyncIterator')]: () => ({
        next: () => Promise.resolve({ value: 1, done: false }),
        return: returning(never()),
      }),
    }),
    resource: (name: string, hangs: boolean) => ({
      [symbol('asyncDispose')]: () => {
        log.push('dispose ' + name);
        return hangs ? never() : Promise.resolve();
      },
    }),
  };
}
