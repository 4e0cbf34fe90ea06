/**
 * The record behind an async generator: the frame that its step function works on, and its place in a chain of
 * delegations.
 *
 *     root  ◀──outer──  middle  ◀──outer──  leaf         yield* between generators of ours
 *      ▲  └─────────────── end ───────────▶  ▲
 *      └─────────────────── end ─────────────┘           a request goes straight to the leaf, an answer to the root
 *
 * There is no status: a fresh generator is one in no region, a finished one is in no region with a body that has ended,
 * and what `throw` and `return` do to these is what they do to any generator that catches nothing.
 *
 * What holds between two turns (asserted by the model test, model.spec.ts):
 * - `end` leads from the root of a chain to its leaf and back; one that stands alone is its own. Only a root has
 *   requests.
 * - Of the machines in a chain only the leaf runs or waits; each other one has a `star`, whose iterator is the next
 *   one's.
 * - A chain without requests waits for nothing.
 */
import type { Server, Waiter, Waiting } from '../core/waiter';
import type { Kind } from '../kind';
import { type Loop, type Step, type Mode, NEXT } from '../protocol';
import { later } from '../realm';
import { type Request, shift, type Star } from './chain';
import { resume, serve } from './resume';

/** What the body of a fresh generator is resumed with is no value yet. */
export const FRESH: unknown = {};

export class Machine implements Waiting, Server {
  state = 0;
  value: unknown = FRESH;
  region = 0;
  step: Step;
  wait: Waiter | null = null;
  loop: Loop | null = null;
  kind: Kind;
  /** The `yield*` it is in. */
  star: Star | null = null;
  /** The one whose `yield*` it serves as part of a chain. */
  outer: Machine | null = null;
  /** The other end of its chain. */
  end: Machine = this;
  /** The last of its requests, whose next one is the first: the one being served. */
  last: Request | null = null;
  /** How often it has come to rest with a waiter: one that does so all the time keeps it. */
  rests = 0;
  /** `aclose()` has been called. Set when it happens: hardly any machine needs it. */
  declare closed?: boolean;

  constructor(kind: Kind, step: Step) {
    this.kind = kind;
    this.step = step;
  }

  proceed(mode: Mode, value: unknown): void {
    serve(resume(this, mode, value));
  }

  deliver(waiter: Waiter): void {
    const root = this.end;
    const request: unknown = root.last!.next;
    if (request === waiter) void later(waiter.ok);
    // (The chain has been cut meanwhile.)
    else (request as Request).answer(NEXT, waiter.value);
    shift(root);
    serve(root);
  }

  /** Nobody waits for the promise that was derived. */
  again(): void {}
}
