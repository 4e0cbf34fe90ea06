/**
 * Python's requests through `yield_from_`. Follows PEP 380 and async_generator 1.10, tests/test_async_generator.py
 * (AG), by the names of its tests.
 */
import { collect, from, give, native, python, rejection, wait } from '../testing';
import { GeneratorExit, RuntimeError, StopAsyncIteration, ValueError } from './errors';

type Python = ReturnType<ReturnType<typeof python>>;

/** yield_from_(iterable), with a log of how that ends. */
const outer = (iterable: unknown, log: unknown[] = []) =>
  python(function* () {
    try {
      const value: unknown = yield from(iterable);
      log.push(value);
      yield give(['after', value]);
    } catch (error) {
      log.push(error);
      throw error;
    }
    return 'outer';
  })();

const echo = python(function* () {
  let sent: unknown = 'first';
  for (;;) sent = yield give(sent);
});

async function started(g: Python): Promise<Python> {
  await g.asend();
  return g;
}

describe('asend', () => {
  it('reaches the innermost generator (AG test_async_yield_from_asend)', async () => {
    const g = outer(outer(echo()));
    expect(await g.asend()).toBe('first');
    expect(await g.asend('x')).toBe('x');
    expect(await g.asend()).toBe(undefined);
  });

  it('has the delegate’s return value as the value of the expression (AG test_async_yield_from_return_value)', async () => {
    const inner = python(function* () {
      yield give(1);
      return 'r';
    });
    expect(await collect(outer(inner()))).toEqual([1, ['after', 'r']]);
    expect(await collect(outer(python(function* () {})()))).toEqual([['after', undefined]]);
  });

  it('is next without a value and asend with one, for other iterators (AG test_yield_from_non_generator)', async () => {
    const calls: unknown[] = [];
    const iterator = {
      [Symbol.asyncIterator]: () => iterator,
      next: (...args: unknown[]) => {
        calls.push(['next', ...args]);
        return Promise.resolve({ value: 'n', done: false });
      },
      asend: (value: unknown) => {
        calls.push(['asend', value]);
        return value === 'end'
          ? Promise.reject(new StopAsyncIteration('over'))
          : Promise.resolve('s');
      },
    };
    const g = outer(iterator);
    expect(await g.asend()).toBe('n');
    expect(await g.asend()).toBe('n');
    expect(await g.asend('x')).toBe('s');
    expect(await g.asend('end')).toEqual(['after', 'over']);
    expect(calls).toEqual([['next', undefined], ['next'], ['asend', 'x'], ['asend', 'end']]);
  });

  it('is next with the value where there is no asend', async () => {
    async function* inner(): AsyncGenerator<unknown, void, unknown> {
      const sent = yield 1;
      yield ['got', sent];
    }
    const g = await started(outer(inner()));
    expect(await g.asend('x')).toEqual(['got', 'x']);
  });

  it('works over sync iterables', async () => {
    const g = outer([1, 2]);
    expect(await g.asend()).toBe(1);
    expect(await g.asend('ignored')).toBe(2);
    expect(await g.asend()).toEqual(['after', undefined]);
  });
});

describe('athrow', () => {
  const handling = () =>
    python(function* () {
      try {
        yield give(1);
      } catch (error) {
        yield give(['inner', error]);
      }
      return 'r';
    })();

  it('reaches the innermost generator (AG test_async_yield_from_athrow)', async () => {
    const g = await started(outer(outer(handling())));
    const error = new Error('x');
    expect(await g.athrow(error)).toEqual(['inner', error]);
    expect(await g.asend()).toEqual(['after', 'r']);
  });

  it('is raised in the outer generator when the inner one lets it pass', async () => {
    const log: unknown[] = [];
    const error = new Error('x');
    const g = await started(outer(echo(), log));
    expect(await rejection(g.athrow(error))).toBe(error);
    expect(log).toEqual([error]);
  });

  it('is throw of a delegate without athrow', async () => {
    async function* inner() {
      try {
        yield 1;
      } catch (error) {
        yield ['native', error];
      }
    }
    const error = new Error('x');
    const g = await started(outer(inner()));
    expect(await g.athrow(error)).toEqual(['native', error]);
  });

  it('is raised in the outer one where the delegate has neither (AG test_yield_from_non_generator_with_no_aclose)', async () => {
    const log: unknown[] = [];
    const iterator = {
      [Symbol.asyncIterator]: () => iterator,
      next: () => Promise.resolve({ value: 1, done: false }),
    };
    const error = new Error('x');
    expect(await rejection((await started(outer(iterator, log))).athrow(error))).toBe(error);
    expect(log).toEqual([error]);
  });

  it('ends the delegation when it rejects with StopAsyncIteration (AG test_yield_from_athrow_raises_StopAsyncIteration)', async () => {
    const iterator = {
      [Symbol.asyncIterator]: () => iterator,
      next: () => Promise.resolve({ value: 1, done: false }),
      athrow: () => Promise.reject(new StopAsyncIteration('over')),
    };
    const g = await started(outer(iterator));
    expect(await g.athrow(new Error('x'))).toEqual(['after', 'over']);
  });

  it('is raised in the outer one when the delegate has finished meanwhile', async () => {
    const inner = echo();
    const g = await started(outer(inner));
    await inner.aclose();
    const error = new Error('x');
    expect(await rejection(g.athrow(error))).toBe(error);
  });
});

