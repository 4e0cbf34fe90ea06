/**
 * The reasons that are given where the caller has none: the errors that the platform's own operations are aborted with.
 */
import { constant } from '../builtin';

declare const DOMException: (new (message: string, name: string) => Error) | undefined;

function reason(name: string, message: string, code: string): Error {
  let error: Error;
  if (typeof DOMException === 'function') {
    error = new DOMException(message, name);
  } else {
    error = new Error(message);
    constant(error, 'name', name);
  }
  // (Of a DOMException it is a number; Node's own errors of these names have this one.)
  constant(error, 'code', code);
  return error;
}

/** `name` is 'AbortError', `code` 'ABORT_ERR'; a DOMException where there is one. */
export function abortError(): Error {
  return reason('AbortError', 'The operation was aborted', 'ABORT_ERR');
}

/** `name` is 'TimeoutError', `code` 'ETIMEDOUT'. */
export function timeoutError(milliseconds: number): Error {
  return reason('TimeoutError', 'No item for ' + milliseconds + ' ms', 'ETIMEDOUT');
}
