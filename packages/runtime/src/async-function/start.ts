/**
 * Async functions (ECMA-262 27.7): an activation that waits, and the promise of its result.
 *
 * The promise is made as late as possible, and as cheaply as what happens allows:
 *
 *     ends without waiting     a promise that is settled from the start
 *     waits                    the promise that `then` derived from the first wait: when that is over the body goes on in
 *                              its reaction, and if it ends there the reaction returns the result
 *     waits again there        the reaction returns a thenable: the promise asks it for the result a turn later, in the job that
 *                              directly follows the earliest one in which there can be one
 */
import { advance, goOn, NO_REGIONS, type Outcome, THREW } from '../core/activation';
import { awaited, wait } from '../core/await';
import { rest, type Waiter, type Waiting } from '../core/waiter';
import { type Method } from '../objects';
import { AWAIT, GO_ON, type Loop, PARKED, type Step, type Mode, NEXT, THROW } from '../protocol';
import { fulfilled, promiseFor, rejected, requirePromise } from '../realm';

type Settle = (value: unknown) => void;

export class AsyncFunction implements Waiting {
  state = 0;
  value: unknown = undefined;
  region = 0;
  loop: Loop | null = null;
  step: Step;
  /** (Each call brings its table.) */
  readonly kind = this;
  readonly table: readonly number[];
  wait: Waiter | null = null;
  /** Who settles the promise, where the reaction of the first wait does not. */
  settler: Result | null = null;

  constructor(step: Step, table: readonly number[]) {
    this.step = step;
    this.table = table;
  }

  proceed(mode: Mode, value: unknown): unknown {
    this.value = value;
    const outcome = follow(this, mode === NEXT ? goOn(this) : advance(this, mode, value));
    if (typeof outcome === 'object' || outcome === PARKED) return this.again();
    rest(this);
    if (this.settler !== null) this.settler.settle(outcome, this.value);
    else if (outcome === THREW) throw this.value;
    else return this.value;
    return undefined;
  }

  again(): unknown {
    return this.settler === null ? (this.settler = new Result()) : undefined;
  }
}

/** The result of a function that waits more than once; the promise that was given out takes it for a thenable. */
export class Result {
  private outcome: Outcome = PARKED;
  private value: unknown = undefined;
  resolve: Settle = nothing;
  reject: Settle = nothing;

  then(resolve: Settle, reject: Settle): void {
    this.resolve = resolve;
    this.reject = reject;
    if (this.outcome !== PARKED) this.settle(this.outcome, this.value);
  }

  settle(outcome: Outcome, value: unknown): void {
    this.outcome = outcome;
    this.value = value;
    // (Nothing, as long as the promise has not asked.)
    if (outcome === THREW) this.reject(value);
    else this.resolve(value);
  }
}

function nothing(): void {}

/** Follows a body until it has ended or waits: the promise derived from an `await`, PARKED where a helper waits. */
export function follow($: AsyncFunction, outcome: Outcome): Outcome | Promise<unknown> {
  for (;;) {
    if (outcome === AWAIT) {
      try {
        return wait($, $.value, awaited);
      } catch (error) {
        outcome = advance($, THROW, error);
      }
    } else if (outcome === GO_ON) outcome = advance($, NEXT, $.value);
    else return outcome;
  }
}

/**
 * From now on every function that waits settles its promise itself, and `seen` is told of it just before that is made.
 * (Nobody else pays for it: interrupt/called.ts.)
 */
export function observeWaiting(seen: ($: AsyncFunction) => void): void {
  const original = follow;
  // @ts-expect-error -- a variable would take more bytes than the declaration
  follow = ($: AsyncFunction, outcome: Outcome): Outcome => {
    const followed = original($, outcome);
    if (typeof followed !== 'object' && followed !== PARKED) return followed;
    if ($.settler === null) seen($);
    return PARKED;
  };
}

/**
 * Called by a lowered async function: runs its body up to the first wait, and gives the promise of its result.
 *
 * @throws TypeError when the engine has no Promise
 */
export function startAsync(step: Step, table: readonly number[] = NO_REGIONS): Promise<unknown> {
  requirePromise();
  return begin(new AsyncFunction(step, table));
}

/** Runs the body up to its first wait. @returns the promise of its result */
export function begin($: AsyncFunction): Promise<unknown> {
  const outcome = follow($, goOn($));
  if (typeof outcome === 'object') return outcome;
  if (outcome === PARKED) return promiseFor(($.settler = new Result()));
  return outcome === THREW ? rejected($.value) : fulfilled($.value);
}

/**
 * A lowered async function whose parameters can throw, which rejects its promise: `make` is called with `args` and has
 * the parameters.
 */
export function callAsync(make: Method, args: ArrayLike<unknown>): unknown {
  requirePromise();
  try {
    // eslint-disable-next-line prefer-spread -- ES5 would need a helper
    return make.apply(undefined, args as unknown[]);
  } catch (error) {
    return rejected(error);
  }
}
