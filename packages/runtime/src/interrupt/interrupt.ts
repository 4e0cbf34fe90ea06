/**
 * `interrupt` and `stop`: cancellation that is raised where a generator waits.
 *
 *     interrupt(g, reason)      g  awaits, or is in a `for await` over ▶ h  awaits, or is in a `yield*` over ▶ i  awaits p
 *                                                                                                                ▲
 *                               `reason` is thrown there, and travels outwards as any error does ────────────────┘
 *
 * The innermost machine that waits is found (path.ts), its wait given up (leave.ts); what comes of it travels by the
 * means of every error. Nothing of this runs unless it is called.
 */
import { cutLeaf, type Request } from '../async-generator/chain';
import { awaited } from '../core/await';
import type { Waiting } from '../core/waiter';
import { halt } from '../iteration/take-item';
import { RuntimeError } from '../python/errors';
import {
  later,
  promiseFor,
  rejected,
  requirePromise,
  resolved,
  type Settler,
  then,
} from '../realm';
import { heldBy } from './held';
import {
  askIdle,
  detach,
  finishFresh,
  hasEnded,
  isFresh,
  isWaiting,
  type Machine,
  requireMachine,
  Watched,
} from './inside';
import { type Completion, leave } from './leave';
import { pathOf, returnAbove } from './path';
import { abortError } from './reason';
import { INTERRUPTING } from './rules';
import { type Mode, RETURN, THROW } from '../protocol';

/** Any generator of ours. */
export type Interruptible = AsyncGenerator<unknown, unknown, never>;

/**
 * Throws `reason` where `agen` stands: at its `yield`, or, where it waits, there: the await is given up. It does so in
 * the innermost of our generators that waits: down `yield*`, down `for await`, down an async function that is called in
 * the `await`. Inside, `catch` and `finally` run, and may wait; a further interrupt interrupts that. The counterpart of
 * `task.cancel()` in asyncio.
 *
 * What was waited for is left alone: a promise's later rejection counts as handled, its value is dropped; an iterator
 * that is none of ours has its `return` called. Called from inside the body, it interrupts at the next `await` or
 * `yield`. A generator that has not begun is finished; one that has ended stays as it is, but for a `return(p)` that
 * still waits for `p`, which rejects.
 *
 * @param agen a generator that yield-from has compiled
 * @param reason what is thrown; an AbortError unless it is given
 * @returns a promise that resolves (not with the item) when the generator has ended, by `reason` too, or come to its next `yield`.
 *   It rejects with a TypeError where `agen` is no such generator, and with another error than `reason` that escapes the
 *   generator while nobody waits for an item of it: whoever does gets what comes of it, `reason` as well. Nobody has to look at it; to
 *   await it in the body that it interrupts is a RuntimeError there.
 */
export function interrupt(agen: Interruptible, reason?: unknown): Promise<void> {
  // (An explicit `undefined` is no reason.)
  const error = reason === undefined ? abortError() : reason;
  return unwindHandle(agen, { mode: THROW, value: error, error });
}

/**
 * The same with a return completion: as if there were a `return value` where `agen` stands. No `catch` sees it, every
 * `finally` does. (An async function on the way knows no such completion: an AbortError is thrown there, and if that
 * escapes, the generator returns.) The counterpart of `aclose()` in Python, for a generator that waits.
 *
 * @param agen a generator that yield-from has compiled
 * @param value what it returns
 * @returns as `interrupt`
 */
export function stop<R>(agen: AsyncGenerator<unknown, R, never>, value?: R): Promise<void> {
  return unwindHandle(agen, { mode: RETURN, value, error: abortError() });
}

function unwindHandle(agen: unknown, completion: Completion): Promise<void> {
  requirePromise();
  let machine: Machine;
  try {
    machine = requireMachine(agen);
  } catch (error) {
    return rejected(error);
  }
  return unwind(machine, completion);
}

/**
 * @param failed is called with an error that escapes and that no request gets; without it, that rejects the promise, if it is not
 *   the completion's own
 */
export function unwind(
  machine: Machine,
  completion: Completion,
  failed?: (error: unknown) => void,
): Promise<void> {
  detach(machine);
  if (machine.last !== null) {
    const watched = new Watched(machine, () => unwinding(machine, -1));
    unwinding(machine, 1);
    deliver(machine, watched, completion);
    return watched.answered as Promise<void>;
  }
  if (isFresh(machine)) finishFresh(machine);
  if (hasEnded(machine)) return resolved(undefined) as Promise<void>;
  const request = new Interruption(machine, completion, failed);
  const promise = promiseFor(request);
  unwinding(machine, 1);
  askIdle(machine, request);
  return promise as Promise<void>;
}

function unwinding(machine: Machine, by: number): void {
  machine.unwinding = (machine.unwinding ?? 0) + by;
}

/** Asks a generator that stands at a `yield`. */
class Interruption implements Request, Settler {
  next: Request | null = null;
  readonly mode: Mode;
  readonly value: unknown;
  /** The same, for itself: of a request that is being served, `value` is written to (iteration/take-item.ts). */
  private readonly given: unknown;
  readonly rules = INTERRUPTING;
  declare resolve: Settler['resolve'];
  declare reject: Settler['reject'];

  constructor(
    private readonly machine: Machine,
    completion: Completion,
    private readonly failed: ((error: unknown) => void) | undefined,
  ) {
    this.mode = completion.mode;
    this.value = this.given = completion.value;
  }

  answer(mode: Mode, value: unknown): void {
    unwinding(this.machine, -1);
    const isError = mode === THROW && (this.failed !== undefined || value !== this.given);
    if (isError && this.failed !== undefined) this.failed(value);
    if (isError && this.failed === undefined) this.reject(value);
    else this.resolve(undefined);
  }
}

/** Interrupts what serves the request, if that has not been answered meanwhile. */
function deliver(machine: Machine, request: Watched, completion: Completion): void {
  if (!request.isOpen) return;
  // Each `yield*` on the way is to end by the return completion, too.
  if (completion.mode === RETURN) while (machine.end !== machine) cutLeaf(machine, true);
  const path = pathOf(machine);
  const innermost = path[path.length - 1];
  const again = (): void => deliver(machine, request, completion);
  if (!isWaiting(innermost)) {
    // It runs, or is about to: when this turn is over, it has come to its next `await` or `yield`.
    halt();
    void later(again);
    return;
  }
  const held = heldBy(innermost);
  if (held !== undefined && held.until !== null) {
    // The `await` has subscribed before us, and goes on before us.
    void then(held.until, again, again);
    return;
  }
  held?.abandon(completion.error);
  if (completion.mode === RETURN) {
    for (const record of path.slice(0, -1)) returnAbove(record, completion);
  }
  leave(innermost, awaitsItself(innermost, request) ?? completion);
}

/** A body that awaits the end of its own interrupt would wait for itself. */
function awaitsItself(record: Waiting, { answered }: Watched): Completion | undefined {
  if (record.wait!.continuation !== awaited || record.value !== answered) return undefined;
  const error = new RuntimeError('an async generator awaits its own interrupt');
  return { mode: THROW, value: error, error };
}
