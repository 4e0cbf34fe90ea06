/**
 * The two records behind a generator.
 *
 * A `Machine` is one call of a generator function: the frame that its step function works on, and its
 * place in a chain of delegations. A `Driver` serves the requests (`next`, `throw`, `return`) of one
 * chain: it is made when a generator is first asked for something, and serves the whole chain below it.
 *
 *     root  ──inner──▶  middle  ──inner──▶  leaf          yield* between generators of ours
 *      ▲  ◀──outer───           ◀──outer──    ▲
 *      └────────────── driver ────────────────┘          a request goes straight to the leaf
 *
 * A machine below the root has no driver. As soon as somebody asks it for something directly, the chain
 * is cut above it and it gets one (see link.ts).
 */
import type { Kind } from './kind';
import { type Frame, PARKED, type Signal, type Step } from './protocol';
import { later, type Receiver } from './realm';

/** Where a generator stands; of a machine below the root, its root's status counts. */
export const FRESH = 0;
/** Fresh, but the hook for first iteration was called already (it may have thrown). */
export const GREETED = 1;
export const SUSPENDED = 2;
/** Executing, or waiting for what it awaits. */
export const BUSY = 3;
/** Finished, and a queued `return(promise)` is being awaited: "awaiting-return". */
export const DRAINING = 4;
export const FINISHED = 5;
export type Status =
  | typeof FRESH
  | typeof GREETED
  | typeof SUSPENDED
  | typeof BUSY
  | typeof DRAINING
  | typeof FINISHED;

/** How a request resumes the generator. */
export const NEXT = 0;
export const THROW = 1;
export const RETURN = 2;
/** `asend`, `athrow`, `aclose` of the Python layer, see python/forward.ts. */
export const SEND = 4;
export const ATHROW = 5;
export const CLOSE = 6;
export type Mode =
  typeof NEXT | typeof THROW | typeof RETURN | typeof SEND | typeof ATHROW | typeof CLOSE;

/** What goes on when the value that a driver waits for is there. */
export interface Continuation {
  ok(driver: Driver, value: unknown): void;
  fail(driver: Driver, error: unknown): void;
}

/**
 * What a helper of compiled code asks of the driver, before the step function returns PARKED. Returns
 * true when the chain waits now, false when the leaf is to run on; a throw is one in the leaf.
 */
export interface Task {
  begin(driver: Driver, leaf: Machine): boolean;
}

let asked: Task;

/** Of a helper: `task` is to be done with `value`, which is kept in the frame meanwhile. */
export function park(frame: Frame, task: Task, value: unknown): Signal {
  frame.value = value;
  asked = task;
  return PARKED;
}

/** Does what the helper asked, whose step function has just returned. */
export function beginTask(driver: Driver, leaf: Machine): boolean {
  return asked.begin(driver, leaf);
}

/** A `yield*`: the other end, linked or not. */
export interface Delegation {
  readonly iterator: object;
  /** The iterator's `next`, which is read once. */
  readonly next: unknown;
  /** The iterator's machine, if it is one of our generators and its methods are the original ones. */
  machine: Machine | null;
  /** Hands a request on. Returns and throws as a task does. */
  resume(driver: Driver, leaf: Machine, mode: Mode, value: unknown): boolean;
}

export class Machine implements Frame {
  state = 0;
  value: unknown = undefined;
  region = 0;
  step: Step | null;
  kind: Kind;
  status: Status = FRESH;
  /** Of a root that is busy, or has a chain below it. */
  driver: Driver | null = null;
  /** The machine whose `yield*` this one serves as part of a chain. */
  outer: Machine | null = null;
  /** The `yield*` this one is in. */
  delegation: Delegation | null = null;
  /**
   * Of a root: how many requests in a row came after the one before was answered, NEVER once one did not.
   * Of a linked machine: the driver's `serial` when the link was made.
   */
  mark = 0;
  /** `aclose()` has been called. Set when it happens: hardly any machine needs it. */
  declare closed?: boolean;

