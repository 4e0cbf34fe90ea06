import { set_asyncgen_hooks } from '../python/hooks';
import { collect, from, give, native, rejection, turns, wait } from '../testing';
import { abandonable } from './abandonable';
import { interrupt } from './interrupt';
import { withIdleTimeout } from './with-idle-timeout';
import { withSignal } from './with-signal';

const never = new Promise<never>(() => {});
const reason = new Error('reason');

/** An item, and then nothing any more. */
const silent = () =>
  native(function* () {
    yield give('item');
    yield wait(never);
  })();

/** Goes on whatever is thrown at it. */
const stubborn = (log: string[]) =>
  native(function* () {
    for (let i = 0; ; i++) {
      try {
        yield give(i);
      } catch (error) {
        log.push((error as Error).message);
      }
    }
  })();

/** How many listen to a signal. */
function counted(signal: AbortSignal): { listeners: number } {
  const count = { listeners: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: [never, never]) => {
    count.listeners++;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: [never, never]) => {
    count.listeners--;
    removeEventListener.apply(signal, args);
  };
  return count;
}

describe('withSignal', () => {
  it('interrupts what waits, and lets the signal go', async () => {
    const control = new AbortController();
    const count = counted(control.signal);
    const g = silent();
    expect(withSignal(g, control.signal)).toBe(g);
    expect(count.listeners).toBe(0);
    await g.next();
    const next = rejection(g.next());
    expect(count.listeners).toBe(1);
    control.abort(reason);
    expect(await next).toBe(reason);
    expect(count.listeners).toBe(0);
    expect(await g.next()).toEqual({ value: undefined, done: true });
  });

  it.each(['next', 'return'] as const)('lets the signal go when %s ends it', async (how) => {
    const control = new AbortController();
    const count = counted(control.signal);
    const g = withSignal(
      native(function* () {
        yield give(1);
      })(),
      control.signal,
    );
    await g.next();
    await g[how](undefined);
    expect(count.listeners).toBe(0);
  });

  it('rejects the first request when it has aborted before, and the body never runs', async () => {
    let ran = false;
    const g = withSignal(
      native(function* () {
        ran = true;
        yield give(1);
      })(),
      AbortSignal.abort(reason),
    );
    expect(await rejection(g.next())).toBe(reason);
    expect(await g.next()).toEqual({ value: undefined, done: true });
    expect(ran).toBe(false);
  });

  it('rejects the next request, once, where nobody waited', async () => {
    const control = new AbortController();
    const g = withSignal(silent(), control.signal);
    await g.next();
    control.abort(reason);
    await turns(5);
    expect(await rejection(g.next())).toBe(reason);
    expect(await g.next()).toEqual({ value: undefined, done: true });
  });

  it('comes again at each request of a generator that swallows it, and no item is lost', async () => {
    const log: string[] = [];
    const control = new AbortController();
    const g = withSignal(stubborn(log), control.signal);
    expect(await g.next()).toEqual({ value: 0, done: false });
    control.abort(reason);
    await turns(5);
    expect(await g.next()).toEqual({ value: 2, done: false });
    expect(await g.next()).toEqual({ value: 3, done: false });
    expect(log).toEqual(['reason', 'reason', 'reason']);
    await g.return(undefined);
  });

  it('leaves a generator alone that is unwinding', async () => {
    const control = new AbortController();
    const log: string[] = [];
    const g = withSignal(
      native(function* () {
        try {
          yield wait(never);
        } finally {
          yield wait(Promise.resolve());
          log.push('cleaned');
        }
      })(),
      control.signal,
    );
    const next = rejection(g.next());
    void interrupt(g, new Error('first'));
    control.abort(reason);
    expect((await next).message).toBe('first');
    expect(log).toEqual(['cleaned']);
  });

  it('works for a delegate, and beside the hooks of Python', async () => {
    const greeted: unknown[] = [];
    set_asyncgen_hooks({ firstiter: (agen) => greeted.push(agen) });
    try {
      const control = new AbortController();
      const inner = withSignal(silent(), control.signal);
      const outer = native(function* () {
        yield from(inner);
      })();
      await outer.next();
      control.abort(reason);
      await turns(5);
      expect(await rejection(outer.next())).toBe(reason);
      expect(greeted).toEqual([outer, inner]);
    } finally {
      set_asyncgen_hooks({ firstiter: null });
    }
    const after = withSignal(silent(), AbortSignal.abort(reason));
    expect(await rejection(after.next())).toBe(reason);
  });

  it('is a TypeError for what is no generator of ours', () => {
    expect(() => withSignal({} as never, AbortSignal.abort())).toThrow(TypeError);
  });
});

describe('withIdleTimeout', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('interrupts what has said nothing for so long; the time in which nobody asks does not count', async () => {
    const g = withIdleTimeout(silent(), 100);
    await g.next();
    jest.advanceTimersByTime(1000);
    const next = rejection(g.next());
    jest.advanceTimersByTime(99);
    await turns(5);
    jest.advanceTimersByTime(1);
    expect(await next).toMatchObject({ name: 'TimeoutError' });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives each of the requests that overlap its time', async () => {
    const releases: (() => void)[] = [];
    const g = withIdleTimeout(
      native(function* () {
        for (;;) {
          yield wait(new Promise<void>((resolve) => releases.push(resolve)));
          yield give('item');
        }
      })(),
      100,
    );
    const first = g.next();
    const second = rejection(g.next());
    jest.advanceTimersByTime(90);
    releases[0]();
    await first;
    await turns(5);
    jest.advanceTimersByTime(90);
    let isOver = false;
    void second.then(() => (isOver = true));
    await turns(5);
    expect(isOver).toBe(false);
    jest.advanceTimersByTime(100);
    expect(await second).toMatchObject({ name: 'TimeoutError' });
  });

  it('has no timer left when the generator has ended', async () => {
    const g = withIdleTimeout(
      native(function* () {
        yield give(1);
      })(),
      100,
    );
    expect(await collect(g)).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('abandonable', () => {
  it('aborts its signal with the reason', async () => {
    let seen: unknown;
    const g = native(function* () {
      yield wait(
        abandonable((signal) => {
          signal.addEventListener('abort', () => (seen = signal.reason));
          return never;
        }),
      );
    })();
    const next = rejection(g.next());
    await interrupt(g, reason);
    expect(await next).toBe(reason);
    expect(seen).toBe(reason);
  });

  it('releases a value that comes too late, or was not delivered yet', async () => {
    const released: unknown[] = [];
    for (const at of ['late', 'in the turn before'] as const) {
      let resolve: (value: string) => void = () => {};
      const g = native(function* () {
        yield wait(
          abandonable(
            () => new Promise<string>((settle) => (resolve = settle)),
            (value) => released.push(value),
          ),
        );
      })();
      const next = rejection(g.next());
      if (at !== 'late') {
        resolve(at);
        await undefined;
      }
      await interrupt(g, reason);
      resolve(at);
      expect(await next).toBe(reason);
      await turns(5);
    }
    expect(released).toEqual(['late', 'in the turn before']);
  });

  it('is a promise of what is started, and of what that throws', async () => {
    expect(await abandonable(() => 1)).toBe(1);
    const failing = abandonable(() => {
      throw reason;
    });
    expect(await rejection(failing)).toBe(reason);
  });
});
