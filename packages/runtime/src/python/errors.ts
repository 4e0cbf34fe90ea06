/**
 * The four exceptions of Python's protocol. Real `Error`s with a `name` and a stack, whose `instanceof` works in
 * ES5 code too (a class that extends `Error` loses it there).
 */
import { rename, setPrototype } from '../builtin';
import { hidden, isObject } from '../objects';

export interface StopAsyncIteration extends Error {
  /** What the generator returned. */
  readonly value: unknown;
}
export interface GeneratorExit extends Error {
  readonly name: string;
}
export interface RuntimeError extends Error {
  /** The error this one stands for. */
  readonly cause?: unknown;
}
export interface ValueError extends Error {
  readonly cause?: unknown;
}

export interface StopAsyncIterationConstructor {
  new (value?: unknown): StopAsyncIteration;
  readonly prototype: StopAsyncIteration;
}
export interface MessageErrorConstructor<E extends Error> {
  new (message?: string, options?: { readonly cause?: unknown }): E;
  readonly prototype: E;
}

/**
 * The end of an async generator: `asend` and `athrow` reject with it, `value` is what the body returned. A body that
 * throws it itself fails with a RuntimeError (PEP 479).
 */
export const StopAsyncIteration: StopAsyncIterationConstructor =
  /* @__PURE__ */ errorClass<StopAsyncIterationConstructor>('StopAsyncIteration', true);

/** Thrown at the yield by `aclose()`: a body may clean up, and should let it pass (PEP 342, PEP 525). */
export const GeneratorExit: MessageErrorConstructor<GeneratorExit> =
  /* @__PURE__ */ errorClass<MessageErrorConstructor<GeneratorExit>>('GeneratorExit');

/** An error of the protocol itself; `cause` is the error it stands for. */
export const RuntimeError: MessageErrorConstructor<RuntimeError> =
  /* @__PURE__ */ errorClass<MessageErrorConstructor<RuntimeError>>('RuntimeError');

/** A request to a generator that is executing. */
export const ValueError: MessageErrorConstructor<ValueError> =
  /* @__PURE__ */ errorClass<MessageErrorConstructor<ValueError>>('ValueError');

/** @param isStop whether it is made of a value, which is its message if it is a string */
function errorClass<C extends { readonly prototype: Error }>(name: string, isStop = false): C {
  function Exception(this: unknown, first: unknown, options: unknown): Error {
    const error = new Error((isStop && typeof first !== 'string' ? '' : first) as string);
    // What `new` made tells the class, which may be derived from this one.
    setPrototype(
      error,
      this instanceof Exception ? (Object.getPrototypeOf(this) as object) : prototype,
    );
    if (isStop) hidden(error, 'value', first);
    else if (isObject(options) && 'cause' in options) hidden(error, 'cause', options.cause);
    // The stack was taken before the name was known.
    if (typeof error.stack === 'string') {
      const own = error.name;
      hidden(
        error,
        'stack',
        error.stack.replace(/^Error(?=[:\n]|$)/, () => own),
      );
    }
    return error;
  }
  const prototype = Object.create(Error.prototype) as object;
  hidden(prototype, 'constructor', Exception);
  hidden(prototype, 'name', name);
  Exception.prototype = prototype;
  rename(Exception, name);
  return Exception as unknown as C;
}
