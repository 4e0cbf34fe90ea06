/**
 * The step driver: runs the leaf of a chain until it waits for something, and routes what its step
 * function throws or returns through the regions of the chain.
 *
 *     async function* g() {                     next() ──▶ resume ──▶ run: step → AWAIT p     (waits)
 *       yield await p;                          p fulfilled ──▶ AWAITING.ok ──▶ run: step → YIELD (waits)
 *     }                                         a turn later ──▶ YIELDING.ok ──▶ yielded: promise resolved
 *
 * Nothing here recurses along a chain, and the host's stack never holds more than one `run` per driver.
 */
import { awaitValue } from './await';
import { meetDelegate, unlink } from './link';
import {
  beginTask,
  BUSY,
  CLOSE,
  type Continuation,
  dismiss,
  DRAINING,
  type Driver,
  FINISHED,
  type Machine,
  type Mode,
  NEXT,
  type Request,
  RETURN,
  SEND,
  SUSPENDED,
  THROW,
  TRUSTED,
} from './machine';
import { isObject } from './objects';
import { AWAIT, DONE, PARKED, RETURN as RETURN_SIGNAL, type Signal, YIELD } from './protocol';
import { Capability, later, type Receiver } from './realm';

/** Runs the leaf, and whatever becomes the leaf, until the chain waits or has ended. */
export function run(driver: Driver): void {
  for (;;) {
    try {
      const leaf = driver.leaf;
      if (obey(driver, leaf, leaf.step!(leaf))) return;
    } catch (error) {
      if (raise(driver, error)) return;
    }
  }
}

/** The same, where the leaf's step function has been called and has returned `signal`. */
function runOn(driver: Driver, signal: Signal): void {
  try {
    if (obey(driver, driver.leaf, signal)) return;
  } catch (error) {
    if (raise(driver, error)) return;
  }
  run(driver);
}

/** Does what a step function says. True when the chain waits or has ended. */
function obey(driver: Driver, leaf: Machine, signal: Signal): boolean {
  switch (signal) {
    case YIELD:
      if (driver.receiver === null && driver.root.mark === TRUSTED && !isObject(leaf.value)) {
        driver.kept = leaf.value;
        driver.derived = true;
      } else if (isObject(leaf.value)) {
        awaitValue(driver, leaf.value, YIELDING);
      } else {
        emitLater(driver, leaf.value);
      }
      return true;
    case AWAIT:
      awaitValue(driver, leaf.value, AWAITING);
      return true;
    case PARKED:
      return beginTask(driver, leaf);
    case RETURN_SIGNAL:
      awaitValue(driver, leaf.value, RETURNING);
      return true;
    case DONE:
      return complete(driver, leaf.value, false);
  }
}

/** The body goes on with the value it awaited. */
export const AWAITING: Continuation = {
  ok(driver, value) {
    driver.leaf.value = value;
    run(driver);
  },
  fail: throwInto,
};

/** What `awaitValue(…, YIELDING)` does with a value that is no object, by a shorter way: most yields are that. */
function emitLater(driver: Driver, value: unknown): void {
  driver.wait = YIELDING;
  driver.kept = value;
  driver.emit ??= () => {
    const kept = driver.kept;
    driver.kept = undefined;
    yielded(driver, kept);
  };
  later(driver.emit);
}

/** The value of a `yield` has been awaited: it goes out. */
const YIELDING: Continuation = { ok: yielded, fail: throwInto };

/** The value of a `return` has been awaited: now `finally` blocks run. */
const RETURNING: Continuation = { ok: returnInto, fail: throwInto };

/** The argument of `return()` has been awaited inside, at the yield. */
const UNWRAPPING: Continuation = {
  ok(driver, value) {
    if (meetDelegate(driver, 'return')) forward(driver, RETURN, value);
    else returnInto(driver, value);
  },
  fail(driver, error) {
    resume(driver, THROW, error);
  },
};

/** A throw at the point where the leaf waits. */
export function throwInto(driver: Driver, error: unknown): void {
  if (!raise(driver, error)) run(driver);
}

/** A return completion at the point where the leaf waits. */
export function returnInto(driver: Driver, value: unknown): void {
  if (!complete(driver, value, true)) run(driver);
}

let serials = 0;

/**
 * Resumes the chain for a request. Its root is busy already.
 */
