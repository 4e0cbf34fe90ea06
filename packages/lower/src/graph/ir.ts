/**
 * The control-flow form between reading and writing: blocks of items that end in an exit. Notation of
 * the printer (`print.ts`), after TypeScript's generators:
 *
 *     .mark L                    a block that is jumped to
 *     .goto L                    .brfalse L, (test)      .brtrue L, (test)
 *     .await (x)  .yield (x)     suspend, go on behind   .park (helper($, x))  .delegate (helper($, x))
 *     .open L1, L2, (x)          into a `for await`, whose items are gone on with at L1, and its end at L2
 *     .next  .take (helper($))   its next item, gone on with there
 *     .close L                   out of it, to L
 *     .enter L   .enter (x)      what a `finally` is entered with: a jump to L, a return of x; nothing (`.enter`)
 *     .complete (helper($, …))   what a handler holds up goes on
 *     .return (x)  .done  .end  .throw (x)
 *     .leave L, (break)          a jump out of the leaf above it
 */
import type { Remark } from '../contract/builder';
import type { Label } from './label';
import type { Region } from './regions';
import type { Value } from './value';

/** What the source says there, for people: words, and nodes of the source. */
export type Words<N> = readonly (string | N)[];

/**
 * What can be in a block beside its exit. Data: it can be printed, checked and described at any time, as often as one
 * likes. Only `states.ts` makes statements of it.
 */
export type Item<N> = Remarks<N> & AnyItem<N>;

export interface Remarks<N> {
  /** Places before it in the source, of which no code is left but comments. */
  readonly behind?: readonly Remark<N>[];
  /** The statement of the source that begins with it. */
  readonly begins?: N;
}

type AnyItem<N> =
  /** `says` is absent where the statement is bookkeeping of ours. */
  | { readonly kind: 'code'; readonly statement: N; readonly says?: Words<N> }
  /** `$.value` is what a `finally` is about to be entered with: a jump, a return of the value, or, as the body is at its end, nothing. */
  | {
      readonly kind: 'enter';
      readonly to?: Label;
      readonly returns?: N;
      readonly origin?: N;
      readonly says?: Words<N>;
    }
  /** A leaf of the source out of which jumps lead; it is moved when the states have their numbers. */
  | { readonly kind: 'leaf'; readonly leaf: N; readonly jumps: readonly LeafJump<N>[] };

export interface LeafJump<N> {
  /** The statement that jumps. */
  readonly node: N;
  /** Undefined of a `return`, */
  readonly to: Label | undefined;
  /** of that value. */
  readonly value?: N;
  /** In a loop of the leaf, which a plain `continue` would mean. */
  readonly inLoop: boolean;
}

export type Exit<N> = Remarks<N> & AnyExit<N>;

