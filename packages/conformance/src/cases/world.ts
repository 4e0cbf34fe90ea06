/** What a case's source finds in scope. ES5 after compilation, as `drive.ts`. */
import { show } from './show';

/** A fresh world is made for every run. */
export interface World {
  /** Writes an event; returns its last argument. */
  log(...values: unknown[]): unknown;
  /** A promise of `value`, already resolved. */
  later(value?: unknown): unknown;
  /** A promise rejected with `reason`. */
  fail(reason?: unknown): unknown;
  /** An object whose `then` is logged and resolves to `value`. */
  thenable(value?: unknown): unknown;
  /** The generator object being driven. */
  self(): unknown;
  /**
   * A foreign async iterable that logs every property read and call. `plan` has a function for each
   * of `next`, `throw`, `return` the iterator is to have (or a value, to be found there instead);
   * `sync: true` makes it a sync iterable.
   */
  foreign(name: string, plan: Plan): unknown;
  /**
   * Logs the value; a promise of what the next request of the script sends: `next(x)` fulfils it, `throw(x)` and `return(x)` reject it.
   * This is how a case of an async function is driven.
   */
  give(value?: unknown): Promise<unknown>;
  /** An iterator result that logs the reads of its `done` and `value`. */
  result(name: string, value: unknown, done: unknown): unknown;
}

export interface Plan {
  sync?: boolean;
  next?: unknown;
  throw?: unknown;
  return?: unknown;
}

export const WORLD: readonly (keyof World)[] = [
  'log',
  'later',
  'fail',
  'thenable',
  'self',
  'foreign',
  'give',
  'result',
];

/** What the world needs of the run it belongs to. */
export interface Run {
  write(event: string): void;
  self(): unknown;
  /** A promise for `give`. */
  answer(): Promise<unknown>;
}

export function rejected(reason: unknown): Promise<unknown> {
  const promise = Promise.reject(reason);
  promise.then(undefined, () => undefined); // somebody may look at it too late for Node
  return promise;
}

/** The world of a synchronous generator: nothing has to be waited for there. */
export function makeSyncWorld(run: Run): World {
  const world = makeWorld(run);
  return {
    ...world,
    later: (value) => value,
    fail(reason) {
      throw reason;
    },
    thenable(value) {
      run.write('thenable for ' + show(value));
      return value;
    },
    foreign: (name, plan) => world.foreign(name, { ...plan, sync: true }),
  };
}

export function makeWorld({ write, self, answer }: Run): World {
  const getter = (object: object, key: PropertyKey, label: string, value: unknown): void => {
    Object.defineProperty(object, key, {
      configurable: true,
      enumerable: true,
      get() {
        write('get ' + label);
        return value;
      },
    });
  };
  return {
    log(...values) {
      write(values.map((value) => (typeof value === 'string' ? value : show(value))).join(' '));
      return values[values.length - 1];
    },
    later: (value) => Promise.resolve(value),
    fail: rejected,
    thenable: (value) => ({
      then(resolve: (value: unknown) => void) {
        write('then called for ' + show(value));
        resolve(value);
      },
    }),
    self,
    give(value) {
      write('gave ' + show(value));
      return answer();
    },
    result(name, value, done) {
      const result = {};
      getter(result, 'done', name + '.done', done);
      getter(result, 'value', name + '.value', value);
      return result;
    },
    foreign(name, plan) {
      const iterator = {};
      for (const key of ['next', 'throw', 'return'] as const) {
        if (!(key in plan)) continue;
        const method = plan[key];
        getter(
          iterator,
          key,
          name + '.' + key,
          typeof method !== 'function'
            ? method
            : function (this: unknown, ...sent: unknown[]): unknown {
                const right = this === iterator ? '' : ' on something else';
                write(name + '.' + key + '(' + sent.map((v) => show(v)).join(', ') + ')' + right);
                return (method as (...sent: unknown[]) => unknown)(...sent);
              },
        );
      }
      const iterable = {};
      const found = function (this: unknown): unknown {
        write(name + (this === iterable ? '' : ' on something else') + ' opened');
        return iterator;
      };
      getter(
        iterable,
        protocolKey(plan.sync ? 'iterator' : 'asyncIterator'),
        name + (plan.sync ? ' @@iterator' : ' @@asyncIterator'),
        found,
      );
      return iterable;
    },
  };
}

/** Where there are no symbols, compilers and libraries agree on a name. */
function protocolKey(name: 'iterator' | 'asyncIterator'): PropertyKey {
  return typeof Symbol === 'function' ? Symbol[name] : '@@' + name;
}
