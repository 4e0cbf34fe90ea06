/**
 * `using` and `await using` in a suspending block (explicit resource management, ECMA-262 2026:
 * AddDisposableResource, DisposeResources).
 */
import { NOT_DISPOSABLE, NO_DISPOSER, SUPPRESSED } from './codes';
import { say } from './messages';
import { wait } from './core/await';
import type { Waiting } from './core/waiter';
import { getMethod, isObject, type Method, wellKnown } from './objects';
import {
  type Completion,
  type Frame,
  GO_ON,
  PARKED,
  type Signal,
  type Mode,
  NEXT,
  THROW,
} from './protocol';
import { rejected } from './realm';

interface Resource {
  readonly value: unknown;
  /** Undefined for an `await using` of null or undefined, which only costs a turn. */
  readonly method: Method | undefined;
  readonly awaits: boolean;
}

export class Disposal {
  /** The block, or a disposal, has thrown `error`. */
  failed = false;
  error: unknown = undefined;
  private readonly resources: Resource[] = [];
  private needsAwait = false;
  private hasAwaited = false;

  /**
   * `using x = value`: returns `value`.
   *
   * @throws TypeError when it has no `Symbol.dispose` method and is neither null nor undefined
   */
  use<T>(value: T): T {
    if (value !== null && value !== undefined) {
      requireDisposable(value);
      this.resources.push({ value, method: requireMethod(value, 'dispose'), awaits: false });
    }
    return value;
  }

  /**
   * `await using x = value`: returns `value`.
   *
   * @throws TypeError when it has neither `Symbol.asyncDispose` nor `Symbol.dispose` and is neither null nor undefined
   */
  useAsync<T>(value: T): T {
    if (value === null || value === undefined) {
      this.resources.push({ value, method: undefined, awaits: true });
      return value;
    }
    requireDisposable(value);
    const method = getMethod(value as object, wellKnown('asyncDispose'));
    this.resources.push({ value, method: method ?? syncDisposer(value), awaits: true });
    return value;
  }

  /** Records the throw completion of the block, or of a disposal. */
  fail(error: unknown): void {
    this.error = this.failed ? suppressed(error, this.error) : error;
    this.failed = true;
  }

  /**
   * Disposes of everything at once, where nothing waits.
   *
   * @param completion what the block is left by
   * @throws what that has thrown, or a disposer
   */
  dispose(completion: Completion | number): void {
    this.enter(completion);
    for (
      let resource = this.resources.pop();
      resource !== undefined;
      resource = this.resources.pop()
    ) {
      try {
        if (resource.method !== undefined) resource.method.call(resource.value);
      } catch (error) {
        this.fail(error);
      }
    }
    if (this.failed) throw this.error;
  }

  /** The block is left. */
  enter(completion: Completion | number): void {
    if (typeof completion !== 'number' && completion.type === THROW) this.fail(completion.value);
  }

  /** Disposes until something has to be awaited: true then; false when everything is disposed. */
  proceed($: Waiting): boolean {
    for (;;) {
      const resource = this.resources[this.resources.length - 1];
      if (resource === undefined || !resource.awaits) {
        if (this.needsAwait && !this.hasAwaited) {
          this.needsAwait = false;
          wait($, undefined, disposed);
          return true;
        }
        if (resource === undefined) return false;
      }
      this.resources.pop();
      if (resource.method === undefined) {
        this.needsAwait = true;
        continue;
      }
      try {
        const result = resource.method.call(resource.value);
        if (resource.awaits) {
          this.hasAwaited = true;
          wait($, result, disposed);
          return true;
        }
      } catch (error) {
        this.fail(error);
      }
    }
  }
}

export function disposed($: Waiting, mode: Mode, error: unknown): unknown {
  const disposal = $.value as Disposal;
  if (mode === THROW) disposal.fail(error);
  if (disposal.proceed($)) return $.again();
  return disposal.failed ? $.proceed(THROW, disposal.error) : $.proceed(NEXT, undefined);
}

/** The resources of a block. */
export function disposal(): Disposal {
  return new Disposal();
}

/**
 * `return disposeAll($, disposal, completion)`: disposes in reverse order of what a block that is left by `completion`
 * has.
 *
 * @throws (at once or later) what that has thrown, or a disposer
 */
export function disposeAll(
  frame: Frame,
  resources: Disposal,
  completion: Completion | number,
): Signal {
  resources.enter(completion);
  frame.value = resources;
  if (resources.proceed(frame as Waiting)) return PARKED;
  if (resources.failed) throw resources.error;
  return GO_ON;
}

function requireDisposable(value: unknown): void {
  if (!isObject(value)) throw new TypeError(say(NOT_DISPOSABLE, value));
}

function requireMethod(value: unknown, name: 'dispose'): Method {
  const method = getMethod(value as object, wellKnown(name));
  if (method === undefined) throw new TypeError(say(NO_DISPOSER, name));
  return method;
}

/** A sync method in the place of an async one: its result is not awaited, only a turn is taken, also when it throws. */
function syncDisposer(value: unknown): Method {
  const method = requireMethod(value, 'dispose');
  return function (this: unknown) {
    try {
      method.call(this);
    } catch (error) {
      return rejected(error);
    }
    return undefined;
  };
}

interface SuppressedErrorLike extends Error {
  error: unknown;
  suppressed: unknown;
}

declare const SuppressedError:
  (new (error: unknown, suppressed: unknown) => SuppressedErrorLike) | undefined;

/** A SuppressedError: `error` happened while `before` was on its way. */
function suppressed(error: unknown, before: unknown): unknown {
  if (typeof SuppressedError === 'function') return new SuppressedError(error, before);
  const made = new Error(say(SUPPRESSED)) as SuppressedErrorLike;
  made.name = 'SuppressedError';
  made.error = error;
  made.suppressed = before;
  return made;
}