type AnyExit<N> =
  | { readonly kind: 'goto'; readonly to: Label; readonly origin?: N }
  /** To `then` where the test holds, else to `otherwise`. */
  | {
      readonly kind: 'branch';
      readonly test: N;
      readonly then: Label;
      readonly otherwise: Label;
      readonly origin?: N;
      /** It is an `if` of the source. */
      readonly isWritten?: boolean;
      /** The test in the source. */
      readonly says?: Words<N>;
    }
  /** What a handler holds up goes on: the value is a call of a helper that sees to it. */
  | {
      readonly kind: 'complete';
      readonly value: N;
      /** Where the handler begins. */
      readonly handler: Label;
      readonly says?: Words<N>;
    }
  /**
   * `park`, `delegate` (`yield*`): the value is a call of a helper that gives the signal itself; `take` (the next item of a `for await`,
   * with `handover: 'eager'`): of one that says whether it waits, and knows where to resume.
   */
  | {
      readonly kind: 'suspend';
      readonly how: Suspending;
      readonly value: Value<N>;
      readonly resume: Label;
      readonly origin?: N;
      /** What is awaited, yielded or delegated to; of a `park`, what is done. */
      readonly says?: Words<N>;
      /** What waits there, where that is another node than `origin`. */
      readonly waits?: N;
    }
  /** Await the value, then complete by return in the block's region. */
  | {
      readonly kind: 'return';
      readonly value: Value<N>;
      readonly origin?: N;
      readonly says?: Words<N>;
    }
  /** The next item of the innermost `for await`, whose region the block is in: it resumes with it at `inner`. */
  | {
      readonly kind: 'next';
      readonly inner: Label;
      readonly origin?: N;
      readonly says?: Words<N>;
      readonly waits?: N;
    }
  /** Into the region of a `for await`, at `loop`. */
  | {
      readonly kind: 'open';
      readonly iterable: N;
      readonly loop: Label;
      /** Where its items are gone on with. */
      readonly inner: Label;
      /** Where it is gone on, in the region around, when there are no more. */
      readonly end: Label;
      readonly origin?: N;
      readonly says?: Words<N>;
      /** That there are no more. */
      readonly ends?: Words<N>;
      /** What closing it is. */
      readonly closes?: Words<N>;
      /** What waits while a throw or a return closes it. */
      readonly waits?: N;
    }
  /** Out of the innermost `for await`, whose region the block is in: it is closed, and gone on at `to`. */
  | {
      readonly kind: 'close';
      readonly to: Label;
      readonly says?: Words<N>;
      /** What waits there. */
      readonly waits?: N;
    }
  /** Complete by return in the block's region; the value stands in `$.value`. */
  | { readonly kind: 'done' }
  /** The same; the value is undefined. */
  | { readonly kind: 'end'; readonly origin?: N }
  | {
      readonly kind: 'throw';
      readonly value: N;
      readonly origin?: N;
      readonly says?: Words<N>;
    };

/** Of `delegate` a consumer can ask for the end, as of `yield`. */
export type Suspending = 'await' | 'yield' | 'delegate' | 'park' | 'take';

export type Branch<N> = Extract<Exit<N>, { kind: 'branch' }>;
export type Next<N> = Extract<Exit<N>, { kind: 'next' }>;

export class Block<N> {
  readonly items: Item<N>[] = [];
  exit: Exit<N> | undefined;
  /** Entered by the machine, from any region: it sets its own. */
  handler = false;
  /** Its number says where the body waits (option `debug`): nothing else has it, however little is done there. */
  isPlace = false;

  constructor(
    readonly label: Label,
    readonly region: Region,
  ) {}
}

/** The labels an exit leads to. */
export function exitLabels<N>(exit: Exit<N>): readonly Label[] {
  switch (exit.kind) {
    case 'goto':
      return [exit.to];
    case 'branch':
      return [exit.then, exit.otherwise];
    case 'suspend':
      return [exit.resume];
    case 'next':
      return [exit.inner];
    case 'open':
      return [exit.loop, exit.inner, exit.end];
    case 'close':
      return [exit.to];
    default:
      return [];
  }
}

/** The labels an item jumps to or stores. */
export function itemLabels<N>(item: Item<N>): readonly Label[] {
  switch (item.kind) {
    case 'code':
      return [];
    case 'enter':
      return item.to ? [item.to] : [];
    case 'leaf':
      return item.jumps.flatMap(({ to }) => to ?? []);
  }
}

/** Nothing is done there but to return. */
export function isDone<N>({ items, exit, handler }: Block<N>): boolean {
  return items.length === 0 && (exit?.kind === 'done' || exit?.kind === 'end') && !handler;
}

/** Nothing is done there but to ask for the next item of a `for await`. */
export function asksNext<N>({ items, exit, isPlace }: Block<N>): Next<N> | undefined {
  const isShort = items.length === 0 && !isPlace && !exit?.behind && !exit?.begins;
  return isShort && exit?.kind === 'next' ? exit : undefined;
}

/** The graph made small: what is printed, laid out and described. */
export interface Graph<N> {
  /** In order of layout. The first is the entry. */
  readonly blocks: readonly Block<N>[];
  /** The regions that are left, in order: their final numbers are from 1. */
  readonly regions: readonly Region[];
  /** The block that a jump to the label leads to. */
  blockOf(label: Label): Block<N>;
  /** The jump of the source that was threaded on the way there. */
  originOf(label: Label): N | undefined;
  /** How many places jump to the block, the machine included. */
  references(block: Block<N>): number;
}