describe('aclose', () => {
  it('closes the innermost generator first, then raises GeneratorExit in the outer ones', async () => {
    const order: string[] = [];
    const named = (name: string, iterable: unknown): Python =>
      python(function* () {
        try {
          yield from(iterable);
        } catch (error) {
          order.push(name + ' ' + (error as Error).name);
          throw error;
        } finally {
          yield wait();
          order.push(name);
        }
      })();
    const g = await started(named('a', named('b', named('c', echo()))));
    expect(await g.aclose()).toBe(undefined);
    expect(order).toEqual(['c GeneratorExit', 'c', 'b GeneratorExit', 'b', 'a GeneratorExit', 'a']);
  });

  it('is raised in the outer one even if the delegate swallows it', async () => {
    const log: unknown[] = [];
    const swallowing = python(function* () {
      try {
        yield give(1);
      } catch {
        return 'swallowed';
      }
    });
    const g = await started(outer(swallowing(), log));
    await g.aclose();
    expect(log).toEqual([expect.any(GeneratorExit)]);
  });

  it('rejects with another error that the delegate raises', async () => {
    const failing = python(function* () {
      try {
        yield give(1);
      } finally {
        throw new RangeError('inner');
      }
    });
    const g = await started(outer(outer(failing())));
    expect(await rejection(g.aclose())).toBeInstanceOf(RangeError);
  });

  it('is a RuntimeError in the outer one when the delegate yields instead; the delegate stays behind', async () => {
    const log: unknown[] = [];
    const stubborn = python(function* () {
      try {
        yield give(1);
      } catch {
        yield give('no');
      }
      return 'later';
    })();
    const g = await started(outer(stubborn, log));
    const error = await rejection(g.aclose());
    expect(error).toBeInstanceOf(RuntimeError);
    expect(log).toEqual([error]);
    expect((await rejection(stubborn.asend())).value).toBe('later');
  });

  it('counts a yield of a delegate that began during the clean-up', async () => {
    const log: unknown[] = [];
    const stubborn = python(function* () {
      try {
        yield give(1);
      } finally {
        yield from(['clean']);
      }
    })();
    const middle = outer(stubborn, log);
    const g = await started(outer(middle));
    expect(await rejection(g.aclose())).toBeInstanceOf(RuntimeError);
    expect(log).toEqual([expect.any(RuntimeError)]);
  });

  it('is return of a generator of the standard’s kind, whose clean-up is awaited', async () => {
    const order: string[] = [];
    for (const inner of [
      native(function* () {
        try {
          yield give(1);
        } finally {
          yield wait();
          order.push('inner');
        }
      })(),
      (async function* () {
        try {
          yield 1;
        } finally {
          await undefined;
          order.push('native');
        }
      })(),
    ]) {
      const log: unknown[] = [];
      const g = await started(outer(inner, log));
      await g.aclose();
      expect(log).toEqual([expect.any(GeneratorExit)]);
      order.push('outer');
    }
    expect(order).toEqual(['inner', 'outer', 'native', 'outer']);
  });

  it('is a RuntimeError when return answers that it is not done', async () => {
    async function* stubborn() {
      try {
        yield 1;
      } finally {
        yield 2;
      }
    }
    const g = await started(outer(stubborn()));
    expect(await rejection(g.aclose())).toBeInstanceOf(RuntimeError);
  });

  it('needs neither aclose nor return (AG test_yield_from_non_generator_with_no_aclose)', async () => {
    const log: unknown[] = [];
    const iterator = {
      [Symbol.asyncIterator]: () => iterator,
      next: () => Promise.resolve({ value: 1, done: false }),
    };
    const g = await started(outer(iterator, log));
    await g.aclose();
    expect(log).toEqual([expect.any(GeneratorExit)]);
  });

  it('by athrow(GeneratorExit) is the same for the delegate, and rejects', async () => {
    const log: unknown[] = [];
    const swallowing = python(function* () {
      try {
        yield give(1);
      } catch {
        return 'swallowed';
      }
    });
    const exit = new GeneratorExit();
    const g = await started(outer(swallowing(), log));
    expect(await rejection(g.athrow(exit))).toBe(exit);
    expect(log).toEqual([exit]);
  });

  it('calls an aclose of the delegate’s own', async () => {
    const log: unknown[] = [];
    const inner = echo();
    inner.aclose = () => {
      log.push('own aclose');
      return Promise.resolve();
    };
    const g = await started(outer(inner, log));
    await g.aclose();
    expect(log).toEqual(['own aclose', expect.any(GeneratorExit)]);
    expect(await inner.asend('still open')).toBe('still open');
  });
});

