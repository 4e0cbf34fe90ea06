import { define, start } from '../kind';
import { AWAIT, DONE, type Frame, AWAIT_RETURN, type Step, YIELD } from '../protocol';
import { type Make, show, trace, watch } from '../testing';

type Generator = AsyncGenerator<unknown, unknown, unknown>;

/** A lowered generator function from a step function. */
function lowered(step: (log: (entry: string) => void) => Step, table?: number[]): Make {
  const g = define((kind) => (log: (entry: string) => void) => start(kind, step(log), table));
  return g as unknown as Make;
}

/** try { x = yield 1; log(x); yield await p } catch (e) { log } finally { await; log } return 9 */
const native: Make = async function* (log) {
  log('start');
  try {
    const x = yield 1;
    log('sent ' + show(x));
    yield await Promise.resolve(2);
    return Promise.resolve(3);
  } catch (e) {
    log('caught ' + show(e));
    yield 'caught';
  } finally {
    log('finally');
    await undefined;
    log('cleaned');
  }
  return 9;
};

const ours = lowered(
  (log) => {
    let how = 0;
    let pending: unknown;
    return ($: Frame) => {
      for (;;) {
        switch ($.state) {
          case 0:
            log('start');
            $.region = 1;
            $.value = 1;
            $.state = 1;
            return YIELD;
          case 1:
            log('sent ' + show($.value));
            $.value = Promise.resolve(2);
            $.state = 2;
            return AWAIT;
          case 2:
            $.state = 3;
            return YIELD;
          case 3:
            $.value = Promise.resolve(3);
            return AWAIT_RETURN;
          case 4: // catch
            log('caught ' + show($.value));
            $.value = 'caught';
            $.state = 5;
            return YIELD;
          case 5:
            how = 0;
            $.state = 8;
            break;
          case 6: // finally by throw
            how = 1;
            pending = $.value;
            $.state = 8;
            break;
          case 7: // finally by return
            how = 2;
            pending = $.value;
            $.state = 8;
            break;
          case 8:
            $.region = 0;
            log('finally');
            $.value = undefined;
            $.state = 9;
            return AWAIT;
          case 9:
            log('cleaned');
            if (how === 1) throw pending;
            if (how === 2) {
              $.value = pending;
              return DONE;
            }
            $.value = 9;
            return AWAIT_RETURN;
        }
      }
    };
  },
  [4, 0, 2, 6, 7, 0],
);

type Script = (g: Generator, log: (entry: string) => void) => unknown;

const thenable = (log: (entry: string) => void) => ({
  then(resolve: (value: unknown) => void) {
    log('then');
    resolve('from thenable');
  },
});