  constructor(kind: Kind, step: Step) {
    this.kind = kind;
    this.step = step;
  }
}

/** A request that has to wait for its turn. */
export interface Request {
  readonly mode: Mode;
  readonly value: unknown;
  readonly receiver: Receiver;
  next: Request | null;
}

/** A consumer with so many sequential requests behind it is trusted to go on like that, see `derive`. */
export const TRUSTED = 16;
export const NEVER = -1;

export class Driver implements Receiver {
  root: Machine = NOBODY;
  leaf: Machine = NOBODY;
  /** The request being served; `receiver` is null while its promise has not been made yet. */
  mode: Mode = NEXT;
  receiver: Receiver | null = null;
  /** The promise of the request being served, made while the call that asked for it is on the stack. */
  promise: Promise<unknown> | null = null;
  /** The requests behind it: a ring, `last.next` is the first. */
  last: Request | null = null;
  /** Names this request among all that end by return or close. */
  serial = 0;
  /** What the awaited value is for. */
  wait: Continuation = NOTHING;
  kept: unknown = undefined;
  /** Of an outcome received from another generator: whether it returned. */
  done = false;
  /** What was last asked of a delegate that is not linked. */
  sent: Mode = NEXT;
  /** The error that a CLOSE request raises. */
  exit: unknown = undefined;
  /** The promise handed out settles by `deliver`, which has not run yet. */
  derived = false;
  /** The reactions: to a promise, to nothing but a turn (the value is in `kept`), and to the turn of a `yield`. */
  readonly fulfil: (value: unknown) => void;
  readonly pass: () => void;
  reject: ((error: unknown) => void) | null = null;
  refuse: (() => void) | null = null;
  emit: (() => void) | null = null;
  deliver: (() => IteratorResult<unknown>) | null = null;
  /** The next one that has nothing to do. */
  idle: Driver | null = null;

  constructor() {
    this.fulfil = (value) => this.wait.ok(this, value);
    this.pass = () => {
      const kept = this.kept;
      this.kept = undefined;
      this.wait.ok(this, kept);
    };
  }

  /** The generator that this one waits for has yielded or returned: a turn later, that is known here. */
  settle(value: unknown, done: boolean): void {
    this.done = done;
    keep(this, value);
  }

  fail(error: unknown): void {
    keepError(this, error);
  }
}

/** Hands `value` to the driver's continuation one turn later. */
export function keep(driver: Driver, value: unknown): void {
  driver.kept = value;
  later(driver.pass);
}

/** Hands `error` to the driver's continuation one turn later. */
export function keepError(driver: Driver, error: unknown): void {
  driver.kept = error;
  driver.refuse ??= () => {
    const kept = driver.kept;
    driver.kept = undefined;
    driver.wait.fail(driver, kept);
  };
  later(driver.refuse);
}

/** The reaction to a rejection, made when a promise is first awaited. */
export function rejection(driver: Driver): (error: unknown) => void {
  return (driver.reject ??= (error) => driver.wait.fail(driver, error));
}

const NOTHING: Continuation = { ok() {}, fail() {} };
const NOBODY = null as unknown as Machine;

/**
 * Drivers without work. A suspended generator has none: it is smaller, and a driver's reactions are made once
 * for all the generators that it serves in turn.
 */
let idle: Driver | null = null;
let idleCount = 0;
const MOST_IDLE = 64;

/** A driver for a chain. */
export function employ(root: Machine, leaf: Machine): Driver {
  let driver = idle;
  if (driver === null) {
    driver = new Driver();
  } else {
    idle = driver.idle;
    driver.idle = null;
    idleCount--;
  }
  driver.root = root;
  driver.leaf = leaf;
  root.driver = driver;
  return driver;
}

/** The driver has no request to serve, and waits for nothing; the root stands alone, or is finished. */
export function dismiss(driver: Driver): void {
  driver.root.driver = null;
  driver.root = driver.leaf = NOBODY;
  driver.exit = undefined;
  if (idleCount < MOST_IDLE) {
    idleCount++;
    driver.idle = idle;
    idle = driver;
  }
}
