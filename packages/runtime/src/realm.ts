/**
 * The engine's own Promise, looked up when the first generator is made and not at import: an old
 * engine's polyfill may be installed in between, and an import has no effects. Everything below uses
 * these copies, so that a program which patches `Promise.prototype.then` afterwards observes nothing
 * (ECMA-262 Await calls PerformPromiseThen, never the `then` property).
 */

/** The intrinsic Promise. */
export let Intrinsic: PromiseConstructor;

type Reaction<T> = ((value: never) => T) | undefined;

/**
 * PerformPromiseThen: the original `then` of a promise of the intrinsic class, whatever its property `then` is now.
 *
 * This and `later` are closures over parameters, made once: to an optimizing compiler these are constants, and it
 * knows which function is called; of a variable that is assigned later it does not.
 */
export let then: <T>(promise: object, fulfilled: Reaction<T>, rejected?: Reaction<T>) => Promise<T>;
/** Calls `reaction` one turn later: the `then` of a promise that is fulfilled already. */
export let later: <T>(reaction: (value: undefined) => T) => Promise<T>;

type Resolve = (value: unknown) => void;
type Reject = (error: unknown) => void;

type LookupGetter = (this: object, key: PropertyKey) => unknown;

/** `Object.prototype.__lookupGetter__`: one call where a walk along the prototypes takes several. A few engines lack it. */
export let lookupGetter: LookupGetter;

let resolveStatic: (this: PromiseConstructor, value: unknown) => Promise<unknown>;
let rejectStatic: (this: PromiseConstructor, error: unknown) => Promise<never>;
let newResolve: Resolve;
let newReject: Reject;

/** One executor for every promise: it parks the two functions for the constructor below. */
function park(resolve: Resolve, reject: Reject): void {
  newResolve = resolve;
  newReject = reject;
}

/**
 * Prepares the copies.
 *
 * @throws TypeError when the engine has no Promise and nobody installed one.
 */
export function requirePromise(): void {
  if (Intrinsic !== undefined) return;
  if (typeof Promise !== 'function') {
    throw new TypeError(
      'yield-from: a coroutine was called, and this engine has no Promise: load a polyfill first',
    );
  }
  then = thenWith(Promise.prototype.then);
  later = laterWith(Promise.prototype.then, Promise.resolve(undefined));
  resolveStatic = Promise.resolve;
  rejectStatic = Promise.reject;
  lookupGetter =
    (Object.prototype as { __lookupGetter__?: LookupGetter }).__lookupGetter__ || function () {};
  Intrinsic = Promise;
}

type Then = (this: object, fulfilled: unknown, rejected?: unknown) => Promise<never>;

function thenWith(method: Then): typeof then {
  return (promise, fulfilled, rejected) => method.call(promise, fulfilled, rejected);
}

function laterWith(method: Then, resolved: Promise<undefined>): typeof later {
  return (reaction) => method.call(resolved, reaction);
}

/** Has the functions that settle a promise. */
export interface Settler {
  resolve: Resolve;
  reject: Reject;
}

/** A promise; `settler` gets its functions (NewPromiseCapability). */
export function promiseFor(settler: Settler): Promise<unknown> {
  const promise = new Intrinsic(park);
  settler.resolve = newResolve;
  settler.reject = newReject;
  return promise;
}

/** A promise rejected with `error`. */
export function rejected(error: unknown): Promise<never> {
  return rejectStatic.call(Intrinsic, error);
}

/** A promise resolved with `value`, never the value itself. */
export function resolved(value: unknown): Promise<unknown> {
  const promise = new Intrinsic(park);
  newResolve(value);
  return promise;
}

/** The same; most values need no functions for it. */
export function fulfilled(value: unknown): Promise<unknown> {
  return value instanceof Intrinsic ? resolved(value) : promiseResolve(value);
}

/** PromiseResolve(%Promise%, value): a promise of the intrinsic class is returned as it is. */
export function promiseResolve(value: unknown): Promise<unknown> {
  return resolveStatic.call(Intrinsic, value);
}
