/**
 * `asend`, `athrow`, `aclose`, PEP 479. Follows async_generator 1.10, tests/test_async_generator.py (AG below), and
 * CPython's Lib/test/test_asyncgen.py (CP), by the names of their tests.
 */
import { collect, give, python, rejection, turns, wait } from '../testing';
import { GeneratorExit, RuntimeError, StopAsyncIteration, ValueError } from './errors';

const counter = python(function* (): Generator<never, unknown, unknown> {
  const a = yield give(1) as never;
  const b = yield give(['sent', a]) as never;
  return ['end', b];
});

describe('asend', () => {
  it('resolves with the yielded values, and rejects with the returned one (AG test_asend)', async () => {
    const g = counter();
    expect(await g.asend()).toBe(1);
    expect(await g.asend('x')).toEqual(['sent', 'x']);
    const end = await rejection(g.asend('y'));
    expect(end).toBeInstanceOf(StopAsyncIteration);
    expect(end.value).toEqual(['end', 'y']);
  });

  it('of a value to a fresh generator is a TypeError, and leaves it fresh (CP test_async_gen_exception_10)', async () => {
    const g = counter();
    expect(await rejection(g.asend('early'))).toBeInstanceOf(TypeError);
    expect(await g.asend(undefined)).toBe(1);
  });

  it('of a finished generator rejects with StopAsyncIteration without a value', async () => {
    const g = python(function* () {})();
    expect(await g.next()).toEqual({ value: undefined, done: true });
    for (let i = 0; i < 2; i++) {
      const end = await rejection(g.asend('x'));
      expect(end).toBeInstanceOf(StopAsyncIteration);
      expect(end.value).toBe(undefined);
    }
  });

  it('yields undefined where yield_ has no argument (AG test_yield_no_arg)', async () => {
    const g = python(function* () {
      yield give();
    })();
    expect(await g.asend()).toBe(undefined);
  });

  it('goes on after an await that fails (CP test_async_gen_exception_03, 04)', async () => {
    const g = python(function* () {
      yield wait();
      yield give(123);
      yield wait(Promise.reject(new RangeError('awaited')));
      yield give(456);
    })();
    expect(await g.asend()).toBe(123);
    expect(await rejection(g.asend())).toBeInstanceOf(RangeError);
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
  });

  it('mixes with the standard’s protocol', async () => {
    const g = counter();
    expect(await g.next()).toEqual({ value: 1, done: false });
    expect(await g.asend('x')).toEqual(['sent', 'x']);
    expect(await g.next('y')).toEqual({ value: ['end', 'y'], done: true });
  });
});

describe('re-entrance', () => {
  it('is refused by all three while the generator awaits (AG test_reentrance_forbidden*, CP test_async_gen_asyncio_anext_05…)', async () => {
    let go = () => {};
    const g = python(function* () {
      yield wait(new Promise<void>((resolve) => (go = resolve)));
      yield give('went on');
    })();
    const first = g.asend();
    for (const request of [g.asend(), g.athrow(new Error('x')), g.aclose()]) {
      const error = await rejection(request);
      expect(error).toBeInstanceOf(ValueError);
      expect(error.message).toBe('async generator already executing');
    }
    go();
    expect(await first).toBe('went on');
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
  });

  it('is refused from inside the body (AG test_reentrance_forbidden)', async () => {
    let inside: Promise<unknown> | undefined;
    const g = python(function* (): Generator<never> {
      inside = rejection(g.asend());
      yield give(1) as never;
    })();
    expect(await g.asend()).toBe(1);
    expect(await inside).toBeInstanceOf(ValueError);
  });

  it('is refused while requests are queued', async () => {
    const g = counter();
    const queued = [g.next(), g.next()];
    const refused = [rejection(g.asend()), rejection(g.aclose())];
    for (const error of await Promise.all(refused)) expect(error).toBeInstanceOf(ValueError);
    await Promise.all(queued);
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
  });

  it('is no matter for next, which is queued behind an asend', async () => {
    const g = counter();
    const sent = g.asend();
    const next = g.next('x');
    expect(await sent).toBe(1);
    expect(await next).toEqual({ value: ['sent', 'x'], done: false });
  });
});

describe('athrow', () => {
  it('throws at the yield and resolves with the next value (AG test_athrow)', async () => {
    const g = python(function* () {
      try {
        yield give(1);
      } catch (error) {
        yield give(['caught', error]);
      }
      yield give(3);
    })();
    await g.asend();
    const error = new Error('x');
    expect(await g.athrow(error)).toEqual(['caught', error]);
    expect(await g.asend()).toBe(3);
    expect(await rejection(g.athrow(error))).toBe(error);
    expect(await rejection(g.athrow(error))).toBeInstanceOf(StopAsyncIteration);
  });

  it('rejects with StopAsyncIteration when the body handles the error and returns', async () => {
    const g = python(function* () {
      try {
        yield give(1);
      } catch {
        return 'handled';
      }
    })();
    await g.asend();
    const end = await rejection(g.athrow(new Error('x')));
    expect(end).toBeInstanceOf(StopAsyncIteration);
    expect(end.value).toBe('handled');
  });

  it('on a fresh generator rejects with the error and finishes it; the body never runs (AG test_athrow)', async () => {
    let ran = false;
    const g = python(function* (): Generator<never> {
      ran = true;
    })();
    const error = new Error('x');
    expect(await rejection(g.athrow(error))).toBe(error);
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
    expect(ran).toBe(false);
  });

  it('of a StopAsyncIteration on a fresh generator is a RuntimeError', async () => {
    const stop = new StopAsyncIteration();
    const error = await rejection(counter().athrow(stop));
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error.cause).toBe(stop);
  });
});