export function resume(driver: Driver, mode: Mode, value: unknown): void {
  driver.mode = mode;
  const leaf = driver.leaf;
  if (mode === NEXT || mode === SEND) {
    if (leaf.delegation !== null) {
      forward(driver, mode, value);
    } else {
      leaf.value = value;
      run(driver);
    }
  } else if (mode === RETURN) {
    driver.serial = ++serials;
    try {
      awaitValue(driver, value, UNWRAPPING);
    } catch (error) {
      resume(driver, THROW, error);
    }
  } else if (mode > SEND) {
    driver.serial = ++serials;
    driver.root.kind.python!.interrupt(driver, mode, value);
  } else if (meetDelegate(driver, 'throw')) {
    forward(driver, mode, value);
  } else {
    throwInto(driver, value);
  }
}

/** Hands a request on to the leaf's delegate. */
export function forward(driver: Driver, mode: Mode, value: unknown): void {
  const leaf = driver.leaf;
  let waits: boolean;
  try {
    waits = leaf.delegation!.resume(driver, leaf, mode, value);
  } catch (error) {
    waits = raise(driver, error);
  }
  if (!waits) run(driver);
}

/**
 * A throw in the leaf: the handler of its region takes it, or else the leaf ends by it, and it is a
 * throw in the machine above. True when the chain ended by it.
 */
export function raise(driver: Driver, error: unknown): boolean {
  for (;;) {
    const leaf = driver.leaf;
    leaf.delegation = null;
    if (leaf.region !== 0) {
      leaf.state = leaf.kind.table[leaf.region * 2 - 2];
      leaf.value = error;
      return false;
    }
    const python = leaf.kind.python;
    if (python !== null) error = python.escape(error);
    if (leaf === driver.root) {
      finish(driver, true, error);
      return true;
    }
    if (unlink(driver) === CLOSE) error = driver.root.kind.python!.closed(driver, error);
  }
}

/**
 * The leaf completes with `value`, by a return completion (its `finally` blocks run first) or at its
 * end; the machine above then goes on from its `yield*`. True when the chain ended.
 */
export function complete(driver: Driver, value: unknown, byReturn: boolean): boolean {
  for (;;) {
    const leaf = driver.leaf;
    leaf.delegation = null;
    if (byReturn && leaf.region !== 0) {
      const handler = leaf.kind.table[leaf.region * 2 - 1];
      if (handler !== 0) {
        leaf.state = handler;
        leaf.value = value;
        return false;
      }
    }
    if (leaf === driver.root) {
      finish(driver, false, value);
      return true;
    }
    const asked = unlink(driver);
    if (asked === CLOSE) return raise(driver, driver.exit);
    byReturn = asked === RETURN;
    if (!byReturn) {
      driver.leaf.value = value;
      return false;
    }
  }
}

/**
 * AsyncGeneratorYield from the point where the value is known: the request gets it, and the next one
 * resumes the chain in the same turn.
 */
export function yielded(driver: Driver, value: unknown): void {
  if (driver.mode === CLOSE && driver.leaf !== driver.root) {
    if (driver.root.kind.python!.ignored(driver)) return;
  }
  takeReceiver(driver).settle(value, false);
  const request = takeRequest(driver);
  if (request === null) suspend(driver);
  else resume(driver, request.mode, request.value);
}

/** The request is served, and no other waits. A driver without a chain to remember is free. */
function suspend(driver: Driver): void {
  const root = driver.root;
  root.status = SUSPENDED;
  // A consumer that has come so often will come again.
  if (driver.leaf === root && root.mark !== TRUSTED) dismiss(driver);
}

/**
 * A yield of a primitive to a consumer that has always waited for one result before it asked for the
 * next. The promise it gets is the one that `then` derives, and settles by what `deliver` returns: in the turn in
 * which the standard resolves it, at a fraction of the cost of a promise with resolving functions.
 *
 * What it cannot do is resolve first and then go on in the same turn, as the standard does for a second request that came
 * meanwhile. That one's resumption becomes a turn of its own, queued when the request is made, hence before the
 * reactions to the first promise: the order is the standard's again, except towards turns that were
 * queued between the two requests. A consumer that has once overlapped its requests never gets here again.
 */
function derive(driver: Driver): Promise<unknown> {
  driver.derived = true;
  driver.deliver ??= () => {
    const kept = driver.kept;
    driver.kept = undefined;
    driver.derived = false;
    if (driver.last === null) suspend(driver);
    return { value: kept, done: false };
  };
  return later(driver.deliver);
}

