/**
 * Chains: `yield*` from one generator of ours to another. While nobody else touches the inner one, the
 * driver holds a pointer to the leaf; an item costs the same at any depth, and so does the stack.
 *
 *     a: yield* b     b: yield* c        c: yield 1
 *
 *     driver.root = a, driver.leaf = c   a.next() runs c; its yield answers a's request;
 *                                        when c returns, the same request goes on in b
 *
 * When somebody asks an inner generator directly, the chain is cut above it (`cut`): the lower part is a chain of
 * its own then, and the upper one, if its request was being served down there, waits for it like any other
 * consumer. As soon as the lower part is idle again, the next request through the upper one links them.
 */
import { Foreign } from './foreign';
import {
  BUSY,
  CLOSE,
  type Continuation,
  type Delegate,
  Driver,
  distrust,
  FINISHED,
  type Machine,
  type Mode,
  NEXT,
  RETURN,
  SEND,
  SUSPENDED,
  THROW,
} from './machine';
import { intrinsicMethod } from './prototypes';
import { Capability } from './realm';
import { greet, submit } from './requests';
import { returnInto, run, throwInto, yielded } from './run';

/** `yield*` of one of our generators, whose `next` is the original: delegation begins. */
export function delegateToMachine(
  driver: Driver,
  leaf: Machine,
  inner: Machine,
  handle: object,
): boolean {
  leaf.inner = inner;
  leaf.iterator = handle;
  leaf.delegate = UNLINKED;
  return passOn(driver, leaf, NEXT, undefined, driver.serial);
}

/** The inner machine exists, and is not part of this chain at the moment. */
const UNLINKED: Delegate = {
  resume(driver, leaf, mode, value) {
    return passOn(driver, leaf, mode, value, 0);
  },
};

/**
 * Asks the delegate, by linking it if it is idle. A loop, as the delegate itself may have been cut off its own.
 */
function passOn(driver: Driver, leaf: Machine, mode: Mode, value: unknown, born: number): boolean {
  for (;;) {
    const inner = leaf.inner!;
    const handle = leaf.iterator!;
    if (mode > SEND) return driver.root.kind.python!.forward(driver, leaf, mode, value);
    if (inner.outer !== null) cut(inner);
    greet(inner, handle);
    if (mode === THROW || mode === RETURN || inner.status > SUSPENDED) {
      if (mode === SEND) driver.root.kind.python!.requireIdle(inner);
      driver.wait = ANSWERED;
      driver.sent = mode;
      submit(inner, handle, mode === SEND ? NEXT : mode, value, driver);
      return true;
    }
    const lower = inner.driver;
    leaf.delegate = null;
    inner.outer = leaf;
    inner.driver = null;
    inner.born = born;
    driver.leaf = lower === null ? inner : lower.leaf;
    if (inner.status !== SUSPENDED) return false;
    leaf = driver.leaf;
    if (leaf.delegate === null) {
      leaf.value = value;
      return false;
    }
    if (leaf.delegate !== UNLINKED) return leaf.delegate.resume(driver, leaf, mode, value);
    born = 0;
  }
}

/** An inner generator that was asked through its queue has answered. */
const ANSWERED: Continuation = {
  ok(driver, value) {
    const leaf = driver.leaf;
    if (driver.sent === CLOSE) {
      throwInto(driver, driver.root.kind.python!.answered(driver));
    } else if (!driver.done) {
      yielded(driver, value);
    } else if (driver.sent === RETURN) {
      returnInto(driver, value);
    } else {
      dropDelegate(leaf);
      leaf.value = value;
      run(driver);
    }
  },
  fail(driver, error) {
    if (driver.sent === CLOSE) error = driver.root.kind.python!.closed(driver, error);
    throwInto(driver, error);
  },
};

/** The delegation that the machine is in, if any, is over. */
export function dropDelegate(leaf: Machine): void {
  leaf.delegate = null;
  leaf.inner = null;
  leaf.iterator = null;
}

/** The leaf has finished: the machine above is the leaf. Returns what was asked of the finished one. */
export function unlink(driver: Driver): Mode {
  const finished = driver.leaf;
  const outer = finished.outer!;
  finished.outer = null;
  finished.status = FINISHED;
  finished.step = null;
  finished.table = null;
  finished.value = undefined;
  driver.leaf = outer;
  dropDelegate(outer);
  return finished.born === driver.serial ? NEXT : driver.mode;
}

/**
 * Gives a machine inside a chain a chain of its own, because somebody asks it directly. Where the chain
 * is busy, what it is busy with is now the lower chain's, with the upper one waiting for the answer.
 */
export function cut(machine: Machine): Driver {
  let root = machine;
  while (root.outer !== null) root = root.outer;
  const driver = root.driver!;
  if (root.status !== BUSY || driver.derived) {
    severAbove(driver, machine).delegate = UNLINKED;
    return machine.driver!;
  }
  const outer = machine.outer!;
  const upper = new Driver(root, outer);
  if (driver.receiver === null) {
    // Within the very call that made the request: its promise is needed now.
    const capability = new Capability();
    driver.promise = capability.promise;
    driver.receiver = capability;
  }
  upper.receiver = driver.receiver;
  upper.last = driver.last;
  upper.mode = driver.mode;
  upper.serial = driver.serial;
  upper.exit = driver.exit;
  upper.wait = ANSWERED;
  upper.sent = machine.born === driver.serial ? NEXT : driver.mode;
  distrust(upper);
  root.driver = upper;

  driver.root = machine;
  driver.receiver = upper;
  driver.last = null;
  driver.mode = upper.sent;
  machine.driver = driver;
  machine.status = BUSY;
  machine.outer = null;
  outer.delegate = UNLINKED;
  return driver;
}

/** Separates an idle chain above `machine`; returns the upper part's leaf. */
export function severAbove(driver: Driver, machine: Machine): Machine {
  const outer = machine.outer!;
  machine.outer = null;
  machine.status = SUSPENDED;
  machine.driver = new Driver(machine, driver.leaf);
  driver.leaf = outer;
  return outer;
}

/**
 * Before a `throw` or `return` passes down a chain: each generator on the way is asked for its method, as `yield*` does. At the first
 * one that has another method than ours the chain is cut, so that it gets called. True when the leaf, then,
 * has a delegate to ask.
 */
export function meetDelegate(driver: Driver, key: 'throw' | 'return'): boolean {
  for (let at = driver.root; at !== driver.leaf; at = at.inner!) {
    if (isOverridden(at.iterator!, key)) {
      severAbove(driver, at.inner!);
      at.delegate = new Foreign(at.iterator!, intrinsicMethod('next'));
      break;
    }
  }
  return driver.leaf.delegate !== null;
}

function isOverridden(handle: object, key: 'throw' | 'return'): boolean {
  try {
    return (handle as Record<string, unknown>)[key] !== intrinsicMethod(key);
  } catch {
    return true;
  }
}
