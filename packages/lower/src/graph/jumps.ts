/**
 * Where `break` and `continue` lead, through what has to run on the way, and `return` to the first of it. (What else a `return` has to
 * run, or a `throw`, the machine finds in the table of regions.)
 *
 * Each construct that must run code when it is left (a `finally`, closing an iterator, disposing) is a *frame*. A jump
 * that leaves frames talks only to the innermost one: it goes to that frame's *exit* for its target, a block that runs
 * the frame's code and goes on to where the frame outside leaves for the same target. How an exit runs that code is the
 * frame's own (`3-lower/protect.ts`): it enters what is written once, or it is a call.
 *
 *     a: for (;;) { try { break a } finally { f() } }            a: for (;;) { for (const x of xs) { yield; break a } }
 *  ->                                                         ->
 *     .mark exit      .enter L   .goto finally                   .mark exit    it.close(); .goto L
 *     .mark finally   c = $.value; f(); .complete (c)
 *     .mark L         the end of a
 */
import { Block } from './ir';
import { Label } from './label';
import type { Region } from './regions';

/** A construct with code to run on the way out. */
export interface Frame<N> {
  /** Where it is left: the region around the construct; of a `for await`, which the runtime closes, its own. */
  readonly leftIn: Region;
  /** Completes the block that an exit begins with. Gives the further blocks of the exit. */
  leave(exit: Exit<N>): readonly Block<N>[];
  /** What is entered on every way out, if the frame's code is written once. */
  readonly handler?: Label;
}

export interface Exit<N> {
  readonly block: Block<N>;
  /** Where to go on. */
  readonly to: Label;
}

type Entry<N> =
  | { kind: 'target'; node: N; how: 'break' | 'continue'; to: Label }
  /** `exits`: the jumps out of it that exist already, by where they lead in the end. */
  | { kind: 'frame'; frame: Frame<N>; exits: Map<Label, Label> };

type Left<N> = Extract<Entry<N>, { kind: 'frame' }>;

export class Jumps<N extends object> {
  private entries: Entry<N>[] = [];
  /** Blocks that belong to no place in the text: put behind everything else. */
  readonly proxies: Block<N>[] = [];

  /** `how` jumps that mean `node` lead to `to`, while `write` runs. */
  withTarget(node: N, how: 'break' | 'continue', to: Label, write: () => void): void {
    this.within({ kind: 'target', node, how, to }, write);
  }

  withFrame(frame: Frame<N>, write: () => void): void {
    this.within({ kind: 'frame', frame, exits: new Map() }, write);
  }

  private within(entry: Entry<N>, write: () => void): void {
    const depth = this.entries.push(entry);
    write();
    if (this.entries.length !== depth) throw new Error('Jumps: unbalanced entries');
    this.entries.pop();
  }

  /** Where a jump goes first; undefined if it means nothing the engine has open: then it stays inside a leaf. */
  to(how: 'break' | 'continue', node: N): Label | undefined {
    const at = this.entries.findLastIndex(
      (e) => e.kind === 'target' && e.how === how && e.node === node,
    );
    const entry = this.entries[at];
    if (entry?.kind !== 'target') return undefined;
    return this.leave(this.entries.length, at, entry.to);
  }

  /** What a return enters first; undefined where that is the runtime's affair. */
  get returnsInto(): Label | undefined {
    const innermost = this.entries.findLast(({ kind }) => kind === 'frame');
    return innermost?.kind === 'frame' ? innermost.frame.handler : undefined;
  }

  /** Leaves the frames among entries `above` (exclusive) down to `down`, innermost first. */
  private leave(above: number, down: number, target: Label): Label {
    for (let i = above - 1; i > down; i--) {
      const entry = this.entries[i];
      if (entry.kind === 'frame') return this.exit(entry, i, down, target);
    }
    return target;
  }

  /** The block that leaves one frame towards the target. */
  private exit({ frame, exits }: Left<N>, index: number, down: number, target: Label): Label {
    const known = exits.get(target);
    if (known) return known;
    const block = new Block<N>(new Label('leave'), frame.leftIn);
    exits.set(target, block.label);
    const to = this.leave(index, down, target);
    this.proxies.push(block, ...frame.leave({ block, to }));
    return block.label;
  }
}