/** AsyncGeneratorCompleteStep at the end of the root's body, then AsyncGeneratorDrainQueue. */
function finish(driver: Driver, failed: boolean, value: unknown): void {
  release(driver.root);
  driver.root.status = DRAINING;
  const receiver = takeReceiver(driver);
  if (failed) receiver.fail(value);
  else receiver.settle(value, true);
  drain(driver);
}

/** A finished body keeps nothing alive. */
export function release(machine: Machine): void {
  machine.step = null;
  machine.value = undefined;
}

/** Answers the requests that are left after the generator has finished. */
function drain(driver: Driver): void {
  for (;;) {
    const request = takeRequest(driver);
    if (request === null) {
      driver.root.status = FINISHED;
      // Otherwise the call that made the promise is on the stack, and reads it.
      if (driver.promise === null) dismiss(driver);
      return;
    }
    const receiver = request.receiver;
    if (request.mode === RETURN) {
      if (awaitReturn(driver, request.value)) return;
      continue;
    }
    driver.receiver = null;
    if (request.mode === NEXT) receiver.settle(undefined, true);
    else receiver.fail(request.value);
  }
}

/**
 * AsyncGeneratorAwaitReturn: `return(value)` of a generator that runs no more. False when it failed at
 * once. The receiver is the driver's.
 */
function awaitReturn(driver: Driver, value: unknown): boolean {
  driver.root.status = DRAINING;
  try {
    awaitValue(driver, value, DRAINED);
    return true;
  } catch (error) {
    takeReceiver(driver).fail(error);
    return false;
  }
}

/** `return(value)` of a generator that never ran or is finished, for the driver's receiver. */
export function returnFinished(driver: Driver, value: unknown): void {
  if (!awaitReturn(driver, value)) drain(driver);
}

const DRAINED: Continuation = {
  ok(driver, value) {
    takeReceiver(driver).settle(value, true);
    drain(driver);
  },
  fail(driver, error) {
    takeReceiver(driver).fail(error);
    drain(driver);
  },
};

/** Who gets the outcome of the request being served; within the call that made it, a promise made now. */
export function takeReceiver(driver: Driver): Receiver {
  const receiver = driver.receiver;
  if (receiver !== null) {
    driver.receiver = null;
    return receiver;
  }
  const capability = new Capability();
  driver.promise = capability.promise;
  return capability;
}

/** Makes the first request of the queue the one being served. */
function takeRequest(driver: Driver): Request | null {
  const last = driver.last;
  if (last === null) return null;
  const first = last.next!;
  if (first === last) driver.last = null;
  else last.next = first.next;
  driver.receiver = first.receiver;
  return first;
}

/** Continues with the queue in a turn of its own, see `derive`. */
export function serveLater(driver: Driver): void {
  later(() => {
    const request = takeRequest(driver);
    resume(driver, request!.mode, request!.value);
  });
}

/**
 * Serves a request of a suspended generator. Its promise is made afterwards, unless `derive` has made it.
 *
 * A consumer that is trusted, and a body that yields at once, are what most requests are about: that much is here
 * without a detour.
 */
export function serve(driver: Driver, mode: Mode, value: unknown): Promise<unknown> {
  const root = driver.root;
  const leaf = driver.leaf;
  root.status = BUSY;
  if (mode !== NEXT || leaf.delegation !== null) {
    resume(driver, mode, value);
  } else {
    driver.mode = NEXT;
    leaf.value = value;
    let signal: Signal;
    try {
      signal = leaf.step!(leaf);
    } catch (error) {
      throwInto(driver, error);
      return promiseOf(driver);
    }
    if (signal === YIELD && root.mark === TRUSTED && !isObject(leaf.value)) {
      driver.kept = leaf.value;
      return derive(driver);
    }
    runOn(driver, signal);
  }
  return promiseOf(driver);
}

/** The promise of the request that has just been served as far as it goes now. */
function promiseOf(driver: Driver): Promise<unknown> {
  if (driver.derived) return derive(driver);
  const promise = driver.promise;
  if (promise !== null) {
    driver.promise = null;
    if (isFinished(driver.root)) dismiss(driver);
    return promise;
  }
  const capability = new Capability();
  driver.receiver = capability;
  return capability.promise;
}

function isFinished(machine: Machine): boolean {
  return machine.status === FINISHED;
}
