/** Async functions against native ones, turn by turn (semantics §6). */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nextItem, openLoop } from '../iteration/for-await';
import { AWAIT, DONE, type Step } from '../protocol';
import {
  asynchronous,
  type Body,
  give,
  type Log,
  native,
  show,
  turns,
  wait,
  watch,
} from '../testing';
import { callAsync, startAsync } from './start';

type LogFunction = (entry: string) => void;
type Ops = readonly (readonly ['await' | 'job' | 'throw' | 'return' | 'catch', unknown?])[];
type Run = (log: LogFunction) => Promise<unknown>;

/** What the promise and the body do, mixed with a clock of turns. */
async function traceCall(run: Run, count = 30): Promise<Log> {
  const entries: Log = [];
  const log = (entry: string) => void entries.push(entry);
  const clock = turns(count, (turn) => entries.push('turn ' + turn));
  watch(log, 'result', run(log));
  log('returned');
  await clock;
  return entries;
}

/** Nobody but the test's own process is to hear of a rejection. */
function handled(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => {});
  return promise;
}

/** Values that are awaited and returned, made anew for each run. */
const values: Record<string, (log: LogFunction) => unknown> = {
  plain: () => 'plain',
  undefined: () => undefined,
  object: () => Object(1),
  resolved: () => Promise.resolve('resolved'),
  rejected: () => handled(Promise.reject(new Error('rejected'))),
  late: () => turns(3).then(() => 'late'),
  'late and rejected': () => handled(turns(2).then(() => Promise.reject(new Error('late')))),
  thenable: (log) => ({
    get then() {
      log('get then');
      return (resolve: (value: unknown) => void) => resolve('from thenable');
    },
  }),
  'a then that throws': () => ({
    get then() {
      throw new Error('no then');
    },
  }),
  'of a subclass': () => new (class extends Promise<unknown> {})((resolve) => resolve('sub')),
  'with a then of its own': () =>
    Object.assign(Promise.resolve('own'), { then: () => 'never called' }),
  'with a constructor getter': (log) =>
    Object.defineProperty(Promise.resolve('odd'), 'constructor', {
      get() {
        log('get constructor');
        return Promise;
      },
    }),
  'with a constructor getter that answers another class': (log) =>
    Object.defineProperty(Promise.resolve('odd'), 'constructor', {
      get() {
        log('get constructor');
        return class extends Promise<unknown> {};
      },
    }),
  'with a constructor getter that throws': () =>
    Object.defineProperty(Promise.resolve('broken'), 'constructor', {
      get() {
        throw new Error('broken');
      },
    }),
};

function* bodyOf(ops: Ops, log: LogFunction): ReturnType<Body<[]>> {
  try {
    for (const [how, name] of ops) {
      const value = values[String(name)]?.(log);
      if (how === 'job') void Promise.resolve().then(() => log('job ' + String(name)));
      else if (how === 'throw') throw value;
      else if (how === 'return') return value;
      else log('awaited ' + show(yield wait(value)));
    }
  } catch (error) {
    if (ops[ops.length - 1]?.[0] !== 'catch') throw error;
    log('caught ' + show(error));
    return 'caught';
  } finally {
    log('finally');
  }
  return 'end';
}

async function nativeOf(ops: Ops, log: LogFunction): Promise<unknown> {
  try {
    for (const [how, name] of ops) {
      const value = values[String(name)]?.(log);
      if (how === 'job') void Promise.resolve().then(() => log('job ' + String(name)));
      else if (how === 'throw') throw value;
      else if (how === 'return') return value;
      else log('awaited ' + show(await value));
    }
  } catch (error) {
    if (ops[ops.length - 1]?.[0] !== 'catch') throw error;
    log('caught ' + show(error));
    return 'caught';
  } finally {
    log('finally');
  }
  return 'end';
}

async function expectNative(ops: Ops): Promise<void> {
  const ours = await traceCall((log) => asynchronous(() => bodyOf(ops, log))());
  expect({ ops, log: ours }).toEqual({ ops, log: await traceCall((log) => nativeOf(ops, log)) });
}

