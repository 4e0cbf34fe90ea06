/**
 * Bodies that yield values of every sort and fail in every place, through Python's protocol. Follows CPython's
 * Lib/test/test_asyncgen.py, by the names of its tests.
 */
import { collect, from, give, python, rejection, wait } from '../testing';
import { GeneratorExit, RuntimeError, StopAsyncIteration } from './errors';

it('errors and arrays are values like any other (test_async_gen_asyncio_anext_tuple, _anext_stopiteration)', async () => {
  const values = [
    [1],
    [],
    null,
    new StopAsyncIteration(1),
    new GeneratorExit(),
    { done: true, value: 1 },
  ];
  const g = python(function* () {
    for (const value of values) yield give(value);
  })();
  for (const value of values) expect(await g.asend()).toBe(value);
});

describe('a body fails between yields in finally as a sync generator does (test_async_gen_exception_07, 08, 09)', () => {
  const bodies: Record<
    string,
    (y: (value: unknown) => unknown) => Generator<never, unknown, unknown>
  > = {
    'fails in try': function* (y) {
      try {
        yield y(1) as never;
        throw new RangeError('x');
      } finally {
        yield y(2) as never;
        yield y(3) as never;
      }
    },
    'fails in finally': function* (y) {
      try {
        yield y(1) as never;
      } finally {
        yield y(2) as never;
        throw new RangeError('x');
      }
    },
  };
  for (const name of Object.keys(bodies)) {
    it(name, async () => {
      const expected: unknown[] = [];
      const sync = bodies[name]((value) => value);
      for (;;) {
        try {
          const result = sync.next();
          if (result.done) break;
          expected.push(result.value);
        } catch (error) {
          expected.push(String(error));
        }
      }
      const seen: unknown[] = [];
      const g = python(() => bodies[name](give))();
      for (;;) {
        try {
          seen.push(await g.asend());
        } catch (error) {
          if (error instanceof StopAsyncIteration) break;
          seen.push(String(error));
        }
      }
      expect(seen).toEqual(expected);
    });
  }
});

it('GeneratorExit thrown into an inner generator comes out of it (test_async_gen_exception_11)', async () => {
  const inner = python(function* () {
    yield give(10);
    yield give(20);
  });
  const outer = python(function* (): Generator<never, void, unknown> {
    yield give(1) as never;
    const g = inner();
    yield wait(g.asend()) as never;
    try {
      yield wait(g.athrow(new GeneratorExit())) as never;
    } catch (error) {
      if (error instanceof GeneratorExit) yield give(2) as never;
    }
    yield give(3) as never;
  });
  expect(await collect(outer())).toEqual([1, 2, 3]);
});

it('aclose while the body awaits in its clean-up is refused, then goes through (test_async_gen_asyncio_aclose_06…12)', async () => {
  let go = () => {};
  const g = python(function* () {
    try {
      yield give(1);
    } finally {
      yield wait(new Promise<void>((resolve) => (go = resolve)));
    }
  })();
  await g.asend();
  const closing = g.aclose();
  const second = rejection(g.aclose());
  expect((await second).message).toBe('async generator already executing');
  go();
  await closing;
  expect(await g.aclose()).toBe(undefined);
});

it('a body that swallows GeneratorExit and yields goes on afterwards (test_async_gen_asyncio_aclose_11)', async () => {
  const g = python(function* () {
    try {
      yield give(1);
    } catch {
      yield give('swallowed');
    }
    yield give('more');
  })();
  await g.asend();
  expect(await rejection(g.aclose())).toBeInstanceOf(RuntimeError);
  expect(await g.asend()).toBe('more');
});

it('two generators of one function are independent, also below a common delegate (AG test_yield_different_entries)', async () => {
  const make = python(function* (name: string) {
    for (let i = 0; i < 2; i++) yield give(name + i);
  });
  const outer = python(function* (name: string) {
    yield from(make(name));
  });
  const [a, b] = [outer('a'), outer('b')];
  const seen: unknown[] = [];
  for (let i = 0; i < 2; i++) seen.push(await a.asend(), await b.asend());
  expect(seen).toEqual(['a0', 'b0', 'a1', 'b1']);
});

it('instances of the four classes are errors of their own class, names and stacks included', () => {
  const cause = new Error('cause');
  const made = new RuntimeError('message', { cause });
  expect([made.name, made.message, made.cause, String(made)]).toEqual([
    'RuntimeError',
    'message',
    cause,
    'RuntimeError: message',
  ]);
  expect(made.stack).toMatch(/^RuntimeError: message\n/);
  expect(Object.keys(made)).toEqual([]);
  class Derived extends RuntimeError {}
  const derived = new Derived('d');
  expect(derived).toBeInstanceOf(Derived);
  expect(derived).toBeInstanceOf(RuntimeError);
  expect(derived).toBeInstanceOf(Error);
  expect(derived).not.toBeInstanceOf(StopAsyncIteration);
});