const scripts: Record<string, Script> = {
  'runs to its end, one request after the other': async (g, log) => {
    for (let i = 0; i < 5; i++) log(show(await g.next(i)));
  },
  'serves overlapping requests first in, first out': (g, log) => {
    for (let i = 0; i < 5; i++) watch(log, 'next ' + i, g.next(i));
  },
  'serves overlapping requests of every sort': (g, log) => {
    watch(log, 'a', g.next());
    watch(log, 'b', g.throw(new Error('x')));
    watch(log, 'c', g.return(Promise.resolve('r')));
    watch(log, 'd', g.throw(new Error('late')));
    watch(log, 'e', g.return('late'));
    watch(log, 'f', g.next());
  },
  'throw at the yield is caught': async (g, log) => {
    await g.next();
    watch(log, 'throw', g.throw(new Error('x')));
  },
  'return at the yield runs finally': async (g, log) => {
    await g.next();
    watch(log, 'return', g.return('r'));
  },
  'return of a promise is awaited inside': async (g, log) => {
    await g.next();
    watch(log, 'return', g.return(Promise.resolve('r')));
  },
  'return of a rejected promise is a throw at the yield': async (g, log) => {
    await g.next();
    watch(log, 'return', g.return(Promise.reject(new Error('x'))));
  },
  'return of a thenable takes its turns': async (g, log) => {
    await g.next();
    watch(log, 'return', g.return(thenable(log)));
  },
  'fresh: return awaits and finishes': (g, log) => {
    watch(log, 'return', g.return(Promise.resolve('r')));
    watch(log, 'next', g.next());
  },
  'fresh: return of a rejected promise rejects': (g, log) => {
    watch(log, 'return', g.return(Promise.reject(new Error('x'))));
    watch(log, 'next', g.next());
  },
  'fresh: throw finishes': (g, log) => {
    watch(log, 'throw', g.throw(new Error('x')));
    watch(log, 'next', g.next());
    watch(log, 'return', g.return(1));
    watch(log, 'throw', g.throw(new Error('y')));
  },
  'a promise whose constructor throws, given to return': async (g, log) => {
    await g.next();
    const broken = Promise.resolve(1);
    Object.defineProperty(broken, 'constructor', {
      get() {
        log('get constructor');
        throw new Error('broken');
      },
    });
    watch(log, 'return', g.return(broken));
  },
  'a promise with a constructor getter, given to return': async (g, log) => {
    await g.next();
    const odd = Promise.resolve(1);
    Object.defineProperty(odd, 'constructor', {
      get() {
        log('get constructor');
        return Promise;
      },
    });
    watch(log, 'return', g.return(odd));
  },
  'a promise of a subclass': async (g, log) => {
    class Sub extends Promise<unknown> {}
    await g.next();
    watch(log, 'return', g.return(Sub.resolve(1)));
  },
  'a promise with a then of its own': async (g, log) => {
    await g.next();
    const odd = Promise.resolve(1);
    odd.then = () => {
      throw new Error('unused');
    };
    watch(log, 'return', g.return(odd));
  },
  'a then getter that throws': async (g, log) => {
    await g.next();
    const odd = {
      get then() {
        log('get then');
        throw new Error('no then');
      },
    };
    watch(log, 'return', g.return(odd));
  },
  'requests long after a sequential start, then overlapping': async (g, log) => {
    await g.next();
    watch(log, 'a', g.next());
    await undefined;
    watch(log, 'b', g.next());
    watch(log, 'c', g.next());
  },
};

describe('a generator with try, catch and finally does what the native one does', () => {
  for (const name of Object.keys(scripts)) {
    test(name, async () => {
      expect(await trace(ours, scripts[name])).toEqual(await trace(native, scripts[name]));
    });
  }
});

describe('a long loop of yields', () => {
  const loop: Make = async function* () {
    for (let i = 0; ; i++) yield i;
  };
  const loweredLoop = lowered(() => {
    let i = 0;
    return ($) => {
      $.value = i++;
      return YIELD;
    };
  });
  const consume: Record<string, Script> = {
    sequentially: async (g, log) => {
      for (let i = 0; i < 40; i++) log(show(await g.next()));
    },
    'sequentially, then overlapping at once': async (g, log) => {
      for (let i = 0; i < 40; i++) await g.next();
      for (let i = 0; i < 4; i++) watch(log, 'next ' + i, g.next());
    },
    'sequentially, then two in a turn, with the consumer’s own turns in between': async (
      g,
      log,
    ) => {
      for (let i = 0; i < 40; i++) await g.next();
      watch(log, 'a', g.next());
      watch(log, 'b', g.next());
      watch(log, 'c', g.return('r'));
      watch(log, 'other', Promise.resolve('turn'));
    },
  };
  for (const name of Object.keys(consume)) {
    test(name, async () => {
      expect(await trace(loweredLoop, consume[name], 90)).toEqual(
        await trace(loop, consume[name], 90),
      );
    });
  }
});

test('requests made inside the running body are queued behind it', async () => {
  const script: Script = (g, log) => watch(log, 'outer', g.next());
  let self: Generator;
  const inside: Make = (log) => {
    async function* g() {
      watch(log, 'inner', self.next());
      watch(log, 'inner return', self.return('r'));
      log('running');
      yield 1;
      log('resumed');
      yield 2;
    }
    return (self = g());
  };
  const insideOurs: Make = (log) => {
    const step: Step = ($) => {
      switch ($.state) {
        case 0:
          watch(log, 'inner', self.next());
          watch(log, 'inner return', self.return('r'));
          log('running');
          $.value = 1;
          $.state = 1;
          return YIELD;
        case 1:
          log('resumed');
          $.value = 2;
          $.state = 2;
          return YIELD;
        default:
          $.value = undefined;
          return DONE;
      }
    };
    return (self = define((kind) => () => start(kind, step))() as Generator);
  };
  expect(await trace(insideOurs, script)).toEqual(await trace(inside, script));
});
