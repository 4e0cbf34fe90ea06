/**
 * `yield*` of an iterator that is not one of our generators, or whose methods are not the original ones
 * (ECMA-262 15.5.5, YieldExpression : yield * AssignmentExpression):
 *
 *     next(v)    iterator.next(v), awaited                                    done: the expression's value
 *     throw(e)   iterator.throw(e), awaited; without one: close, TypeError    done: the expression's value
 *     return(v)  iterator.return(v), awaited; without one: return v           done: a return completion
 *
 * A result that is not done goes out as it is: its value is not awaited.
 */
import { awaitValue } from './await';
import {
  type Continuation,
  type Delegation,
  type Driver,
  type Machine,
  type Mode,
  NEXT,
  RETURN,
  THROW,
} from './machine';
import { getMethod, isObject, type Method, requireResult } from './objects';
import { endDelegation, passOn } from './link';
import { machineOf } from './brand';
import { intrinsicMethod } from './prototypes';
import { returnInto, throwInto, yielded } from './run';

export class Delegate implements Delegation {
  machine: Machine | null;

  constructor(
    readonly iterator: object,
    readonly next: unknown,
    /** Python's `athrow` and `aclose` pass as `throw`, see python/wrap.ts. */
    readonly transparent: boolean,
  ) {
    const machine = next === intrinsicMethod('next') ? machineOf(iterator) : undefined;
    this.machine = machine === undefined ? null : machine;
  }

  resume(driver: Driver, leaf: Machine, mode: Mode, value: unknown): boolean {
    if (this.machine !== null) return passOn(driver, leaf, mode, value);
    driver.sent = mode;
    switch (mode) {
      case NEXT:
        awaitValue(driver, (this.next as Method).call(this.iterator, value), RESULT);
        return true;
      case THROW:
        this.throw(driver, value);
        return true;
      case RETURN:
        this.return(driver, value);
        return true;
      default:
        return driver.root.kind.python!.forward(driver, leaf, mode, value);
    }
  }

  private throw(driver: Driver, error: unknown): void {
    const method = getMethod(this.iterator, 'throw');
    if (method !== undefined) {
      awaitValue(driver, method.call(this.iterator, error), RESULT);
      return;
    }
    const close = getMethod(this.iterator, 'return');
    if (close === undefined) throw noThrowMethod();
    awaitValue(driver, close.call(this.iterator), CLOSED);
  }

  private return(driver: Driver, value: unknown): void {
    const method = getMethod(this.iterator, 'return');
    if (method === undefined) awaitValue(driver, value, RETURNED);
    else awaitValue(driver, method.call(this.iterator, value), RESULT);
  }
}

/** The delegate has answered. */
export const RESULT: Continuation = {
  ok(driver, result) {
    let value: unknown;
    let done: boolean;
    try {
      requireResult(result);
      done = !!result.done;
      value = result.value;
    } catch (error) {
      throwInto(driver, error);
      return;
    }
    if (!done) {
      yielded(driver, value);
    } else if (driver.sent === RETURN) {
      returnInto(driver, value);
    } else {
      endDelegation(driver, value);
    }
  },
  fail: throwInto,
};

/** A delegate without `throw` has been closed instead. */
const CLOSED: Continuation = {
  ok(driver, result) {
    throwInto(
      driver,
      isObject(result) ? noThrowMethod() : new TypeError('Iterator result is not an object'),
    );
  },
  fail: throwInto,
};

/** A delegate has no `return`: the value has been awaited. */
const RETURNED: Continuation = { ok: returnInto, fail: throwInto };

function noThrowMethod(): TypeError {
  return new TypeError("The iterator does not provide a 'throw' method");
}
