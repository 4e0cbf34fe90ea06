/**
 * The types of Python-style generators.
 *
 *     const lines = async_generator(async function (r: Reader): Promise<Yields<string>> {
 *       while (await r.more()) await yield_(r.line());
 *     });
 *     lines(reader)                       // AsyncGeneratorObject<string, void, unknown>
 */

declare global {
  /** For libraries older than explicit resource management. */
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol;
  }
}

declare const YIELDS: unique symbol;

/**
 * The result type to declare for an async function that is to be a generator: it yields `Y`, returns `R`
 * and is sent `S`. The brand, which no value has, carries `Y` and `S`; it also makes bodies without a `return` valid.
 */
export type Yields<Y, R = void, S = unknown> = R | YieldsBrand<Y, S>;

export interface YieldsBrand<Y, S> {
  readonly [YIELDS]: { readonly yields: Y; readonly sent: (value: S) => void };
}

/** What `yield_` and `yield_from_` have as their type: to be awaited. */
export type Yielded<T> = Promise<T>;

/** What a generator that delegates accepts. */
export type Delegated = AsyncIterable<unknown> | Iterable<unknown>;

export declare namespace Delegated {
  /** The type that a delegate returns. */
  type Return<D> = D extends { [Symbol.asyncIterator](): AsyncIterator<unknown, infer R, never> }
    ? R
    : D extends { [Symbol.iterator](): Iterator<unknown, infer R, never> }
      ? Awaited<R>
      : unknown;
}

/** An async function, or a generator, that `@async_generator` decorates. */
export type Decorated = (this: never, ...args: never[]) => unknown;

/** A generator object with the standard's protocol and Python's. */
export interface AsyncGeneratorObject<Y, R = void, S = unknown> extends AsyncGenerator<Y, R, S> {
  /**
   * Resumes with `value`; resolves with the next yielded value. Rejects with StopAsyncIteration, whose `value` is the
   * returned one, at the end; with ValueError when the generator is executing; with TypeError when it is fresh and
   * `value` is not undefined.
   */
  asend(value?: S): Promise<Y>;
  /** Throws `error` at the yield; resolves with the next yielded value, or rejects as `asend` does. */
  athrow(error: unknown): Promise<Y>;
  /**
   * Throws GeneratorExit at the yield, and resolves when the generator has ended; RuntimeError when it yields instead.
   */
  aclose(): Promise<void>;
  /** A request is being served, awaiting included. */
  readonly ag_running: boolean;
  /** Null when the generator has finished. */
  readonly ag_frame: AsyncGeneratorFrame | null;
  readonly ag_code: AsyncGeneratorCode;
  /** What the body awaits at the moment, or the iterator it delegates to; null when it does not run. */
  readonly ag_await: unknown;
  [Symbol.asyncIterator](): AsyncGeneratorObject<Y, R, S>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface AsyncGeneratorCode {
  readonly co_name: string;
}

export interface AsyncGeneratorFrame {
  readonly f_code: AsyncGeneratorCode;
}

/** A function whose calls make generator objects with Python's protocol. */
export interface AsyncGeneratorFunctionObject<T, A extends unknown[], Y, R, S> {
  (this: T, ...args: A): AsyncGeneratorObject<Y, R, S>;
  readonly prototype: AsyncGeneratorObject<unknown, unknown, unknown>;
}
