/**
 * Await (ECMA-262 27.7.5.3): PromiseResolve, then PerformPromiseThen, with the same look-ups and turns.
 *
 *     await 1              one turn
 *     await promise        one turn, one look-up of `constructor`, none of `then`
 *     await thenable       three turns, one look-up of `then`
 */
import { type Continuation, type Driver, keep, keepError, rejection } from './machine';
import { isObject, type Method } from './objects';
import { Intrinsic, then } from './realm';

/** What stands for a promise that nobody but the generator would see: it knows what awaiting it means. */
export interface Answer {
  settle(driver: Driver): void;
}

let answered: object | null = null;

/** Of a method whose answer is awaited next: `answer` stands for the promise. */
export function answerWith<T extends Answer>(answer: T): T {
  answered = answer;
  return answer;
}

/**
 * Awaits `value`: `continuation` goes on with the result, a turn later at least.
 *
 * @throws what the `constructor` getter of a promise throws: that is an error at the `await`.
 */
export function awaitValue(driver: Driver, value: unknown, continuation: Continuation): void {
  driver.wait = continuation;
  if (isObject(value)) awaitObject(driver, value);
  else keep(driver, value);
}

function awaitObject(driver: Driver, value: object): void {
  if (value instanceof Intrinsic) {
    if (isPlain(value)) {
      then(value, driver.fulfil, rejection(driver));
      return;
    }
    const settled = ownPromise(value, driver);
    if (settled) return;
  } else if (value === answered) {
    answered = null;
    (value as Answer).settle(driver);
    return;
  }
  let method: unknown;
  try {
    method = (value as { then?: unknown }).then;
  } catch (error) {
    keepError(driver, error);
    return;
  }
  if (typeof method === 'function') awaitThenable(driver, value, method as Method);
  else keep(driver, value);
}

/**
 * Nothing about the promise is unusual. Subscribing looks `constructor` up once (SpeciesConstructor), which
 * stands for the one look-up that PromiseResolve makes: there must not be two.
 */
function isPlain(promise: object): boolean {
  return (
    Object.getPrototypeOf(promise) === Intrinsic.prototype &&
    !Object.prototype.hasOwnProperty.call(promise, 'constructor')
  );
}

/**
 * A promise of a subclass, or with a `constructor` of its own. Subscribes if that is the intrinsic
 * Promise; false if the promise has to be treated as a thenable.
 */
function ownPromise(promise: object, driver: Driver): boolean {
  const property = findProperty(promise, 'constructor');
  if (property === undefined || 'value' in property) {
    if (property?.value !== Intrinsic) return false;
    then(promise as Promise<unknown>, driver.fulfil, rejection(driver));
    return true;
  }
  // An accessor: reading it is an effect, and subscribing reads it. So subscribe, and see from the
  // class of the derived promise what it answered.
  let live = true;
  const derived = then(
    promise as Promise<unknown>,
    (value) => {
      if (live) driver.fulfil(value);
    },
    (error) => {
      if (live) rejection(driver)(error);
    },
  );
  live = Object.getPrototypeOf(derived) === Intrinsic.prototype;
  return live;
}

function findProperty(object: object, key: string): PropertyDescriptor | undefined {
  for (
    let at: object | null = object;
    at !== null;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const property = Object.getOwnPropertyDescriptor(at, key);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** The promise's resolve function reads `then`; here it has been read already, so it gets a stand-in. */
function awaitThenable(driver: Driver, value: object, method: Method): void {
  const wrapper = new Intrinsic((resolve) => {
    resolve({
      then: (onFulfilled: unknown, onRejected: unknown) =>
        method.call(value, onFulfilled, onRejected),
    } as PromiseLike<unknown>);
  });
  then(wrapper, driver.fulfil, rejection(driver));
}
