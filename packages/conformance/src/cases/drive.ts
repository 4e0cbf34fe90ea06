/**
 * Drives one generator by a script and writes the event log. It runs on any engine with a Promise (so
 * no async functions, no iteration protocols here) and uses no timers: microtasks only, so a log is
 * the same every time.
 *
 * Every event is stamped with the number of microtask turns since the start: a promise chain of our
 * own counts them. Two logs that are equal with their stamps took the same number of turns
 * everywhere; `withoutTicks` drops the stamps where the number is not promised.
 */
import type { Request, Script, Value } from './script';
import { show } from './show';

/** What a case's source finds in scope. A fresh world is made for every run. */
export interface World {
  /** Writes an event; returns its last argument. */
  log(...values: unknown[]): unknown;
  /** A promise of `value`, already resolved. */
  later(value?: unknown): Promise<unknown>;
  /** A promise rejected with `reason`. */
  fail(reason?: unknown): Promise<unknown>;
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
  'result',
];

/** What evaluating a case's code gives: a generator to drive, or a test that logs by itself. */
export interface Entry {
  readonly make?: () => unknown;
  readonly test?: () => unknown;
}

export type Evaluate = (world: World) => Entry;

/** Events without the turns that stand before each. */
export function withoutTicks(log: readonly string[]): string[] {
  return log.map((line) => line.replace(/^\d+: /, ''));
}

/** Turns without any event after which a run counts as stuck. */
const PATIENCE = 400;
/** Events after which a run counts as endless. */
const MOST = 3000;
/** Turns still watched after the last request has settled. */
const AFTERMATH = 16;

type Driven = Record<string, (value?: unknown) => unknown>;

/** Runs once; `done` gets the log. Never throws. */
export function drive(evaluate: Evaluate, script: Script, done: (log: string[]) => void): void {
  const log: string[] = [];
  const settled = Promise.resolve();
  let ticks = 0;
  let lastEvent = 0;
  let ends = Infinity;
  let driven: unknown;
  let isOver = false;

  function end(): void {
    if (!isOver) done(log);
    isOver = true;
  }
  function write(event: string): void {
    lastEvent = ticks;
    if (log.length === MOST) {
      log.push(ticks + ': endless');
      end();
    }
    // (A loop that goes on all the same has to be stopped.)
    if (log.length > MOST) throw new Error('a log of ' + MOST + ' events');
    log.push(ticks + ': ' + event);
  }
  function turn(): void {
    ticks++;
    if (isOver) return;
    if (ticks >= ends) return end();
    if (ticks - lastEvent > PATIENCE && ends === Infinity) {
      write('stuck');
      ends = ticks + 1;
    }
    settled.then(turn);
  }
  function finish(): void {
    ends = ticks + AFTERMATH;
  }

  function run(at: number): void {
    if (at === script.length) return finish();
    const step = script[at];
    let open = step.length;
    const closed = (): void => {
      if (--open === 0) run(at + 1);
    };
    for (let i = 0; i < step.length; i++) {
      const label = step.length > 1 ? at + '.' + i : String(at);
      if (step[i][0] === 'all') askAll(label, 0, closed);
      else ask(step[i], label, closed);
    }
  }
  function ask(request: Request, label: string, closed: (ended: boolean) => void): void {
    const method = request[0];
    let promise: PromiseLike<{ done?: boolean } | undefined>;
    try {
      const object = driven as Driven;
      promise = (
        request.length > 1 ? object[method](makeValue(request[1] as Value)) : object[method]()
      ) as typeof promise;
      if (!(promise instanceof Promise)) write(method + '#' + label + ' is no promise');
    } catch (error) {
      write(method + '#' + label + ' threw ' + show(error));
      return closed(true);
    }
    promise.then(
      (result) => {
        write(method + '#' + label + ' -> ' + show(result));
        closed(!result || !!result.done);
      },
      (error) => {
        write(method + '#' + label + ' rejected ' + show(error));
        closed(true);
      },
    );
  }
  function askAll(label: string, count: number, closed: () => void): void {
    ask(['next', 's' + count], label + '.' + count, (ended) => {
      if (ended || count === 60) closed();
      else askAll(label, count + 1, closed);
    });
  }

  const world: World = makeWorld(write, () => driven);
  settled.then(turn);
  try {
    const entry = evaluate(world);
    if (entry.test) {
      const result = entry.test() as PromiseLike<unknown> | undefined;
      if (result && typeof result.then === 'function') {
        result.then(finish, (error) => {
          write('test rejected ' + show(error));
          finish();
        });
      } else finish();
      return;
    }
    driven = (entry.make as () => unknown)();
  } catch (error) {
    write('threw ' + show(error));
    return finish();
  }
  run(0);
}

function makeValue(value: Value): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('later' in value) return Promise.resolve(makeValue(value.later));
  if ('fail' in value) return rejected(makeValue(value.fail));
  if ('error' in value) return new Error(String(value.error));
  if ('thenable' in value) {
    const inner = makeValue(value.thenable);
    return {
      then(resolve: (value: unknown) => void) {
        resolve(inner);
      },
    };
  }
  return undefined;
}

function rejected(reason: unknown): Promise<unknown> {
  const promise = Promise.reject(reason);
  promise.then(undefined, () => undefined); // somebody may look at it too late for Node
  return promise;
}

function makeWorld(write: (event: string) => void, self: () => unknown): World {
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
