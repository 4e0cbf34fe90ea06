/**
 * Requests, and the chain that serves them one after the other: a generator, or several that are linked by `yield*`, of
 * which the innermost runs. The queue is the root's.
 */
import type { Server } from '../core/waiter';
import type { Machine } from './machine';
import type { AWAIT_RETURN, Mode } from '../protocol';

/** Asked for by `next`, `throw` and `return`, by a record that waits for the answer, and by Python's methods. */
export interface Request {
  readonly mode: Mode | typeof AWAIT_RETURN;
  readonly value: unknown;
  /**
   * By which rules it passes a `yield*`, where the caller has chosen another protocol than the standard's: that is the
   * `yield*`'s own.
   */
  readonly rules?: Rules;
  /** Of a waiter, which can count the turn that awaiting a yielded value takes: null when it does not. */
  readonly server?: Server | null;
  /** The one behind it; of the last one, the first. */
  next: Request | null;
  /** The generator has yielded (NEXT), thrown (THROW) or returned (RETURN) `value`. */
  answer(mode: Mode, value: unknown): void;
}

/**
 * Hands a completion on to the delegate of `$`, by `star`. Gives the root of the chain that goes on: that of `$`, which
 * has another leaf now; another one, whose request is to be served; null where `$` waits.
 *
 * @throws what is to be thrown at the `yield*`
 */
export type Forward = ($: Machine, star: Star, mode: Mode, value: unknown) => Machine | null;

export interface Rules {
  readonly forward: Forward;
}

/** Cuts the leaf off the chain; `isBusy`: what it does goes on, and is awaited by the one above. */
export type Cut = (root: Machine, isBusy: boolean) => void;

/** A `yield*`, whose own rules are those of ECMA-262; see delegation.ts. */
export interface Star extends Rules {
  readonly iterator: object;
  readonly cut: Cut;
}

/** The first machine of a chain. */
export function rootOf(machine: Machine): Machine {
  while (machine.outer !== null) machine = machine.outer;
  return machine;
}

/** Whether a request is being served, awaiting included. */
export function isBusy(machine: Machine): boolean {
  return rootOf(machine).last !== null;
}

/** Adds a request to the queue of a root. */
export function push(root: Machine, request: Request): void {
  const { last } = root;
  if (last === null) {
    request.next = request;
  } else {
    request.next = last.next;
    last.next = request;
  }
  root.last = request;
}

/** Takes the first request, which has been answered, from the queue of a root. */
export function shift(root: Machine): void {
  const last = root.last!;
  const first = last.next!;
  if (first === last) root.last = null;
  else last.next = first.next;
}

/** Cuts the leaf off its chain, one after the other, until `machine` is the root of its own. */
export function separate(machine: Machine): void {
  const root = rootOf(machine);
  while (machine.outer !== null) cutLeaf(root, root.last !== null);
}

export function cutLeaf(root: Machine, isBusy: boolean): void {
  root.end.outer!.star!.cut(root, isBusy);
}

/** The leaf is none of the chain any more. Gives the one above, which is the leaf now. */
export function unlink(root: Machine): Machine {
  const leaf = root.end;
  const outer = leaf.outer!;
  leaf.outer = null;
  leaf.end = leaf;
  outer.end = root;
  root.end = outer;
  return outer;
}
