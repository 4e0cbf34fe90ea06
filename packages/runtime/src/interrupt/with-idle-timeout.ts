/** `withIdleTimeout`: a stream that has said nothing for too long. */
import { type Guard, type Watch, watch } from './guard';
import { served, Watched } from './inside';
import type { Interruptible } from './interrupt';
import { timeoutError } from './reason';
import { rootOf } from '../async-generator/chain';

declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/**
 * A generator that is interrupted, as by `withSignal`, with a TimeoutError when it has been asked for an item for
 * `milliseconds` and none has come. The time in which nobody asks does not count. (Of requests that overlap, each has
 * at least that time, and at most twice as long.)
 *
 *     for await (const event of withIdleTimeout(feed(url), 30_000)) …
 *
 * @param agen a generator that yield-from has compiled
 * @returns `agen`
 * @throws TypeError when it is none
 */
export function withIdleTimeout<G extends Interruptible>(agen: G, milliseconds: number): G {
  watch(agen, new IdleWatch(milliseconds));
  return agen;
}

class IdleWatch implements Watch {
  private timer: unknown;
  /** The request that was being served when the time began, unless that is the one that it began with. */
  private request: Watched | undefined;

  constructor(private readonly milliseconds: number) {}

  asked(guard: Guard): void {
    const { machine } = guard;
    if (served(machine) !== null) {
      this.request ??= new Watched(rootOf(machine), nothing);
    } else {
      this.request = undefined;
      this.begin(guard);
    }
  }

  private begin(guard: Guard): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.over(guard), this.milliseconds);
  }

  private over(guard: Guard): void {
    const { machine } = guard;
    // As a delegate it does not hear of each request.
    const isDelegate = machine.outer !== null;
    if (served(machine) === null) {
      this.request = undefined;
      if (isDelegate) this.begin(guard);
    } else if (this.request === undefined ? !isDelegate : this.request.isOpen) {
      guard.abort(timeoutError(this.milliseconds));
    } else {
      this.request = new Watched(rootOf(machine), nothing);
      this.begin(guard);
    }
  }

  reason(): undefined {}

  ended(): void {
    clearTimeout(this.timer);
  }
}

function nothing(): void {}
