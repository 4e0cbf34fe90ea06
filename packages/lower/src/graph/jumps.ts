/**
 * Where `break`, `continue` and `return` lead, through what has to run on the way.
 *
 * Each construct that must run code when it is left (a `finally`, closing an iterator, disposing) is a *frame*. A jump
 * that leaves frames talks only to the innermost one: it goes to that frame's *exit* for its target, a block that runs
 * the frame's code and goes on to where the frame outside leaves for the same target. How an exit runs that code is the
 * frame's own (`3-lower/protect.ts`): by slots where it is long, written anew where it is a call.
 *
 *     a: for (;;) { try { break a } finally { f() } }            a: for (;;) { for (const x of xs) { yield; break a } }
 *  ->                                                         ->
 *     .mark exit      next = L; .goto finally                    .mark exit    it.close(); .goto L
 *     .mark finally   f(); .follow next
 *     .mark L         the end of a
 */
import type { Context } from '../3-lower/context';
import { Block, Label, type Region } from './ir';

/** A construct with code to run on the way out. */
export interface Frame<N> {
  /** Where it is left: the region around the construct; of a `for await`, which the runtime closes, its own. */
  readonly leftIn: Region;
  /** Of a `for await`: the runtime enters no exit of it. */
  readonly isLoop?: boolean;
  /** The jumps out of it that exist already. */
  readonly exits: Map<Label | 'return', Label>;
  /**
   * Completes the block that an exit begins with, which is in the region outside. The frame's code keeps `$.value`, where
   * the value of a return stands. Gives the further blocks of the exit.
   */
  leave(exit: Exit<N>): readonly Block<N>[];
}

export interface Exit<N> {
  readonly block: Block<N>;
  /** A return completion; the machine enters here as well, when one occurs inside the frame. */
  readonly isReturn: boolean;
  /** Where to go on. */
  readonly to: Label;
}

type Entry<N> =
  | { kind: 'target'; node: N; how: 'break' | 'continue'; to: Label }
  | { kind: 'frame'; frame: Frame<N> };

export class Jumps<N extends object> {
  private entries: Entry<N>[] = [];
  /** Blocks that belong to no place in the text: put behind everything else. */
  readonly proxies: Block<N>[] = [];
  private returned: Label | undefined;

  constructor(private readonly ctx: Context<N>) {}

  /** `how` jumps that mean `node` lead to `to`, while `write` runs. */
  withTarget(node: N, how: 'break' | 'continue', to: Label, write: () => void): void {
    this.within({ kind: 'target', node, how, to }, write);
  }

  withFrame(frame: Frame<N>, write: () => void): void {
    this.within({ kind: 'frame', frame }, write);
  }

  private within(entry: Entry<N>, write: () => void): void {
    const depth = this.entries.push(entry);
    write();
    if (this.entries.length !== depth) throw new Error('Jumps: unbalanced entries');
    this.entries.pop();
  }

  /** Whether a return leaves a frame. */
  get isInFrame(): boolean {
    return this.entries.some(({ kind }) => kind === 'frame');
  }

  /** Where a jump goes first; undefined if it means nothing the engine has open: then it stays inside a leaf. */
  to(how: 'break' | 'continue', node: N): Label | undefined {
    const at = this.entries.findLastIndex(
      (e) => e.kind === 'target' && e.how === how && e.node === node,
    );
    const entry = this.entries[at];
    if (entry?.kind !== 'target') return undefined;
    return this.leave(this.entries.length, at, entry.to, entry.to);
  }

  /** Whether the coroutine ends there: a return that leaves no frame. */
  isEnd(label: Label): boolean {
    return label === this.returned;
  }

  /** Where a return completion goes whose value stands, awaited, in `$.value`. */
  toReturn(): Label {
    return this.leave(this.entries.length, -1, 'return', undefined);
  }

  /** Leaves the frames among entries `above` (exclusive) down to `down`, innermost first. */
  private leave(
    above: number,
    down: number,
    target: Label | 'return',
    direct: Label | undefined,
  ): Label {
    for (let i = above - 1; i > down; i--) {
      const entry = this.entries[i];
      if (entry.kind === 'frame') return this.exit(entry.frame, i, down, target, direct);
    }
    return direct ?? this.finish();
  }

  /** The block that leaves one frame towards the target. */
  private exit(
    frame: Frame<N>,
    index: number,
    down: number,
    target: Label | 'return',
    direct: Label | undefined,
  ): Label {
    const known = frame.exits.get(target);
    if (known) return known;
    const block = new Block<N>(new Label('leave'), frame.leftIn);
    frame.exits.set(target, block.label);
    const to = this.leave(index, down, target, direct);
    const isReturn = target === 'return';
    block.handler = isReturn && !frame.isLoop;
    this.proxies.push(block, ...frame.leave({ block, isReturn, to }));
    return block.label;
  }

  /** Every return that leaves no frame ends the generator. */
  private finish(): Label {
    if (!this.returned) {
      const region = this.outermost();
      const block = new Block<N>(new Label('done'), region);
      block.exit = { kind: 'done' };
      this.proxies.push(block);
      this.returned = block.label;
    }
    return this.returned;
  }

  private outermost(): Region {
    let region = this.ctx.asm.region;
    while (region.parent) region = region.parent;
    return region;
  }
}
