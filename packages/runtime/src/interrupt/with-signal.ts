/** `withSignal`: the counterpart of `asyncio.timeout` and trio's `CancelScope`, with what the platform has for it. */
import { type Guard, type Watch, watch } from './guard';
import type { Interruptible } from './interrupt';
import { abortError } from './reason';
import type { Signal } from './signal';

/**
 * A generator that an `AbortSignal` interrupts, wherever it waits:
 *
 *     for await (const event of withSignal(feed(url), AbortSignal.timeout(5000))) …
 *
 * From its first request on, `signal.reason` interrupts it (see `interrupt`), unless it is unwinding already. With a
 * signal that has aborted before, the first request rejects, and the body never runs. If nobody waits for an item when
 * the signal aborts, and the reason escapes, the next request rejects with it, once: an aborted stream never looks like
 * one that is complete. A generator that has swallowed the reason gets it again at its next request. When the generator
 * ends, the signal is let go.
 *
 * @param agen a generator that yield-from has compiled
 * @returns `agen`
 * @throws TypeError when it is none
 */
export function withSignal<G extends Interruptible>(agen: G, signal: Signal): G {
  watch(agen, new SignalWatch(signal));
  return agen;
}

class SignalWatch implements Watch {
  private listener: (() => void) | undefined;

  constructor(private readonly signal: Signal) {}

  asked(guard: Guard): void {
    const { signal } = this;
    if (this.listener !== undefined || signal.aborted) return;
    this.listener = () => guard.abort(this.reason()!.error);
    signal.addEventListener('abort', this.listener);
  }

  reason(): { readonly error: unknown } | undefined {
    const { aborted, reason } = this.signal;
    // (The first signals had none.)
    return aborted ? { error: reason === undefined ? abortError() : reason } : undefined;
  }

  ended(): void {
    if (this.listener !== undefined) this.signal.removeEventListener('abort', this.listener);
  }
}
