/**
 * Closing a generator whatever happens (`contextlib.aclosing`).
 *
 *     await using lines = aclosing(read(file));            where Symbol.asyncDispose exists
 *     for await (const line of lines.agen) { … }
 *
 *     await aclosing(read(file), async (lines) => {        everywhere
 *       for await (const line of lines) { … }
 *     });
 */
import { getMethod, hidden, isObject, wellKnown } from '../objects';

/** What can be closed: one of our generators, a native one, or any iterator with a `return`. */
export type Closable = { aclose(): PromiseLike<unknown> } | { return?(): PromiseLike<unknown> };

export interface Closing<A> {
  /** The generator. */
  readonly agen: A;
  /** Closes it. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Without `body`: an object to be declared with `await using`, which closes `agen` by its `aclose`, else its `return`.
 *
 * With `body`: calls it with `agen`, and closes `agen` when its promise has settled. Resolves with what the body
 * resolves with; rejects with its error, or with the error of closing, which then has the body's as its `cause`.
 */
export function aclosing<A extends Closable>(agen: A): Closing<A>;
export function aclosing<A extends Closable, T>(
  agen: A,
  body: (agen: A) => PromiseLike<T> | T,
): Promise<T>;
export function aclosing(
  agen: Closable,
  body?: (agen: Closable) => unknown,
): Closing<Closable> | Promise<unknown> {
  if (body === undefined) {
    const closing = { agen } as Closing<Closable>;
    hidden(closing, wellKnown('asyncDispose'), () => closeGenerator(agen));
    return closing;
  }
  return promise(() => body(agen)).then(
    (value) => closeGenerator(agen).then(() => value),
    (error: unknown) =>
      closeGenerator(agen).then(
        () => raise(error),
        (failure) => raise(chain(failure, error)),
      ),
  );
}

/** Closes a generator by `aclose`, else `return`, if it has one. */
export function closeGenerator(agen: object): Promise<void> {
  return promise(() => {
    const close = getMethod(agen, 'aclose') ?? getMethod(agen, 'return');
    return close === undefined ? undefined : close.call(agen);
  }).then(() => undefined);
}

/** The promise of what `action` returns or throws. */
export function promise<T>(action: () => PromiseLike<T> | T): Promise<T> {
  return new Promise<T>((resolve) => resolve(action()));
}

function raise(error: unknown): never {
  throw error;
}

/** `error` came up while `before` was on its way. */
function chain(error: unknown, before: unknown): unknown {
  if (isObject(error) && error !== before && !('cause' in error) && Object.isExtensible(error)) {
    hidden(error, 'cause', before);
  }
  return error;
}
