/**
 * Where `break` and `continue` lead, through all that has to run on the way; and the first stop of a `return`. (The
 * further way of a `return`, and that of a `throw`, the machine finds in the table of regions.)
 *
 * A construct that must run code when it is left (`finally`, closing an iterator, disposal) is a *frame*. A jump that
 * leaves several frames goes to the innermost one's *exit* for its target: a block that runs the frame's code, and goes
 * on to the next frame's exit for the same target. How the exit runs that code is the frame's own business
 * (`3-lower/protect.ts`): it enters code that is written once, or it is a call.
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
  /** The region of its exits: that around the construct; for a `for await`, which the runtime closes, its own. */
  readonly leftIn: Region;
  /** Writes an exit, into the block that it begins with. Gives its further blocks. */
  leave(exit: Exit<N>): readonly Block<N>[];
  /** Where the frame's code begins, if it is written once and entered on every way out. */
  readonly handler?: Label;
}

export interface Exit<N> {
  readonly block: Block<N>;
  /** Where to go on. */
  readonly to: Label;
}

type Entry<N> =
  | { kind: 'target'; node: N; how: 'break' | 'continue'; to: Label }
  /** `exits`: those that exist already, by the target that they lead to in the end. */
  | { kind: 'frame'; frame: Frame<N>; exits: Map<Label, Label> };

type Left<N> = Extract<Entry<N>, { kind: 'frame' }>;

export class Jumps<N extends object> {
  private entries: Entry<N>[] = [];
  /** Blocks that have no place in the source: they are put behind all others. */
  readonly proxies: Block<N>[] = [];

  /** While `write` runs, jumps of the sort `how` that mean `node` lead to `to`. */
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

  /**
   * Where a jump goes first. Undefined if the engine has not opened what it means: then the jump stays inside a leaf.
   */
  to(how: 'break' | 'continue', node: N): Label | undefined {
    const at = this.entries.findLastIndex(
      (e) => e.kind === 'target' && e.how === how && e.node === node,
    );
    const entry = this.entries[at];
    if (entry?.kind !== 'target') return undefined;
    return this.leave(this.entries.length, at, entry.to);
  }

  /** The handler that a return enters first; undefined where the runtime has to send it on its way. */
  get returnsInto(): Label | undefined {
    const innermost = this.entries.findLast(({ kind }) => kind === 'frame');
    return innermost?.kind === 'frame' ? innermost.frame.handler : undefined;
  }

  /** Leaves the frames among the entries from `above` down to `down`, both exclusive, innermost first. */
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
