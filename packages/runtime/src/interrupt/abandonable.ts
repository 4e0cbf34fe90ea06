/** `abandonable`: what is waited for hears of it when nobody waits any more. */
import { promiseResolve, rejected, requirePromise, then } from '../realm';
import { hold, type Held } from './held';
import { abortError } from './reason';
import type { Signal } from './signal';

interface Controller {
  readonly signal: Signal;
  abort(reason: unknown): void;
}

declare const AbortController: (new () => Controller) | undefined;

/**
 * An `await` that can be interrupted without leaving anything behind:
 *
 *     const response = await abandonable((signal) => fetch(url, { signal }), (late) => late.body?.cancel());
 *
 * @param start is called at once, with a signal that aborts (with the reason of the interrupt; with an AbortError for `stop`)
 *   when the `await` is interrupted. On an engine without `AbortController` there is no signal: undefined
 * @param release gets a value that comes too late: after the interrupt, or in the turn before it. What it throws, or what
 *   its promise rejects with, is an unhandled rejection
 * @returns a promise of what `start` gives: to be awaited as it is. It rejects with what `start` throws; an error that comes too late
 *   counts as handled
 */
export function abandonable<T>(
  start: (signal: Signal) => T | PromiseLike<T>,
  release?: (value: T) => unknown,
): Promise<T> {
  requirePromise();
  const call = new Abandonable(release as ((value: unknown) => unknown) | undefined);
  let started: Promise<unknown>;
  try {
    started = promiseResolve(start(call.controller?.signal as Signal));
  } catch (error) {
    started = rejected(error);
  }
  const promise = then(started, call.arrived);
  hold(promise, call);
  return promise as Promise<T>;
}

class Abandonable implements Held {
  readonly until = null;
  readonly controller = typeof AbortController === 'function' ? new AbortController() : undefined;
  private isAbandoned = false;
  private hasArrived = false;
  private value: unknown = undefined;

  constructor(private readonly release: ((value: unknown) => unknown) | undefined) {}

  readonly arrived = (value: unknown): unknown => {
    this.value = value;
    this.hasArrived = true;
    if (this.isAbandoned) this.letGo();
    return value;
  };

  abandon(reason: unknown): void {
    if (this.isAbandoned) return;
    this.isAbandoned = true;
    if (this.hasArrived) this.letGo();
    else this.controller?.abort(reason === undefined ? abortError() : reason);
  }

  private letGo(): void {
    const { release, value } = this;
    // Nobody gets its promise, nor what it throws: the engine reports that.
    if (release !== undefined) void then(promiseResolve(undefined), () => release(value));
  }
}