describe('aclose', () => {
  const withCleanup = (log: unknown[], yields: boolean) =>
    python(function* () {
      try {
        yield give(1);
      } catch (error) {
        log.push(error instanceof GeneratorExit);
        throw error;
      } finally {
        yield wait();
        log.push('cleaned');
        if (yields) yield give('ignored');
      }
    })();

  it('throws GeneratorExit at the yield, and waits for the clean-up (AG test_aclose)', async () => {
    const log: unknown[] = [];
    const g = withCleanup(log, false);
    await g.asend();
    expect(await g.aclose()).toBe(undefined);
    expect(log).toEqual([true, 'cleaned']);
    expect(await g.aclose()).toBe(undefined);
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
  });

  it('resolves when the body returns instead', async () => {
    const g = python(function* () {
      try {
        yield give(1);
      } catch {
        return 'fine';
      }
    })();
    await g.asend();
    expect(await g.aclose()).toBe(undefined);
  });

  it('rejects with another error of the body', async () => {
    const g = python(function* () {
      try {
        yield give(1);
      } finally {
        throw new RangeError('cleaning');
      }
    })();
    await g.asend();
    expect(await rejection(g.aclose())).toBeInstanceOf(RangeError);
    expect(await g.aclose()).toBe(undefined);
  });

  it('on a fresh generator finishes it; the body never runs (AG test_aclose_on_unstarted_generator)', async () => {
    const log: unknown[] = [];
    const g = withCleanup(log, false);
    await g.aclose();
    expect(await rejection(g.asend())).toBeInstanceOf(StopAsyncIteration);
    expect(log).toEqual([]);
  });

  it('on a finished generator resolves (AG test_aclose_on_finished_generator)', async () => {
    const g = counter();
    await collect(g);
    expect(await g.aclose()).toBe(undefined);
  });

  it('rejects when the body yields; the generator goes on, and a second one resolves (AG test_aclose_yielding)', async () => {
    const log: unknown[] = [];
    const g = withCleanup(log, true);
    await g.asend();
    const error = await rejection(g.aclose());
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error.message).toBe('async generator ignored GeneratorExit');
    expect(await g.aclose()).toBe(undefined);
    expect(await rejection(g.asend())).toBeInstanceOf(GeneratorExit);
    expect(log).toEqual([true, 'cleaned']);
  });
});

describe('PEP 479: a StopAsyncIteration that escapes the body is a RuntimeError (AG test_throw_StopIteration_or_StopAsyncIteration, CP test_async_gen_exception_05)', () => {
  const stop = new StopAsyncIteration('mine');
  const throwing = python(function* (): Generator<never> {
    yield give(1) as never;
    throw stop;
  });
  for (const [name, ask] of Object.entries({
    asend: (g: ReturnType<typeof throwing>) => g.asend(),
    next: (g: ReturnType<typeof throwing>) => g.next(),
    athrow: (g: ReturnType<typeof throwing>) => g.athrow(stop),
    throw: (g: ReturnType<typeof throwing>) => g.throw(stop),
  })) {
    it(name, async () => {
      const g = throwing();
      await g.next();
      const error = await rejection(ask(g));
      expect(error).toBeInstanceOf(RuntimeError);
      expect(error.cause).toBe(stop);
    });
  }

  it('aclose', async () => {
    const g = python(function* () {
      try {
        yield give(1);
      } finally {
        throw stop;
      }
    })();
    await g.asend();
    const error = await rejection(g.aclose());
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error.cause).toBe(stop);
  });
});

describe('introspection', () => {
  it('tells what the generator does (AG test_ag_attributes, CP test_async_gen_api_01)', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const g = python(function* () {
      yield wait(gate);
      yield give(1);
    })();
    expect([g.ag_running, g.ag_await, g.ag_code.co_name]).toEqual([false, null, 'made']);
    expect(g.ag_frame).not.toBe(null);
    const first = g.asend();
    expect([g.ag_running, g.ag_await]).toEqual([true, gate]);
    go();
    await first;
    expect([g.ag_running, g.ag_await]).toEqual([false, null]);
    expect(g.ag_frame).not.toBe(null);
    await g.aclose();
    expect([g.ag_running, g.ag_frame]).toEqual([false, null]);
  });

  it('ag_await of a generator that delegates is the delegate', async () => {
    let go = () => {};
    const inner = python(function* () {
      yield wait(new Promise<void>((resolve) => (go = resolve)));
    })();
    const { from } = await import('../testing');
    const outer = python(function* () {
      yield from(inner);
    })();
    const first = rejection(outer.asend());
    await turns(1);
    expect(outer.ag_await).toBe(inner);
    expect(inner.ag_running).toBe(true);
    go();
    await first;
  });

  it('ag_await of a generator that delegates to a sync iterable is its iterator', async () => {
    const { from } = await import('../testing');
    const inner = [1][Symbol.iterator]();
    const outer = python(function* () {
      yield from(inner);
    })();
    const first = outer.asend();
    expect(outer.ag_await).toBe(inner);
    expect(await first).toBe(1);
  });

  it('refuses other objects', async () => {
    const { asend } = counter();
    expect(await rejection(asend.call({} as never))).toBeInstanceOf(TypeError);
    const { get } = Object.getOwnPropertyDescriptor(
      Object.getPrototypeOf(Object.getPrototypeOf(counter())),
      'ag_running',
    )!;
    expect(() => get!.call({})).toThrow(TypeError);
  });
});