describe('a delegate that somebody else uses', () => {
  const slow = () => {
    let go = () => {};
    const g = python(function* () {
      for (let i = 0; ; i++) {
        if (i > 0) yield wait(new Promise<void>((resolve) => (go = resolve)));
        yield give(i);
      }
    })();
    return { g, go: () => go() };
  };

  it('raises ValueError in the outer generator while it is busy', async () => {
    for (const ask of [
      (g: Python) => g.asend('x'),
      (g: Python) => g.athrow(new Error('x')),
      (g: Python) => g.aclose(),
    ]) {
      const { g: inner, go } = slow();
      const log: unknown[] = [];
      const g = await started(outer(inner, log));
      const other = inner.next();
      expect(await rejection(ask(g))).toBeInstanceOf(ValueError);
      expect(log).toEqual([expect.any(ValueError)]);
      go();
      expect(await other).toEqual({ value: 1, done: false });
    }
  });

  it('is refused to others while it serves the outer one', async () => {
    const { g: inner, go } = slow();
    const g = await started(outer(outer(inner)));
    const request = g.asend();
    expect(await rejection(inner.asend())).toBeInstanceOf(ValueError);
    go();
    expect(await request).toBe(1);
  });

  it('raises ValueError at the yield_from_ that begins while it is busy, catchable there', async () => {
    const { g: inner, go } = slow();
    await inner.asend();
    const other = inner.next();
    const caught: unknown[] = [];
    const g = python(function* () {
      try {
        yield from(inner);
      } catch (error) {
        caught.push(error);
      }
      yield give('went on');
    })();
    expect(await g.asend()).toBe('went on');
    expect(caught).toEqual([expect.any(ValueError)]);
    go();
    expect(await other).toEqual({ value: 1, done: false });
  });

  it('raises ValueError at the second yield_from_ that begins while it serves the first', async () => {
    const { g: inner, go } = slow();
    const first = await started(outer(inner));
    const request = first.asend();
    expect(await rejection(outer(inner).asend())).toBeInstanceOf(ValueError);
    go();
    expect(await request).toBe(1);
  });

  it('raises ValueError in a generator that delegates to itself', async () => {
    const self: Python = python(function* () {
      yield from(self);
    })();
    expect(await rejection(self.asend())).toBeInstanceOf(ValueError);
  });
});

it('a chain 100,000 deep is thrown into and closed without a deep stack', async () => {
  const nested: (depth: number) => Python = python(function* (depth: number) {
    if (depth > 0) yield from(nested(depth - 1));
    else yield give(1);
  }) as never;
  for (const [ask, outcome] of [
    [(g: Python) => rejection(g.athrow(new RangeError('x'))), expect.any(RangeError)],
    [(g: Python) => g.aclose(), undefined],
  ] as const) {
    const g = nested(100_000);
    expect(await g.asend()).toBe(1);
    expect(await ask(g)).toEqual(outcome);
  }
}, 60_000);
