/** PEP 479: a StopAsyncIteration that escapes a body would look like the body's end. */
import type { Machine } from '../async-generator/machine';
import { RuntimeError, StopAsyncIteration } from './errors';

export function escaped(error: unknown): unknown {
  return error instanceof StopAsyncIteration
    ? new RuntimeError('async generator raised StopAsyncIteration', { cause: error })
    : error;
}

/** Whether a generator has Python's protocol: its errors escape in that way. */
export function isPython(machine: Machine): boolean {
  return machine.kind.escape === escaped;
}
