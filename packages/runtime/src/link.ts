/**
 * Chains: `yield*` from one generator of ours to another. While nobody else touches the inner one, the
 * driver holds a pointer to the leaf; an item costs the same at any depth, and so does the stack.
 *
 *     a: yield* b     b: yield* c        c: yield 1
 *
 *     driver.root = a, driver.leaf = c   a.next() runs c; its yield answers a's request;
 *                                        when c returns, the same request goes on in b
 *
 * When somebody asks an inner generator directly, the chain is cut above it (`cut`): the lower part is a
 * chain of its own then, and the upper one, if its request was being served down there, waits for it like any
 * other consumer. As soon as the lower part is idle again, the next request through the upper one links them.
 */
import {
  BUSY,
  CLOSE,
  type Continuation,
  dismiss,
  type Driver,
  employ,
  FINISHED,
  type Machine,
  type Mode,
  NEVER,
  NEXT,
  RETURN,
  SEND,
  SUSPENDED,
  THROW,
} from './machine';
import { intrinsicMethod } from './prototypes';
import { Capability } from './realm';
import { greet, submit } from './requests';
import { release, returnInto, run, throwInto, yielded } from './run';

/** A link made in answer to no request that was there before: any number that no driver's `serial` has. */
const UNBORN = -1;

/**
 * Asks the leaf's delegate, which is one of our generators, by linking it if it is idle. A loop, as the delegate itself
 * may have been cut off its own.
 *
 * @param born the driver's serial when this delegation begins, else UNBORN
 */
export function passOn(
  driver: Driver,
  leaf: Machine,
  mode: Mode,
  value: unknown,
  born = UNBORN,
): boolean {
  for (;;) {
    const delegation = leaf.delegation!;
    const inner = delegation.machine!;
    if (mode > SEND) return driver.root.kind.python!.forward(driver, leaf, mode, value);
    if (inner.outer !== null) cut(inner);
    greet(inner, delegation.iterator);
    if (mode === THROW || mode === RETURN || inner.status > SUSPENDED) {
      if (mode === SEND) driver.root.kind.python!.requireIdle(inner);
      driver.wait = ANSWERED;
      driver.sent = mode;
      submit(inner, delegation.iterator, mode === SEND ? NEXT : mode, value, driver);
      return true;
    }
    driver.leaf = inner;
    if (inner.driver !== null) {
      driver.leaf = inner.driver.leaf;
      dismiss(inner.driver);
    }
    inner.outer = leaf;
    inner.mark = born;
    if (inner.status !== SUSPENDED) return false;
    leaf = driver.leaf;
    if (leaf.delegation === null) {
      leaf.value = value;
      return false;
    }
    if (leaf.delegation.machine === null) {
      return leaf.delegation.resume(driver, leaf, mode, value);
    }
    born = UNBORN;
  }
}

/** An inner generator that was asked through its queue has answered. */
const ANSWERED: Continuation = {
  ok(driver, value) {
    if (driver.sent === CLOSE) {
      throwInto(driver, driver.root.kind.python!.answered(driver));
    } else if (!driver.done) {
      yielded(driver, value);
    } else if (driver.sent === RETURN) {
      returnInto(driver, value);
    } else {
      endDelegation(driver, value);
    }
  },
  fail(driver, error) {
    if (driver.sent === CLOSE) error = driver.root.kind.python!.closed(driver, error);
    throwInto(driver, error);
  },
};

/** The delegate has returned `value`: the leaf goes on with it. */
export function endDelegation(driver: Driver, value: unknown): void {
  const leaf = driver.leaf;
  leaf.delegation = null;
  leaf.value = value;
  run(driver);
}

/** The leaf has finished: the machine above is the leaf. Returns what was asked of the finished one. */
export function unlink(driver: Driver): Mode {
  const finished = driver.leaf;
  const outer = finished.outer!;
  finished.outer = null;
  finished.status = FINISHED;
  release(finished);
  driver.leaf = outer;
  outer.delegation = null;
  return finished.mark === driver.serial ? NEXT : driver.mode;
}

/**
 * Gives a machine inside a chain a chain of its own, because somebody asks it directly. Where the chain
 * is busy, what it is busy with is now the lower chain's, with the upper one waiting for the answer.
 */
export function cut(machine: Machine): void {
  let root = machine;
  while (root.outer !== null) root = root.outer;
  const driver = root.driver!;
  if (root.status !== BUSY || driver.derived) {
    severAbove(driver, machine);
    return;
  }
  const outer = machine.outer!;
  const upper = employ(root, outer);
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
  upper.sent = machine.mark === driver.serial ? NEXT : driver.mode;
  root.mark = NEVER;

  driver.root = machine;
  driver.receiver = upper;
  driver.last = null;
  driver.mode = upper.sent;
  machine.driver = driver;
  machine.status = BUSY;
  machine.outer = null;
  machine.mark = NEVER;
}

/** Separates a chain that waits for no one above `machine`; the upper part's leaf has an unlinked delegate then. */
export function severAbove(driver: Driver, machine: Machine): void {
  const outer = machine.outer!;
  machine.outer = null;
  machine.status = SUSPENDED;
  machine.mark = NEVER;
  if (driver.leaf !== machine) employ(machine, driver.leaf);
  driver.leaf = outer;
}

/**
 * Before a `throw` or `return` passes down a chain: each generator on the way is asked for its method, as
 * `yield*` does. At the first one that has another method than ours the chain is cut, so that it gets called.
 * True when the leaf, then, has a delegate to ask.
 */
export function meetDelegate(driver: Driver, key: 'throw' | 'return'): boolean {
  severWhere(
    driver,
    (iterator) => (iterator as Record<string, unknown>)[key] !== intrinsicMethod(key),
  );
  return driver.leaf.delegation !== null;
}

/** Cuts the chain at the first generator for which `isOverridden` holds, or throws. */
export function severWhere(
  driver: Driver,
  isOverridden: (iterator: object, machine: Machine) => boolean,
): void {
  for (let at = driver.root; at !== driver.leaf;) {
    const delegation = at.delegation!;
    const inner = delegation.machine!;
    let overridden = true;
    try {
      overridden = isOverridden(delegation.iterator, inner);
    } catch {
      // The getter throws again when the method is called, and then it matters.
    }
    if (overridden) {
      severAbove(driver, inner);
      delegation.machine = null;
      return;
    }
    at = inner;
  }
}
