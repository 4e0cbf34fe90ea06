/**
 * What interrupting knows of the machines: everything that is to be renamed here when something is renamed there.
 */
import { push, type Request, rootOf, separate } from '../async-generator/chain';
import {
  FRESH,
  type Machine as CoreMachine,
  Machine as MachineClass,
} from '../async-generator/machine';
import { serve } from '../async-generator/resume';
import { machineOf } from '../brand';
import { type Activation, ended } from '../core/activation';
import { isWaiting, type Waiting } from '../core/waiter';
import { AsyncIteration } from '../iteration/async';
import { describe } from '../describe';
import { promiseFor, type Settler } from '../realm';
import { finishFresh, GREETED } from '../python/status';
import type { Mode } from '../protocol';

/** A generator's machine, with what is noted of one that is interrupted. */
export interface Machine extends CoreMachine {
  /** How many interrupts are on their way through it. */
  unwinding?: number;
}

export { finishFresh, isWaiting };

/** @throws TypeError unless `agen` is a generator of ours */
export function requireMachine(agen: unknown): Machine {
  const machine = machineOf(agen);
  if (machine === undefined) {
    throw new TypeError(describe(agen) + ' is not an async generator that yield-from has compiled');
  }
  return machine;
}

export function isMachine(record: Waiting): record is Machine {
  return record instanceof MachineClass;
}

export function hasEnded(record: Activation): boolean {
  return record.step === ended;
}

export function isFresh(machine: Machine): boolean {
  return machine.last === null && (machine.value === FRESH || machine.value === GREETED);
}

/** The request that is being served; null where the generator stands at a `yield`, is fresh or has finished. */
export function served(machine: Machine): Request | null {
  const { last } = rootOf(machine);
  return last === null ? null : last.next;
}

/** Makes it the root of a chain of its own: what becomes of its requests is its own affair. */
export function detach(machine: Machine): Machine {
  if (machine.outer !== null) separate(machine);
  return machine;
}

/** Whether `machine` has been asked by `record`, which waits for the answer, and `isFirst`: is working at that. */
export function isAskedBy(machine: Machine, record: Waiting, isFirst: boolean): boolean {
  const { last } = machine;
  if (last === null) return false;
  let request = last.next!;
  for (;;) {
    if (askerOf(request) === record.wait) return true;
    if (isFirst || request === last) return false;
    request = request.next!;
  }
}

function askerOf(request: Request): unknown {
  return request instanceof Watched ? askerOf(request.request) : request;
}

/** The iterator that `record` gets items from or closes at the moment. */
export function iterationOf(record: Waiting): { readonly iterator: object } | undefined {
  if (isMachine(record) && record.star !== null) return record.star;
  return record.value instanceof AsyncIteration ? record.value : undefined;
}

/** The generator of ours that works for `record`. */
export function askedBy(record: Waiting): Machine | undefined {
  const iteration = iterationOf(record);
  const machine = iteration && machineOf(iteration.iterator);
  return machine !== undefined && isAskedBy(machine, record, true) ? machine : undefined;
}

/** A request that is being served, and the promise of its having been answered. */
export class Watched implements Request, Settler {
  readonly mode: Request['mode'];
  readonly value: unknown;
  readonly rules: Request['rules'];
  next: Request | null;
  isOpen = true;
  declare resolve: Settler['resolve'];
  declare reject: Settler['reject'];
  readonly answered: Promise<unknown>;

  /** Takes the place of the first request of `root`. `onAnswer` is called when it is answered. */
  constructor(
    root: Machine,
    private readonly onAnswer: () => void,
  ) {
    const last = root.last!;
    const request = last.next!;
    this.request = request;
    this.mode = request.mode;
    this.value = request.value;
    this.rules = request.rules;
    if (request === last) {
      root.last = this.next = this;
    } else {
      this.next = request.next;
      last.next = this;
    }
    this.answered = promiseFor(this);
  }

  readonly request: Request;

  answer(mode: Mode, value: unknown): void {
    this.isOpen = false;
    this.onAnswer();
    this.request.answer(mode, value);
    this.resolve(undefined);
  }
}

/** Asks a generator that stands at a `yield`, of which the hooks are not told. */
export function askIdle(machine: Machine, request: Request): void {
  push(machine, request);
  serve(machine);
}
