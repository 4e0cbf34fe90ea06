/**
 * Drives one generator, or one call of an async function, by a script and writes the event log. It runs on any engine with a Promise (so
 * no async functions, no iteration protocols here) and uses no timers: microtasks only, so a log is
 * the same every time.
 *
 * Every event is stamped with the number of microtask turns since the start: a promise chain of our
 * own counts them. Two logs that are equal with their stamps took the same number of turns
 * everywhere; `withoutTicks` drops the stamps where the number is not promised.
 */
import type { Request, Script, Value } from './script';
import { show } from './show';
import { makeSyncWorld, makeWorld, rejected, type Run, type World } from './world';

/** What evaluating a case's code gives: what makes a generator to drive or calls an async function, or a test that logs by itself. */
export interface Entry {
  readonly make?: () => unknown;
  readonly test?: () => unknown;
}

/** What a case's code ends with, as the body of a function that gives its `Entry`. */
export const ENTRY = `
;return typeof test === 'function' ? { test: test } :
  { make: typeof make === 'function' ? make : typeof g === 'function' ? g : f };`;

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
/** What an async function is sent when the script has ended: it shall come to an end too. */
const OVER: Request = ['throw', 'over'];

type Driven = Record<string, (value?: unknown) => unknown>;

/**
 * Runs once; `done` gets the log. Never throws.
 *
 * @param isSync the case's world is the synchronous one
 */
export function drive(
  evaluate: Evaluate,
  script: Script,
  done: (log: string[]) => void,
  isSync = false,
): void {
  const log: string[] = [];
  const settled = Promise.resolve();
  let ticks = 0;
  let lastEvent = 0;
  let ends = Infinity;
  let driven: unknown;
  const requests = script.reduce<Request[]>((all, step) => all.concat(step), []);
  // (The first request is the call itself.)
  let answered = 1;
  let isOver = false;

  function end(): void {
    if (!isOver) done(log);
    isOver = true;
  }
  function write(event: string): void {
    lastEvent = ticks;
    if (log.length === MOST) log.push(ticks + ': endless');
    if (log.length > MOST) {
      // (Each time: where the stack is nearly full this call may not come to its end.)
      end();
      // (A loop that goes on all the same has to be stopped.)
      throw new Error('a log of ' + MOST + ' events');
    }
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
    let given: { done?: boolean } | undefined | PromiseLike<{ done?: boolean } | undefined>;
    try {
      const object = driven as Driven;
      given = (
        request.length > 1 ? object[method](makeValue(request[1] as Value)) : object[method]()
      ) as typeof given;
      if (!isThenable(given)) write(method + '#' + label + ' = ' + show(given));
    } catch (error) {
      write(method + '#' + label + ' threw ' + show(error));
      return closed(true);
    }
    if (!isThenable(given)) return closed(!given || !!given.done);
    if (!(given instanceof Promise)) write(method + '#' + label + ' is no promise');
    given.then(
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

  /** What the next request sends to an async function that waits for it. */
  function answer(): Promise<unknown> {
    const at = answered++;
    const last = requests[requests.length - 1];
    const request = at < requests.length ? requests[at] : last && last[0] === 'all' ? last : OVER;
    if (request[0] === 'all') return Promise.resolve('s' + at);
    const value = request.length > 1 ? makeValue(request[1] as Value) : undefined;
    return request[0] === 'next' ? Promise.resolve(value) : rejected(value);
  }
  function settle(call: PromiseLike<unknown>): void {
    if (!(call instanceof Promise)) write('the call is no promise');
    call.then(
      (value) => {
        write('call -> ' + show(value));
        finish();
      },
      (error) => {
        write('call rejected ' + show(error));
        finish();
      },
    );
  }

  const belongings: Run = { write, self: () => driven, answer };
  const world = isSync ? makeSyncWorld(belongings) : makeWorld(belongings);
  settled.then(turn);
  try {
    const entry = evaluate(world);
    if (entry.test) {
      const result = entry.test();
      if (isThenable(result)) {
        result.then(finish, (error) => {
          write('test rejected ' + show(error));
          finish();
        });
      } else finish();
      return;
    }
    driven = (entry.make as () => unknown)();
    if (isThenable(driven)) {
      write('called');
      return settle(driven);
    }
  } catch (error) {
    write('threw ' + show(error));
    return finish();
  }
  run(0);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return !!value && typeof (value as { then?: unknown }).then === 'function';
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
