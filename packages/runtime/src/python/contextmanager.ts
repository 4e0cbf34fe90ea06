/**
 * Context managers from generators (`contextlib.asynccontextmanager`): what is before the `yield` sets up, what is
 * after it cleans up.
 *
 *     const opened = asynccontextmanager(async function* (path) {
 *       const file = await open(path);
 *       try { yield file } finally { await file.close() }
 *     });
 *     await opened('a.txt').use(async (file) => { … });
 *
 *     await using manager = opened('a.txt');     // plain exit only: an error of the block is not seen inside
 *     const file = await manager.enter();
 */
import { getMethod, hidden, type Method, wellKnown } from '../objects';
import { closeGenerator, promise } from './aclosing';
import { RuntimeError, StopAsyncIteration } from './errors';
import { isasyncgenfunction } from './introspection';

export interface AsyncContextManager<Y> {
  /**
   * Runs the generator to its yield; resolves with the yielded value. Rejects with RuntimeError when it does not
   * yield, and when the manager has been used before.
   */
  enter(): Promise<Y>;
  /**
   * Enters, calls `body` with the yielded value, and exits, throwing the body's error in at the yield. Resolves with
   * the body's result, or with undefined if the generator swallowed its error. Rejects with the body's error, with the
   * one that the generator raised instead, or with RuntimeError when the generator yields again.
   */
  use<T>(body: (value: Y) => PromiseLike<T> | T): Promise<T | undefined>;
  /**
   * The plain exit: the generator goes on after its yield. RuntimeError when it yields again. Nothing if never entered.
   */
  [Symbol.asyncDispose](): Promise<void>;
}

type Generator = AsyncGenerator<unknown, unknown, unknown>;

/**
 * A function that takes the arguments of `fn` and returns a context manager. Every manager can be used once.
 *
 * @throws TypeError when `fn` is no async generator function
 */
export function asynccontextmanager<A extends unknown[], Y, T>(
  fn: (this: T, ...args: A) => AsyncGenerator<Y, unknown, never> | AsyncGenerator<Y>,
): (this: T, ...args: A) => AsyncContextManager<Y> {
  if (!isasyncgenfunction(fn)) {
    throw new TypeError('asynccontextmanager needs an async generator function');
  }
  return function (...args) {
    return manager((fn as Method).apply(this, args) as Generator) as AsyncContextManager<Y>;
  };
}

function manager(agen: Generator): AsyncContextManager<unknown> {
  let used = false;
  let entered = false;

  function enter(): Promise<unknown> {
    return promise(() => {
      if (used) throw new RuntimeError('async context manager was used before');
      used = true;
      return agen.next();
    }).then((result) => {
      if (result.done) throw new RuntimeError("async generator didn't yield");
      entered = true;
      return result.value;
    });
  }

  function exit(): Promise<void> {
    if (!entered) return promise(() => undefined);
    entered = false;
    return promise(() => agen.next()).then((result) =>
      result.done ? undefined : stop(agen, "async generator didn't stop"),
    );
  }

  const made: AsyncContextManager<unknown> = {
    enter,
    use: <T>(body: (value: unknown) => PromiseLike<T> | T) =>
      enter().then((value) =>
        promise(() => body(value)).then(
          (result): Promise<T | undefined> => exit().then(() => result),
          (error: unknown) => {
            entered = false;
            return throwIn(agen, error);
          },
        ),
      ),
  } as AsyncContextManager<unknown>;
  hidden(made, wellKnown('asyncDispose'), exit);
  return made;
}

/** Throws the body's error in at the yield. Resolves when the generator swallows it. */
function throwIn(agen: Generator, error: unknown): Promise<undefined> {
  return promise(
    () => (getMethod(agen, 'throw') as Method).call(agen, error) as Promise<unknown>,
  ).then(
    (result) =>
      (result as IteratorResult<unknown>).done
        ? undefined
        : stop(agen, "async generator didn't stop after athrow()"),
    (raised: unknown) => {
      // A StopAsyncIteration of the body's own has become a RuntimeError on its way (PEP 479).
      const own =
        error instanceof StopAsyncIteration &&
        raised instanceof RuntimeError &&
        raised.cause === error;
      throw own ? error : raised;
    },
  );
}

/** Closes a generator that should have ended; rejects with the RuntimeError that says so. */
function stop(agen: Generator, message: string): Promise<never> {
  return closeGenerator(agen).then(() => {
    throw new RuntimeError(message);
  });
}