describe.each(Object.keys(values))('a value: %s', (name) => {
  it('is returned, thrown and awaited as natively', async () => {
    await expectNative([['return', name]]);
    await expectNative([['throw', name]]);
    await expectNative([['await', name]]);
    await expectNative([
      ['await', 'plain'],
      ['return', name],
    ]);
    await expectNative([
      ['job', 'a'],
      ['await', 'resolved'],
      ['job', 'b'],
      ['await', name],
      ['job', 'c'],
    ]);
    await expectNative([['await', name], ['catch']]);
    for (const other of Object.keys(values)) {
      await expectNative([
        ['job', 'a'],
        ['await', other],
        ['job', 'b'],
        ['await', name],
        ['job', 'c'],
        ['return', other],
        ['catch'],
      ]);
    }
  });
});

it('waits for one of our generators without a promise in between, in the turns of for await', async () => {
  const items = function* () {
    yield give(1);
    yield wait('x');
    yield give(2);
    return 'r';
  };
  const theirs = async (log: LogFunction) => {
    const iterable = (async function* () {
      yield 1;
      await 'x';
      yield 2;
      return 'r';
    })();
    for await (const item of iterable) log('item ' + item);
    return 'end';
  };
  const ours = (log: LogFunction) => {
    const step: Step = ($) => {
      if ($.state === 0) return openLoop($, native(items)(), 1, 2);
      if ($.state === 1) log('item ' + show($.value));
      else {
        $.value = 'end';
        return DONE;
      }
      return nextItem($);
    };
    return startAsync(step);
  };
  expect(await traceCall(ours)).toEqual(await traceCall(theirs));
});

it('runs up to its first wait before it returns', () => {
  const log: string[] = [];
  void asynchronous(function* () {
    log.push('started');
    yield wait();
    log.push('never here');
  })();
  expect(log).toEqual(['started']);
});

it('gives a promise of the intrinsic class, whatever Promise is now', async () => {
  const Intrinsic = Promise;
  const one = () => startAsync(($) => ($.state++ === 0 ? AWAIT : DONE));
  expect(Object.getPrototypeOf(one())).toBe(Intrinsic.prototype);
  try {
    globalThis.Promise = class extends Intrinsic<unknown> {} as PromiseConstructor;
    for (const made of [one(), startAsync(() => DONE), callAsync(() => one(), [])])
      expect(Object.getPrototypeOf(made)).toBe(Intrinsic.prototype);
  } finally {
    globalThis.Promise = Intrinsic;
  }
});

it('rejects with what its parameters throw', async () => {
  const log: string[] = [];
  const f = (...args: unknown[]) =>
    callAsync(
      ((a: { b: unknown }) => startAsync(($) => (($.value = a.b), DONE))) as never,
      args,
    ) as Promise<unknown>;
  watch((entry) => log.push(entry), 'given', f({ b: 1 }));
  const strict = (value: { b: unknown }) =>
    callAsync((({ b }: { b: unknown }) => startAsync(($) => (($.value = b), DONE))) as never, [
      value,
    ]) as Promise<unknown>;
  watch((entry) => log.push(entry), 'missing', strict(undefined as never));
  await turns(2);
  expect(log).toEqual(['given 1', 'missing rejected TypeError']);
});

it('leaves the rejections unhandled that a native one does', () => {
  const scripts = join(__dirname, '..', '..', 'scripts');
  const script = execFileSync(process.execPath, [join(scripts, 'script.mjs')]);
  const printed = execFileSync(process.execPath, [join(scripts, 'unhandled.cjs')], {
    input: script,
    encoding: 'utf8',
  });
  const log = JSON.parse(printed) as Record<string, [unknown[], unknown[]]>;
  for (const [name, [theirs, ours]] of Object.entries(log)) {
    expect({ name, ours }).toEqual({ name, ours: theirs });
  }
  expect(log).toMatchObject({
    throws: [[['thrown', true]], [['thrown', true]]],
    'catches what it awaits': [[], []],
  });
});
