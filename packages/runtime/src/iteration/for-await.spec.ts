/** `for await` in a lowered generator, over native generators, ours, and other iterables. */
import { closeLoop, nextItem, openLoop } from './for-await';
import { define, start } from '../kind';
import { DONE, type Frame, type Step, YIELD } from '../protocol';
import { from, give, type Make, native, show, trace, turns, wait, watch } from '../testing';

type LogFunction = (entry: string) => void;

/**
 *     try {
 *       for await (const x of iterable) { log(x); if (x === 3) break; if (x === 4) throw 'body'; yield x }
 *       log('after');
 *     } catch (e) { log('caught ' + e) }
 */
const lowered = (iterable: (log: LogFunction) => unknown): Make =>
  define((kind) => (log: LogFunction) => {
    const step: Step = ($: Frame) => {
      for (;;) {
        switch ($.state) {
          case 0:
            $.region = 1;
            return openLoop($, iterable(log), 2, 5);
          case 1:
            return nextItem($);
          case 2: {
            const x = $.value;
            log('item ' + show(x));
            if (x === 3) return closeLoop($, 5);
            if (x === 4) throw 'body';
            $.state = 1;
            return YIELD;
          }
          case 5:
            $.region = 0;
            log('after');
            $.value = undefined;
            return DONE;
          case 6:
            log('caught ' + show($.value));
            $.value = undefined;
            return DONE;
        }
      }
    };
    return start(kind, step, [6, 0, 0]);
  }) as unknown as Make;

const nativeLoop = (iterable: (log: LogFunction) => unknown): Make =>
  async function* (log) {
    try {
      for await (const x of iterable(log) as AsyncIterable<unknown>) {
        log('item ' + show(x));
        if (x === 3) break;
        if (x === 4) throw 'body';
        yield x;
      }
      log('after');
    } catch (e) {
      log('caught ' + show(e));
    }
  };

const iterator = (answers: Record<string, unknown>) => () => {
  const made: Record<string | symbol, unknown> = { ...answers };
  made[Symbol.asyncIterator] = () => made;
  return made;
};
const item = (value: unknown) => ({ value, done: false });

const iterables: Record<string, (log: LogFunction) => unknown> = {
  'an array': () => [1, Promise.resolve(2), 3],
  'an array with 4': () => [1, 4],
  'a native generator': (log) =>
    (async function* () {
      try {
        yield 1;
        await undefined;
        yield 2;
        yield 3;
      } finally {
        await undefined;
        log('inner finally');
      }
    })(),
  'a native generator that fails': () =>
    (async function* () {
      yield 1;
      throw new Error('inner');
    })(),
  'a native generator that fails while it is closed': () =>
    (async function* () {
      try {
        yield 1;
        yield 4;
      } finally {
        throw new Error('closing');
      }
    })(),
  'a sync generator with 4': (log) =>
    (function* () {
      try {
        yield 1;
        yield 4;
      } finally {
        log('inner finally');
      }
    })(),
  'nothing iterable': () => 5,
  'results that are no objects': iterator({ next: () => Promise.resolve(5) }),
  'next that throws': iterator({
    next: () => {
      throw new Error('next');
    },
    return: () => {
      throw new Error('not called');
    },
  }),
  'break, with a return that answers a number': iterator({ next: () => item(3), return: () => 5 }),
  'break, with a return that throws': iterator({
    next: () => item(3),
    return: () => {
      throw new Error('return');
    },
  }),
  'break, with a return that rejects': iterator({
    next: () => item(3),
    return: () => Promise.reject(new Error('return')),
  }),
  'break, with a return that is no function': iterator({ next: () => item(3), return: 5 }),
  'break, without return': iterator({ next: () => item(3), return: null }),
  'throw, with a return that answers a number': iterator({ next: () => item(4), return: () => 5 }),
  'throw, with a return that throws': iterator({
    next: () => item(4),
    return: () => {
      throw new Error('return');
    },
  }),
  'throw, with a return that rejects': iterator({
    next: () => item(4),
    return: () => Promise.reject(new Error('return')),
  }),
};

const scripts: Record<string, (g: AsyncGenerator, log: LogFunction) => unknown> = {
  'to the end': async (g, log) => {
    for (let i = 0; i < 5; i++) {
      watch(log, 'next', g.next());
      await turns(20);
    }
  },
  return: async (g, log) => {
    watch(log, 'next', g.next());
    watch(log, 'return', g.return('r'));
  },
  throw: async (g, log) => {
    watch(log, 'next', g.next());
    watch(log, 'throw', g.throw(new Error('x')));
  },
};

for (const what of Object.keys(iterables)) {
  describe('for await over ' + what, () => {
    for (const how of Object.keys(scripts)) {
      it(how, async () => {
        const make = iterables[what];
        expect(await trace(lowered(make), scripts[how], 120)).toEqual(
          await trace(nativeLoop(make), scripts[how], 120),
        );
      });
    }
  });
}

describe('for await over one of ours takes the turns that native takes', () => {
  const ours = (log: LogFunction) =>
    native(function* () {
      try {
        yield give(1);
        yield wait();
        yield give(2);
        yield give(4);
      } finally {
        yield wait();
        log('inner finally');
      }
    })();
  const theirs = (log: LogFunction) =>
    (async function* () {
      try {
        yield 1;
        await undefined;
        yield 2;
        yield 4;
      } finally {
        await undefined;
        log('inner finally');
      }
    })();
  for (const how of Object.keys(scripts)) {
    it(how, async () => {
      expect(await trace(lowered(ours), scripts[how], 120)).toEqual(
        await trace(nativeLoop(theirs), scripts[how], 120),
      );
    });
  }
});

describe('over a chain of ours of which somebody else asks a member, at any turn', () => {
  const inner = native(function* () {
    for (let i = 10; i < 16; i++) {
      if (i % 2) yield wait();
      yield give(i);
    }
  });
  const outer = native(function* (delegate: unknown) {
    yield from(delegate);
  });
  const members: Record<
    string,
    (g: AsyncGenerator<unknown>, within: AsyncGenerator<unknown>) => unknown
  > = {
    'the outer one': (g) => g.next(),
    'the inner one': (_, within) => within.next(),
    'both, twice': (g, within) => Promise.all([within.next(), g.next(), within.next(), g.next()]),
  };
  for (const [who, asked] of Object.entries(members)) {
    it(who + ': everybody is answered, and each item goes to one', async () => {
      for (let turn = 0; turn < 30; turn++) {
        const within = inner();
        const chain = outer(within);
        const items: unknown[] = [];
        const log = await trace(
          lowered(() => chain),
          async (g, log) => {
            const others = turns(turn).then(() => asked(chain, within));
            for (let i = 0; i < 7; i++) items.push((await g.next()).value);
            items.push(
              ...[await others].flat().map((result) => (result as IteratorResult<unknown>).value),
            );
            log('all');
          },
          90,
        );
        expect({ turn, isAnswered: log.includes('all') }).toEqual({ turn, isAnswered: true });
        const numbers = items.filter((item) => item !== undefined).sort();
        expect({ turn, numbers }).toEqual({ turn, numbers: [10, 11, 12, 13, 14, 15] });
      }
    });
  }
});
