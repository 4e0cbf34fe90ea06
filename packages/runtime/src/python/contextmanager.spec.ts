/** `asynccontextmanager` (contextlib; async_generator 1.10, test_util.py: the names of its tests in brackets). */
import { give, python, rejection, wait } from '../testing';
import { asynccontextmanager } from './contextmanager';
import { RuntimeError, StopAsyncIteration } from './errors';
import { isasyncgenfunction } from './introspection';

const scope = (log: unknown[]) =>
  asynccontextmanager(
    python(function* (name: string) {
      log.push('enter ' + name);
      try {
        yield give(name);
        log.push('no error');
      } catch (error) {
        log.push(error);
        throw error;
      } finally {
        yield wait();
        log.push('exit');
      }
    }) as never,
  ) as unknown as (name: string) => ReturnType<ReturnType<typeof asynccontextmanager>>;

it('enters, gives the value, exits, and resolves with the callback’s result', async () => {
  const log: unknown[] = [];
  expect(await scope(log)('a').use(async (value) => [value])).toEqual(['a']);
  expect(log).toEqual(['enter a', 'no error', 'exit']);
});

it('throws the body’s error in at the yield and passes it on [exception_passthrough]', async () => {
  const log: unknown[] = [];
  const error = new Error('body');
  expect(await rejection(scope(log)('a').use(() => Promise.reject(error)))).toBe(error);
  expect(log).toEqual(['enter a', error, 'exit']);
});

it('lets the generator swallow the error [catches_exception]', async () => {
  const swallow = asynccontextmanager(async function* () {
    try {
      yield 1;
    } catch {}
  });
  expect(await swallow().use(() => Promise.reject(new Error('body')))).toBe(undefined);
});

it('lets the generator replace the error [different_exception]', async () => {
  const replace = asynccontextmanager(async function* () {
    try {
      yield 1;
    } catch {
      throw new RangeError('other');
    }
  });
  expect(await rejection(replace().use(() => Promise.reject(new Error('body'))))).toBeInstanceOf(
    RangeError,
  );
});

it('fails when the generator does not yield [no_yield]', async () => {
  const empty = asynccontextmanager(async function* () {});
  const error = await rejection(empty().use(() => 1));
  expect(error).toBeInstanceOf(RuntimeError);
  expect(error.message).toBe("async generator didn't yield");
});

it('fails when the generator yields again, and closes it [too_many_yields]', async () => {
  const log: string[] = [];
  const twice = asynccontextmanager(async function* () {
    try {
      try {
        yield 1;
      } catch {}
      yield 2;
    } finally {
      log.push('closed');
    }
  });
  const plain = await rejection(twice().use(() => 1));
  expect([plain.name, plain.message]).toEqual(['RuntimeError', "async generator didn't stop"]);
  const thrown = await rejection(twice().use(() => Promise.reject(new Error('body'))));
  expect([thrown.name, thrown.message]).toEqual([
    'RuntimeError',
    "async generator didn't stop after athrow()",
  ]);
  expect(log).toEqual(['closed', 'closed']);
});

it('gives a StopAsyncIteration of the body’s own back unchanged [do_not_unchain_non_stopiteration_exceptions]', async () => {
  const stop = new StopAsyncIteration('mine');
  expect(await rejection(scope([])('a').use(() => Promise.reject(stop)))).toBe(stop);
  const passing = asynccontextmanager(async function* () {
    yield 1;
  });
  expect(await rejection(passing().use(() => Promise.reject(stop)))).toBe(stop);
  const own = new RuntimeError('own');
  expect(await rejection(passing().use(() => Promise.reject(own)))).toBe(own);
});

it('can be used once', async () => {
  const manager = scope([])('a');
  await manager.use(() => 1);
  expect(await rejection(manager.use(() => 1))).toBeInstanceOf(RuntimeError);
  expect(await rejection(manager.enter())).toBeInstanceOf(RuntimeError);
});

it('exits at the end of an await using block; the block’s error is not seen inside', async () => {
  const log: unknown[] = [];
  const manager = scope(log)('a');
  expect(await manager.enter()).toBe('a');
  await manager[Symbol.asyncDispose]();
  await manager[Symbol.asyncDispose]();
  expect(log).toEqual(['enter a', 'no error', 'exit']);
});

it('needs a generator function, and returns none [requires_asyncgenfunction]', () => {
  expect(() => asynccontextmanager((async () => {}) as never)).toThrow(TypeError);
  expect(isasyncgenfunction(scope([]))).toBe(false);
});
