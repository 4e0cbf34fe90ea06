/**
 * What interrupts a generator from its first request on: signals and timeouts.
 *
 *     next() ──▶ asked ──▶ the watches begin, or are told       aborted ──▶ unwind
 *                                                               a reason that nobody has got ──▶ the next request rejects
 *
 * A request is heard of by the hook for first iteration, which all but `return` pass; the end of the generator by its
 * step function, which is another one from then on.
 */
import { type Request, push } from '../async-generator/chain';
import { firstIteration } from '../async-generator/queue';
import { serve } from '../async-generator/resume';
import { type Step, type Mode, THROW } from '../protocol';
import { later, requirePromise } from '../realm';
import { detach, finishFresh, hasEnded, isFresh, type Machine, requireMachine } from './inside';
import { unwind } from './interrupt';
import { INTERRUPTING } from './rules';

export interface Watch {
  /** The generator is asked for something. */
  asked(guard: Guard): void;
  /** What is to interrupt it at a request; undefined where nothing is. */
  reason(): { readonly error: unknown } | undefined;
  /** The generator has ended. */
  ended(guard: Guard): void;
}

interface Guarded extends Machine {
  guard?: Guard;
}

/** Has `agen` watched. @throws TypeError unless it is a generator of ours */
export function watch(agen: unknown, added: Watch): void {
  requirePromise();
  const machine: Guarded = requireMachine(agen);
  if (hasEnded(machine)) return;
  installHook();
  (machine.guard ??= new Guard(machine)).watches.push(added);
}

let isInstalled = false;

/** Before the hook that there is, and whichever is set later. */
function installHook(): void {
  if (isInstalled) return;
  isInstalled = true;
  let { hook } = firstIteration;
  const both: typeof hook = (machine: Guarded, handle) => {
    machine.guard?.asked();
    hook?.(machine, handle);
  };
  Object.defineProperties(firstIteration, {
    hook: {
      get: () => both,
      set(next: typeof hook) {
        hook = next;
      },
    },
  });
}

export class Guard {
  watches: Watch[] = [];
  /** What nobody has got yet. */
  private failure: { readonly error: unknown } | undefined;

  constructor(readonly machine: Machine) {
    let step = machine.step;
    Object.defineProperty(machine, 'step', {
      get: () => step,
      set: (next: Step) => {
        step = next;
        if (hasEnded(machine)) this.end();
      },
    });
  }

  private end(): void {
    const { watches } = this;
    this.watches = [];
    for (const one of watches) one.ended(this);
  }

  /** @throws what the request is to reject with */
  asked(): void {
    const { machine, failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure.error;
    for (const one of this.watches.slice()) {
      one.asked(this);
      const reason = machine.last === null ? one.reason() : undefined;
      if (reason === undefined) continue;
      if (isFresh(machine)) {
        finishFresh(machine);
        throw reason.error;
      }
      // The request waits behind it, and gets what comes of it. It is added when this has returned.
      push(detach(machine), new Replacement(machine, reason.error));
      void later(() => serve(machine));
    }
  }

  /** Interrupts the generator, unless it is unwinding. */
  abort(error: unknown): void {
    const { machine } = this;
    if (machine.unwinding) return;
    const completion = { mode: THROW, value: error, error } as const;
    void unwind(machine, completion, (failed) => {
      this.failure = { error: failed };
    });
  }
}

/** A reason thrown at the `yield`, in the place of the request behind it: that gets the answer. */
class Replacement implements Request {
  next: Request | null = null;
  readonly mode = THROW;
  readonly rules = INTERRUPTING;

  constructor(
    private readonly machine: Machine,
    readonly value: unknown,
  ) {
    machine.unwinding = (machine.unwinding ?? 0) + 1;
  }

  answer(mode: Mode, value: unknown): void {
    const { machine } = this;
    machine.unwinding!--;
    const replaced = this.next!;
    replaced.answer(mode, value);
    if (machine.last === replaced) machine.last = this.next = this;
    else this.next = replaced.next;
  }
}
