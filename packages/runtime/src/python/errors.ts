/**
 * The four exceptions of Python's protocol. Real `Error`s with a `name` and a stack, whose `instanceof` works in
 * ES5 code too (a class that extends `Error` loses it there).
 */
import { hidden } from '../objects';
import { setPrototype } from '../builtin';

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
  /* @__PURE__ */ errorClass<StopAsyncIterationConstructor>(
    'StopAsyncIteration',
    (error, value) => {
      hidden(error, 'value', value);
      return typeof value === 'string' ? value : '';
    },
  );

/** Thrown at the yield by `aclose()`: a body may clean up, and should let it pass (PEP 342, PEP 525). */
export const GeneratorExit: MessageErrorConstructor<GeneratorExit> =
  /* @__PURE__ */ messageClass<GeneratorExit>('GeneratorExit');

/** An error of the protocol itself; `cause` is the error it stands for. */
export const RuntimeError: MessageErrorConstructor<RuntimeError> =
  /* @__PURE__ */ messageClass<RuntimeError>('RuntimeError');

/** A request to a generator that is executing. */
export const ValueError: MessageErrorConstructor<ValueError> =
  /* @__PURE__ */ messageClass<ValueError>('ValueError');

function messageClass<E extends Error>(name: string): MessageErrorConstructor<E> {
  return errorClass<MessageErrorConstructor<E>>(name, (error, message, options) => {
    if (typeof options === 'object' && options !== null && 'cause' in options) {
      hidden(error, 'cause', options.cause);
    }
    return message === undefined ? '' : String(message);
  });
}

/** `initialize` sets what the class adds, and returns the message. */
function errorClass<C extends { readonly prototype: Error }>(
  name: string,
  initialize: (error: Error, first: unknown, second: unknown) => string,
): C {
  function Exception(this: unknown, first: unknown, second: unknown): Error {
    const error = new Error();
    // What `new` made tells the class, which may be derived from this one.
    const own = this instanceof Exception ? (Object.getPrototypeOf(this) as object) : prototype;
    setPrototype(error, own);
    hidden(error, 'message', initialize(error, first, second));
    nameStack(error);
    return error;
  }
  const prototype = Object.create(Error.prototype) as object;
  hidden(prototype, 'constructor', Exception);
  hidden(prototype, 'name', name);
  Exception.prototype = prototype;
  if (Object.getOwnPropertyDescriptor(Exception, 'name')?.configurable) {
    Object.defineProperty(Exception, 'name', { value: name, configurable: true });
  }
  return Exception as unknown as C;
}

/** The stack was taken before the name and message were known: its first line is written again. */
function nameStack(error: Error): void {
  if (typeof error.stack !== 'string') return;
  const text = error.message === '' ? error.name : error.name + ': ' + error.message;
  hidden(
    error,
    'stack',
    error.stack.replace(/^Error(?=\n|$)/, () => text),
  );
}
