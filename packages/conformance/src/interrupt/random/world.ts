/** What random programs have in scope. */
import { shield } from '@yield-from/runtime/interrupt';
import { describeError } from '../describe-error';

const never = (): Promise<never> => new Promise(() => {});
const later = (): Promise<void> => Promise.resolve();

/** A native async generator, whatever this file is compiled to. */
const native = new Function(
  'path',
  'items',
  'log',
  `return (async function* () {
    try {
      for (let item = 0; item < items; item++) yield item;
      await new Promise(() => {});
    } finally {
      log.push('return ' + path);
    }
  })();`,
) as (path: string, items: number, log: string[]) => AsyncGenerator<unknown>;

const DISPOSE =
  (Symbol as { readonly asyncDispose?: symbol }).asyncDispose ?? ('@@asyncDispose' as const);

export function makeWorld(log: string[]): object {
  const returning = (path: string) => (value: unknown) => {
    log.push(`return ${path}`);
    return { value, done: true };
  };
  return {
    log: (entry: string) => void log.push(entry),
    error: (path: string) => new Error(path),
    caught: (path: string, error: unknown) =>
      void log.push(`caught ${path}: ${describeError(error)}`),
    never,
    later,
    rejected: (path: string) => Promise.reject(new Error(path)),
    shielded: () => shield(later()),
    native: (path: string, items: number) => native(path, items, log),
    class: (path: string, items: number) => {
      let item = 0;
      return {
        [Symbol.asyncIterator]: () => ({
          next: () => (item < items ? Promise.resolve({ value: item++, done: false }) : never()),
          return: async (value: unknown) => returning(path)(value),
        }),
      };
    },
    sync: (path: string, items: number) => {
      let item = 0;
      return {
        [Symbol.iterator]: () => ({
          next: () => ({ value: item < items ? item++ : never(), done: false }),
          return: returning(path),
        }),
      };
    },
    resource: (path: string, hangs: boolean) => ({
      [DISPOSE]: () => {
        log.push(`dispose ${path}`);
        return hangs ? never() : later();
      },
    }),
  };
}
