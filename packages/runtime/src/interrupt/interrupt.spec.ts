import {
  asynchronous,
  from,
  give,
  type Log,
  native,
  python,
  rejection,
  turns,
  wait,
} from '../testing';
import { interrupt, stop } from './interrupt';
import { shield } from './shield';

const never = new Promise<never>(() => {});
const reason = new Error('reason');
const other = new Error('other');

/** Waits for `what`, and logs how it is left. */
const stuck = (log: Log, what: unknown, name = 'g') =>
  native(function* () {
    try {
      yield wait(what);
    } catch (error) {
      log.push(`${name} caught ${(error as Error).message}`);
      throw error;
    } finally {
      log.push(`${name} finally`);
      yield wait(1);
      log.push(`${name} clean`);
    }
  })();

describe('interrupt', () => {
  it('throws where the body awaits, and whoever waits for the item gets what comes of it', async () => {
    const log: Log = [];
    const g = stuck(log, never);
    const next = rejection(g.next());
    const after = g.next();
    await interrupt(g, reason);
    expect(await next).toBe(reason);
    expect(await after).toEqual({ value: undefined, done: true });
    expect(log).toEqual(['g caught reason', 'g finally', 'g clean']);
  });

  it('interrupts the clean-up, too', async () => {
    const log: Log = [];
    const g = stuck(log, never);
    const next = rejection(g.next());
    void interrupt(g, reason);
    await interrupt(g, other);
    expect(await next).toBe(other);
    expect(log).toEqual(['g caught reason', 'g finally']);
  });

  it('gives an AbortError where no reason is given', async () => {
    const g = stuck([], never);
    const next = rejection(g.next());
    void interrupt(g);
    expect(await next).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' });
    expect(await next).toBeInstanceOf(DOMException);
  });

  it('throws at a yield; nobody waits for an item, and its own reason is no failure', async () => {
    const seen: unknown[] = [];
    const g = native(function* () {
      try {
        yield give(1);
      } catch (error) {
        seen.push(error);
        throw error;
      }
    })();
    await g.next();
    await interrupt(g, reason);
    expect(seen).toEqual([reason]);
    expect(await g.next()).toEqual({ value: undefined, done: true });
  });

  it('rejects with another error that nobody gets', async () => {
    const g = native(function* () {
      try {
        yield give(1);
      } finally {
        throw other;
      }
    })();
    await g.next();
    expect(await rejection(interrupt(g, reason))).toBe(other);
  });

  it('resolves at the next yield of a generator that goes on', async () => {
    const g = native(function* () {
      try {
        yield wait(never);
      } catch {
        yield give('went on');
      }
    })();
    const next = g.next();
    await interrupt(g, reason);
    expect(await next).toEqual({ value: 'went on', done: false });
  });

  it('finishes a fresh generator, and leaves one that has ended alone', async () => {
    const log: Log = [];
    const g = stuck(log, never);
    await interrupt(g, reason);
    expect(await g.next()).toEqual({ value: undefined, done: true });
    await interrupt(g, reason);
    expect(log).toEqual([]);
  });

  it('rejects a return that a finished generator still waits with', async () => {
    const g = stuck([], never);
    const returned = rejection(g.return(never));
    await interrupt(g, reason);
    expect(await returned).toBe(reason);
  });

  it('comes to a running body at its next await', async () => {
    const log: Log = [];
    const g: AsyncGenerator<unknown> = native(function* () {
      void interrupt(g, reason);
      log.push('goes on');
      try {
        yield wait(1);
        log.push('not reached');
      } catch (error) {
        log.push((error as Error).message);
      }
      return yield give('item');
    })();
    expect(await g.next()).toEqual({ value: 'item', done: false });
    expect(log).toEqual(['goes on', 'reason']);
  });

  it('is a RuntimeError to await in the body itself', async () => {
    const g: AsyncGenerator<unknown> = native(function* () {
      yield wait(interrupt(g, reason));
    })();
    expect(await rejection(g.next())).toMatchObject({ name: 'RuntimeError' });
  });

  it('is a rejection for what is no generator of ours', async () => {
    expect(await rejection(interrupt({} as never))).toBeInstanceOf(TypeError);
  });

  it('reaches the innermost generator of a delegation, and of one that is linked', async () => {
    const log: Log = [];
    const inner = stuck(log, never, 'inner');
    const g = native(function* () {
      try {
        yield from(inner);
      } finally {
        log.push('outer finally');
      }
    })();
    const next = rejection(g.next());
    await interrupt(g, reason);
    expect(await next).toBe(reason);
    expect(log).toEqual(['inner caught reason', 'inner finally', 'inner clean', 'outer finally']);
  });

  it('throws at the yield* over what has no throw, which is closed', async () => {
    const log: Log = [];
    const g = native(function* () {
      try {
        yield from({
          [Symbol.iterator]: () => ({
            next: () => ({ value: 1, done: false }),
            return: () => (log.push('return'), {}),
          }),
        });
      } catch (error) {
        log.push((error as Error).message);
      }
    })();
    await g.next();
    await interrupt(g, reason);
    expect(log).toEqual(['return', 'reason']);
  });

  it('goes down an async function that is called in the await, and its promise is settled', async () => {
    const log: Log = [];
    const f = asynchronous(function* () {
      try {
        yield wait(never);
      } finally {
        log.push('f finally');
        yield wait(1);
        log.push('f clean');
      }
    });
    const g = native(function* () {
      yield wait(f());
    })();
    const next = rejection(g.next());
    await interrupt(g, reason);
    expect(await next).toBe(reason);
    expect(log).toEqual(['f finally', 'f clean']);
  });

  it('only abandons a promise that was stored', async () => {
    const log: Log = [];
    let release: (value?: unknown) => void = () => {};
    const f = asynchronous(function* () {
      yield wait(new Promise((resolve) => (release = resolve)));
      log.push('f went on');
      return 'result';
    });
    let stored: Promise<unknown> | undefined;
    const g = native(function* () {
      stored = f();
      yield wait(1);
      yield wait(stored);
    })();
    const next = rejection(g.next());
    await turns(4);
    await interrupt(g, reason);
    expect(await next).toBe(reason);
    release();
    expect(await stored).toBe('result');
    expect(log).toEqual(['f went on']);
  });

  it('comes after what a shield protects', async () => {
    const log: Log = [];
    let release: (value?: unknown) => void = () => {};
    const g = native(function* () {
      log.push(`got ${String(yield wait(shield(new Promise((resolve) => (release = resolve)))))}`);
      yield wait(never);
    })();
    const next = rejection(g.next());
    const done = interrupt(g, reason);
    await turns(5);
    expect(log).toEqual([]);
    release('it');
    await done;
    expect(await next).toBe(reason);
    expect(log).toEqual(['got it']);
  });

  it('leaves those that Python asked in order', async () => {
    const g = python(function* () {
      yield wait(never);
    })();
    const first = rejection(g.asend());
    const second = g.next();
    await interrupt(g, reason);
    expect(await first).toBe(reason);
    expect(await second).toEqual({ value: undefined, done: true });
  });
});

