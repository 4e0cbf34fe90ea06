/** What is done to a generator, one after the other, and what comes of it. */
import fc, { type Arbitrary } from 'fast-check';

/** `abort` is the signal's. */
export type Operation = 'next' | 'return' | 'interrupt' | 'stop' | 'abort';

export interface Run {
  /** What the program has logged. */
  readonly log: readonly string[];
  /** What has come of each operation; undefined while it is pending. */
  readonly answers: readonly (string | undefined)[];
}

/** Of `abort`. */
export const NO_ANSWER = '';

export const VALUES = { return: 'returned', stop: 'stopped' } as const;

export const scripts: Arbitrary<Operation[]> = fc.array(
  fc.constantFrom('next', 'next', 'next', 'return', 'interrupt', 'interrupt', 'stop', 'abort'),
  { minLength: 1, maxLength: 6 },
);

/** Of the operation that is the `index`th. */
export function reasonOf(index: number): Error {
  return new Error(`reason ${index}`);
}

export function printAnswer(result: { readonly value?: unknown; readonly done?: boolean }): string {
  return `${String(result.value)}${result.done ? ' at its end' : ''}`;
}
