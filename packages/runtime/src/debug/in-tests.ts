/** Of use between tests: of Jest, Vitest and Mocha. */
import { dumpGenerators, textOf } from './dump';
import { numberOf, openGenerators } from './registry';
import { reportOf } from './report';

/** Up to here they have been named already. */
let named = 0;

/**
 * Fails if generators are open that have begun since the last call: one that nobody has read to its end, nor closed.
 * Each is named once.
 *
 *     afterEach(expectNoOpenGenerators);
 *
 * @throws Error which says where they stand
 */
export function expectNoOpenGenerators(): void {
  const open = openGenerators().filter((machine) => numberOf(machine) > named);
  if (open.length === 0) return;
  named = numberOf(open[open.length - 1]);
  const count = open.length === 1 ? 'A generator is' : `${open.length} generators are`;
  throw new Error(`${count} still open:\n\n${textOf(open.map(reportOf))}\n`);
}

interface Failed {
  readonly message?: string;
}

/** What Vitest hands to `afterEach`. */
export interface TestContext {
  readonly task?: { readonly result?: { readonly errors?: readonly Failed[] } };
}

/** `this` in Mocha. */
interface MochaContext {
  readonly currentTest?: { readonly timedOut?: boolean };
}

/**
 * After a test that has run out of time: prints what is open, which is where it hangs.
 *
 *     afterEach(dumpOnTimeout);
 */
export function dumpOnTimeout(
  this: unknown,
  ...[context]: readonly (TestContext | undefined)[]
): void {
  const isMochas = (this as MochaContext | undefined)?.currentTest?.timedOut === true;
  const errors: readonly (Failed | string)[] = context?.task?.result?.errors ?? errorsInJest();
  if (isMochas || errors.some(isTimeout)) dumpGenerators();
}

/** "Test timed out in 5000ms.", "Exceeded timeout of 5000 ms for a test." */
function isTimeout(error: Failed | string): boolean {
  return /^(Test timed out|Exceeded timeout)/i.test(
    (typeof error === 'string' ? error : error.message) ?? '',
  );
}

interface JestState {
  readonly currentlyRunningTest?: {
    readonly errors: readonly (Failed | string | undefined)[][];
  } | null;
}

/** Of the test that is being run: jest-circus keeps them in a place of its own. */
function errorsInJest(): (Failed | string)[] {
  if (typeof globalThis !== 'object') return [];
  const [key] = Object.getOwnPropertySymbols(globalThis).filter(
    (symbol) => symbol.toString() === 'Symbol(JEST_STATE_SYMBOL)',
  );
  if (key === undefined) return [];
  const { currentlyRunningTest } = (globalThis as never as Record<symbol, JestState>)[key];
  // (Each with the place of the test.)
  return (currentlyRunningTest?.errors ?? []).map((error) => error[0] ?? '');
}

declare const afterEach: ((hook: typeof dumpOnTimeout) => void) | undefined;

/** Where the hooks of a test runner are global. */
export function dumpOnTimeouts(): void {
  if (typeof afterEach !== 'function') return;
  try {
    afterEach(dumpOnTimeout);
  } catch {
    // It is imported by a test, in which there can be no hooks.
  }
}
