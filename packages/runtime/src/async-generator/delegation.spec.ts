import { delegate } from './delegation';
import { define, start } from '../kind';
import { DONE, type Frame, AWAIT_RETURN, type Signal, type Step, YIELD } from '../protocol';
import { type Make, show, trace, turns, watch } from '../testing';

type Generator = AsyncGenerator<unknown, unknown, unknown>;
type LogFunction = (entry: string) => void;

/**
 * async function* (log) {
 *   try { log('value ' + (yield* iterable)) } catch (e) { log('caught ' + e); yield 'c' } finally { log('finally') }
 *   return 'end';
 * }
 */
function lowered(iterable: (log: LogFunction) => unknown): Make {
  return define((kind) => (log: LogFunction) => {
    let how = 0;
    let pending: unknown;
    const step: Step = ($: Frame): Signal => {
      for (;;) {
        switch ($.state) {
          case 0:
            $.region = 1;
            $.state = 1;
            return delegate($, iterable(log));
          case 1:
            log('value ' + show($.value));
            $.state = 5;
            how = 0;
            break;
          case 2:
            log('caught ' + show($.value));
            $.value = 'c';
            $.state = 6;
            return YIELD;
          case 6:
            how = 0;
            $.state = 5;
            break;
          case 3:
            how = 1;
            pending = $.value;
            $.state = 5;
            break;
          case 4:
            how = 2;
            pending = $.value;
            $.state = 5;
            break;
          case 5:
            $.region = 0;
            log('finally');
            if (how === 1) throw pending;
            $.value = how === 2 ? pending : 'end';
            return how === 2 ? DONE : AWAIT_RETURN;
        }
      }
    };
    return start(kind, step, [2, 0, 2, 3, 4, 0]);
  }) as unknown as Make;
}

function native(iterable: (log: LogFunction) => unknown): Make {
  return async function* (log) {
    try {
      log('value ' + show(yield* iterable(log) as AsyncIterable<unknown>));
    } catch (e) {
      log('caught ' + show(e));
      yield 'c';
    } finally {
      log('finally');
    }
    return 'end';
  };
}

/** An async iterator that logs what is asked of it, with chosen answers. */
function logging(
  log: LogFunction,
  answers: Partial<Record<'next' | 'throw' | 'return', unknown>>,
): object {
  const iterator: Record<string, unknown> = {};
  for (const name of ['next', 'throw', 'return'] as const) {
    Object.defineProperty(iterator, name, {
      get() {
        log('get ' + name);
        if (!(name in answers)) return undefined;
        const answer = answers[name];
        if (typeof answer === 'function') return answer as unknown;
        return function (...args: unknown[]) {
          log(name + '(' + args.map(show).join() + ')');
          return answer;
        };
      },
    });
  }
  return {
    get [Symbol.asyncIterator]() {
      log('get asyncIterator');
      return () => iterator;
    },
  };
}

const more = (value: unknown) => ({ value, done: false });
const last = (value: unknown) => ({ value, done: true });

const iterables: Record<string, (log: LogFunction) => unknown> = {
  'a native async generator': (log) =>
    (async function* () {
      try {
        log('got ' + show(yield 1));
        yield 2;
        return 'r';
      } catch (e) {
        log('inner caught ' + show(e));
        return 'handled';
      } finally {
        log('inner finally');
        await undefined;
      }
    })(),
  'a native async generator that swallows return': () =>
    (async function* () {
      for (let i = 0; i < 3; i++) {
        try {
          yield i;
        } finally {
          yield 'no ' + i;
          continue;
        }
      }
      return 'r';
    })(),
  'a sync generator': (log) =>
    (function* (): globalThis.Generator<unknown, unknown, unknown> {
      try {
        log('got ' + show(yield 1));
        yield Promise.resolve(2);
        return Promise.resolve('r');
      } finally {
        log('inner finally');
      }
    })(),
  'nothing iterable': () => 5,
  null: () => null,
  'an iterator without throw and return': (log) => logging(log, { next: more(1) }),
  'an iterator without throw, with return': (log) =>
    logging(log, { next: more(1), return: Promise.resolve(last(2)) }),
  'an iterator whose return answers a number': (log) => logging(log, { next: more(1), return: 5 }),
  'an iterator whose next answers a number': (log) => logging(log, { next: 5 }),
  'an iterator whose next throws': (log) =>
    logging(log, {
      next: () => {
        throw new Error('next');
      },
    }),
  'an iterator whose next rejects': (log) =>
    logging(log, { next: () => Promise.reject(new Error('next')) }),
  'an iterator whose return is not done': (log) =>
    logging(log, { next: more(1), return: more('still here'), throw: last('thrown') }),
  'an iterator that is done at throw': (log) =>
    logging(log, {
      next: more(Promise.resolve('unawaited')),
      return: last('ret'),
      throw: last('thr'),
    }),
  'an iterator whose throw rejects': (log) =>
    logging(log, {
      next: more(1),
      return: last('ret'),
      throw: () => Promise.reject(new Error('thr')),
    }),
  'an iterator with a null throw': (log) =>
    logging(log, { next: more(1), return: null, throw: null }),
  'an iterator whose value throws': (log) =>
    logging(log, {
      next: {
        get done() {
          log('get done');
          return false;
        },
        get value() {
          log('get value');
          throw new Error('value');
        },
      },
      throw: last(1),
      return: last(2),
    }),
};

const scripts: Record<string, (g: Generator, log: LogFunction) => unknown> = {
  'next to the end': async (g, log) => {
    for (let i = 0; i < 6; i++) (watch(log, 'next', g.next(i)), await turns(25));
  },
  throw: async (g, log) => {
    watch(log, 'next', g.next());
    await turns(25);
    watch(log, 'throw', g.throw(new Error('x')));
    watch(log, 'next', g.next());
    watch(log, 'next', g.next());
  },
  return: async (g, log) => {
    watch(log, 'next', g.next());
    await turns(25);
    watch(log, 'return', g.return(Promise.resolve('r')));
    watch(log, 'next', g.next('n'));
    watch(log, 'return', g.return('r2'));
    watch(log, 'return', g.return('r3'));
  },
  'return of a rejected promise': async (g, log) => {
    watch(log, 'next', g.next());
    await turns(25);
    watch(log, 'return', g.return(Promise.reject(new Error('bad'))));
    watch(log, 'next', g.next('n'));
  },
};

for (const what of Object.keys(iterables)) {
  describe('yield* of ' + what, () => {
    for (const how of Object.keys(scripts)) {
      test(how, async () => {
        const make = iterables[what];
        expect(await trace(lowered(make), scripts[how], 160)).toEqual(
          await trace(native(make), scripts[how], 160),
        );
      });
    }
  });
}

describe('yield* between generators of ours does what the native ones do, turns aside', () => {
  const withoutTurns = (entries: string[]) => entries.filter((entry) => !entry.startsWith('turn'));
  for (const what of Object.keys(iterables)) {
    for (const how of Object.keys(scripts)) {
      test(what + ', two levels above: ' + how, async () => {
        const make = iterables[what];
        const ours = lowered((log) => lowered((log2) => lowered(make)(log2))(log));
        const theirs = native((log) => native((log2) => native(make)(log2))(log));
        expect(withoutTurns(await trace(ours, scripts[how], 160))).toEqual(
          withoutTurns(await trace(theirs, scripts[how], 160)),
        );
      });
    }
  }
});
