/**
 * The engine's own Promise, looked up when the first generator is made and not at import: an old
 * engine's polyfill may be installed in between, and an import has no effects. Everything below uses
 * these copies, so that a program which patches `Promise.prototype.then` afterwards observes nothing
 * (ECMA-262 Await calls PerformPromiseThen, never the `then` property).
 */
import { NO_PROMISE } from './codes';
import { say } from './messages';

/** The intrinsic Promise. */
export let Intrinsic: PromiseConstructor;

type Reaction<T> = ((value: never) => T) | undefined;

/**
 * PerformPromiseThen: the original `then` of a promise of the intrinsic class, whatever its property `then` is now.
 *
 * This and the others are closures over parameters, made once: to an optimizing compiler these are constants, and it
 * knows which function is called; of a variable that is assigned later it does not.
 */
export let then: <T>(promise: object, fulfilled: Reaction<T>, rejected?: Reaction<T>) => Promise<T>;
/** Calls `reaction` one turn later: the `then` of a promise that is fulfilled already. */
export let later: <T>(reaction: (value: undefined) => T) => Promise<T>;
/** A promise; `settler` gets its functions (NewPromiseCapability). */
export let promiseFor: (settler: Settler) => Promise<unknown>;
/** PromiseResolve(%Promise%, value): a promise of the intrinsic class is returned as it is. */
export let promiseResolve: (value: unknown) => Promise<unknown>;
type LookupGetter = (this: object, key: PropertyKey) => unknown;
/**
 * `Object.prototype.__lookupGetter__`: one call where a walk along the prototypes takes several. A few engines lack it.
 */
export let lookupGetter: LookupGetter;
/**
 * Whether a promise is of the intrinsic class, and of none that extends it. (Once an optimizing compiler has checked
 * the hidden class for a property, which no promise has, the prototype is a constant, too.)
 */
export let isIntrinsic: (promise: object) => boolean;
/** Whether `value` has what any promise has, and nothing more. */
export let isPlain: (value: object) => boolean;

/** Has the functions that settle a promise. */
export interface Settler {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Prepares the copies.
 *
 * @throws TypeError when the engine has no Promise and nobody installed one.
 */
export function requirePromise(): void {
  if (Intrinsic !== undefined) return;
  if (typeof Promise !== 'function') {
    throw new TypeError(say(NO_PROMISE));
  }
  const { prototype } = Promise;
  const { getPrototypeOf } = Object;
  copy(
    Promise,
    prototype,
    prototype.then,
    Promise.resolve,
    getPrototypeOf,
    prototype.hasOwnProperty,
  );
}

function copy(
  P: PromiseConstructor,
  prototype: object,
  method: (this: object, fulfilled: unknown, rejected?: unknown) => Promise<never>,
  resolve: (this: PromiseConstructor, value: unknown) => Promise<unknown>,
  parent: (object: object) => unknown,
  has: (this: object, key: string) => boolean,
): void {
  const settled = P.resolve();
  then = (promise, fulfilled, rejected) => method.call(promise, fulfilled, rejected);
  later = (reaction) => method.call(settled, reaction);
  promiseFor = (settler) =>
    new P((resolve, reject) => {
      settler.resolve = resolve;
      settler.reject = reject;
    });
  promiseResolve = (value) => resolve.call(P, value);
  isIntrinsic = (promise) =>
    (promise as { yieldFrom?: unknown }).yieldFrom === undefined && parent(promise) === prototype;
  isPlain = (value) => value instanceof P && isIntrinsic(value) && !has.call(value, 'constructor');
  lookupGetter =
    (prototype as { __lookupGetter__?: LookupGetter }).__lookupGetter__ || function () {};
  Intrinsic = P;
}

/** A promise rejected with `error`. */
export function rejected(error: unknown): Promise<never> {
  return new Intrinsic((_, reject) => reject(error));
}

/** A promise resolved with `value`, never the value itself. */
export function resolved(value: unknown): Promise<unknown> {
  return new Intrinsic((resolve) => resolve(value));
}

/** The same; most values need no functions for it. */
export function fulfilled(value: unknown): Promise<unknown> {
  return value instanceof Intrinsic ? resolved(value) : promiseResolve(value);
}

/**
 * From now on `seen` is told of every subscription, of `later` without a promise, and `made` of every promise that has
 * a settler. (Nobody else pays for it: interrupt/called.ts.)
 */
export function observePromises(
  seen: (promise?: object, fulfilled?: unknown) => void,
  made: (promise: object, settler: Settler) => void,
): void {
  const original = { then, later, promiseFor };
  then = (promise, fulfilled, rejected) => {
    seen(promise, fulfilled);
    return original.then(promise, fulfilled, rejected);
  };
  later = (reaction) => {
    seen();
    return original.later(reaction);
  };
  promiseFor = (settler) => {
    const promise = original.promiseFor(settler);
    made(promise, settler);
    return promise;
  };
}
