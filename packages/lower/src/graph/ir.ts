/**
 * The form between reading and writing: a control-flow graph of blocks, each a list of items that ends in an exit. The
 * printer (`print.ts`) writes it in this notation, after TypeScript's generators:
 *
 *     .mark L                    a block that is jumped to
 *     .goto L                    .brfalse L, (test)      .brtrue L, (test)
 *     .await (x)  .yield (x)     suspend, go on behind   .park (helper($, x))  .delegate (helper($, x))
 *     .open L1, L2, (x)          into a `for await`: at L1 it goes on with an item, at L2 when there are no more
 *     .next  .take (helper($))   asks for its next item, and goes on at that L1
 *     .close L                   leaves it, to L
 *     .enter L   .enter (x)      how to go on after a `finally`: at L, or by a return of x; `.enter`: behind the `try`
 *     .complete (helper($, …))   what the handler held up goes on
 *     .return (x)  .done  .end  .throw (x)
 *     .leave L, (break)          a jump out of the leaf above it
 */
import type { Remark } from '../contract/builder';
import type { Label } from './label';
import type { Region } from './regions';
import type { Value } from './value';

/** What something is in the source, for people to read: words, and nodes of the source. */
export type Words<N> = readonly (string | N)[];

/**
 * What a block holds beside its exit. All of it is data, which can be printed, checked and described at any time. Only
 * `5-emit/states.ts` makes statements of it, once.
 */
export type Item<N> = Remarks<N> & AnyItem<N>;

export interface Remarks<N> {
  /** Places before it in the source of which only comments are left. */
  readonly behind?: readonly Remark<N>[];
  /** The statement of the source that begins with it. */
  readonly begins?: N;
}

type AnyItem<N> =
  /** `says` is absent where the statement is bookkeeping of ours. */
  | { readonly kind: 'code'; readonly statement: N; readonly says?: Words<N> }
  /**
   * Stores in `$.value` how to go on after the `finally` that is entered next: by a jump, a return, or behind the
   * `try`.
   */
  | {
      readonly kind: 'enter';
      readonly to?: Label;
      readonly returns?: N;
      readonly origin?: N;
      readonly says?: Words<N>;
    }
  /**
   * A leaf of the source with jumps out of it. It is moved when the states have their numbers.
   * `others`: what stands in it for other nodes; null: nothing. `says`: what is left of it then, in the source's words.
   */
  | {
      readonly kind: 'leaf';
      readonly leaf: N;
      readonly jumps: readonly LeafJump<N>[];
      readonly others?: ReadonlyMap<N, N | null>;
      readonly says?: Words<N>;
    };

export interface LeafJump<N> {
  /** The statement that jumps. */
  readonly node: N;
  /** Where it leads; undefined for a `return` … */
  readonly to: Label | undefined;
  /** … of this value. */
  readonly value?: N;
  /** It stands in a loop of the leaf, which a plain `continue` would mean. */
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
  /** What a handler holds up goes on. The value is a call of the helper that sees to it. */
  | {
      readonly kind: 'complete';
      readonly value: N;
      /** Where the handler begins. */
      readonly handler: Label;
      readonly says?: Words<N>;
    }
  /**
   * `await`, `yield`: of the value. `park`, `delegate` (`yield*`): the value is a call of a helper that gives the
   * signal itself. `take` (the next item of a `for await`, with `handover: 'eager'`): it is a call of a helper that
   * says whether it waits, and knows where to resume.
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
  /** Asks for the next item of the innermost `for await`, in whose region the block is. Resumes with it at `inner`. */
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
      /** Where it goes on with an item. */
      readonly inner: Label;
      /** Where it goes on, in the region around, when there are no more. */
      readonly end: Label;
      readonly origin?: N;
      readonly says?: Words<N>;
      /** What it says of there being no more. */
      readonly ends?: Words<N>;
      /** What it says of closing it. */
      readonly closes?: Words<N>;
      /** What waits while a throw or a return closes it. */
      readonly waits?: N;
    }
  /** Closes the innermost `for await`, in whose region the block is, and goes on at `to`. */
  | {
      readonly kind: 'close';
      readonly to: Label;
      readonly says?: Words<N>;
      /** What waits there. */
      readonly waits?: N;
    }
  /** Complete by return in the block's region. The value is in `$.value`. */
  | { readonly kind: 'done' }
  /** The same with the value undefined. */
  | { readonly kind: 'end'; readonly origin?: N }
  | {
      readonly kind: 'throw';
      readonly value: N;
      readonly origin?: N;
      readonly says?: Words<N>;
    };

/** At `yield` and `delegate` a consumer may end the generator; the others only wait. */
export type Suspending = 'await' | 'yield' | 'delegate' | 'park' | 'take';

export type Branch<N> = Extract<Exit<N>, { kind: 'branch' }>;
export type Next<N> = Extract<Exit<N>, { kind: 'next' }>;

export class Block<N> {
  readonly items: Item<N>[] = [];
  exit: Exit<N> | undefined;
  /** The machine enters it by itself, from any region inside, and sets its region. */
  handler = false;
  /** Its number says where the body waits (option `debug`): so it keeps one, however little is done there. */
  isPlace = false;
  /** A statement of the source begins there (option `debug`): it is written, whether anything leads there or not. */
  isKept = false;
  /** What runs there is counted apart from what runs before it (option `debug`): so it has a `case` of its own. */
  isApart = false;

  constructor(
    readonly label: Label,
    readonly region: Region,
  ) {}
}

/** The labels an exit leads to. */
function exitLabels<N>(exit: Exit<N>): readonly Label[] {
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

/** Where the code of a block jumps, and what it stores to jump to later. */
export function jumpsOf<N>({ items, exit }: Block<N>): Label[] {
  return [...(exit ? exitLabels(exit) : []), ...items.flatMap(itemLabels)];
}

/** Nothing is done there but to return. */
export function isDone<N>({ items, exit, handler }: Block<N>): boolean {
  return items.length === 0 && (exit?.kind === 'done' || exit?.kind === 'end') && !handler;
}

/** Nothing is done there but to ask for the next item of a `for await`. */
export function asksNext<N>({ items, exit, isPlace, isApart }: Block<N>): Next<N> | undefined {
  const isShort = items.length === 0 && !isPlace && !isApart && !exit?.behind && !exit?.begins;
  return isShort && exit?.kind === 'next' ? exit : undefined;
}

/** The simplified graph: what is printed, laid out and described. */
export interface Graph<N> {
  /** In the order in which they are laid out. The first is the entry. */
  readonly blocks: readonly Block<N>[];
  /** The regions that are left, in order. `numbersOf` gives them their final numbers. */
  readonly regions: readonly Region[];
  /** The block that a jump to the label leads to. */
  blockOf(label: Label): Block<N>;
  /** The first jump of the source that was threaded on the way there. */
  originOf(label: Label): N | undefined;
  /** How many places jump to the block, the machine included. */
  references(block: Block<N>): number;
}