describe('stop', () => {
  it('runs each finally, and no catch; the request gets the value', async () => {
    const log: Log = [];
    const g = stuck(log, never);
    const next = g.next();
    await stop(g, 'value');
    expect(await next).toEqual({ value: 'value', done: true });
    expect(log).toEqual(['g finally', 'g clean']);
  });

  it('again, while a call cleans up: the generator returns all the same', async () => {
    const log: Log = [];
    const f = asynchronous(function* () {
      try {
        yield wait(never);
      } catch {
        log.push('caught');
        yield wait(never);
      }
    });
    const g = native(function* () {
      yield wait(f());
      log.push('not reached');
    })();
    const next = g.next();
    void stop(g, 'first');
    await stop(g, 'second');
    expect(await next).toEqual({ value: 'second', done: true });
    expect(log).toEqual(['caught']);
  });

  it('returns through yield*', async () => {
    const log: Log = [];
    const inner = stuck(log, never, 'inner');
    const g = native(function* () {
      try {
        yield from(inner);
        log.push('not reached');
      } finally {
        log.push('outer finally');
      }
    })();
    const next = g.next();
    await stop(g, 'value');
    expect(await next).toEqual({ value: 'value', done: true });
    expect(log).toEqual(['inner finally', 'inner clean', 'outer finally']);
  });

  it('ends a generator through an async function, which gets an AbortError', async () => {
    const log: Log = [];
    const f = asynchronous(function* () {
      try {
        yield wait(never);
      } catch (error) {
        log.push((error as Error).name);
        throw error;
      }
    });
    const g = native(function* () {
      yield wait(f());
      log.push('not reached');
    })();
    const next = g.next();
    await stop(g, 'value');
    expect(await next).toEqual({ value: 'value', done: true });
    expect(log).toEqual(['AbortError']);
  });
});
