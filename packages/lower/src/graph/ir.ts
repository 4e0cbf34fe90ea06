/**
 * The control-flow form between reading and writing: blocks of items that end in an exit. Notation of
 * the printer (`print.ts`), after TypeScript's generators:
 *
 *     .mark L                    a block that is jumped to
 *     .goto L                    .brfalse L, (test)      .brtrue L, (test)
 *     .await (x)  .yield (x)     suspend, go on behind   .park (helper($, x))
 *     .follow slot               go to the state a finally's slot holds
 *     .return (x)  .done  .throw (x)
 */

/** A place to jump to; resolved to a state number when everything is known. */
export class Label {
  constructor(readonly hint: string) {}
}

/** What a label stands for in the end. */
export interface Place {
  readonly state: number;
  /** Nothing is done there but to finish. */
  readonly isDone: boolean;
  readonly region: Region;
}

/** What can be in a block beside its exit. */
export interface Item<N> {
  /** Makes the statements; called once, when the states are numbered. `region` is the block's. */
  build(placeOf: (label: Label) => Place, region: Region): readonly N[];
  /** The labels it may jump to or store. */
  readonly targets: readonly Label[];
  /** The slot it stores its target in, for `.follow`. */
  readonly slot?: string;
}

export type Exit<N> =
  | { readonly kind: 'goto'; readonly to: Label; readonly origin?: N }
  /** To `then` where the test holds, else to `otherwise`. */
  | {
      readonly kind: 'branch';
      readonly test: N;
      readonly then: Label;
      readonly otherwise: Label;
      readonly origin?: N;
    }
  | { readonly kind: 'follow'; readonly slot: string }
  /** `park`: the value is a call of a helper that gives the signal itself. */
  | {
      readonly kind: 'suspend';
      readonly how: 'await' | 'yield' | 'park';
      readonly value: N;
      readonly resume: Label;
      readonly origin?: N;
    }
  /** Await the value, then complete by return in the block's region. */
  | { readonly kind: 'return'; readonly value: N; readonly origin?: N }
  /** Finished; the value stands in `$.value`. */
  | { readonly kind: 'done' }
  | { readonly kind: 'throw'; readonly value: N; readonly origin?: N };

export interface Region {
  /** From 1; 0 is no protection. */
  readonly number: number;
  readonly parent: Region | undefined;
  onThrow: Label | undefined;
  /** Absent where no `finally` is to run. */
  onReturn: Label | undefined;
}

export class Block<N> {
  readonly items: Item<N>[] = [];
  exit: Exit<N> | undefined;
  /** Entered by the machine, from any region: it sets its own. */
  handler = false;

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
    default:
      return [];
  }
}
