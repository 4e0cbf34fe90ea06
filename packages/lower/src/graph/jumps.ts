/**
 * Where `break`, `continue` and `return` lead, through the `finally`s on the way.
 *
 * Each construct that must run code when it is left (a `finally`, closing an iterator, disposing) is a
 * *frame* with two slots: where to go next, and the value of a return or throw. A jump that leaves it
 * sets `next = proxy; goto entry` and talks only to the innermost frame; the proxy lives in the frame's
 * parent and repeats the rule. The frame's code ends with `.follow next`.
 *
 *     a: for (;;) { try { break a } finally { f() } }
 *  ->
 *     .mark exit      next = L; .goto finally
 *     .mark finally   f(); .follow next
 *     .mark L         the end of a
 */
import type { Context } from '../3-lower/context';
import { Block, type Item, Label, type Region } from './ir';

/** Code to run on the way out. */
export interface Frame {
  readonly next: string;
  readonly value: string;
  /** Where that code begins. */
  readonly entry: Label;
  /** The region around the construct. */
  readonly outside: Region;
  /** The jumps out of it that exist already. */
  readonly exits: Map<Label | 'return', Label>;
}

type Entry<N> =
  | { kind: 'target'; node: N; how: 'break' | 'continue'; to: Label }
  | { kind: 'frame'; frame: Frame };

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

  withFrame(frame: Frame, write: () => void): void {
    this.within({ kind: 'frame', frame }, write);
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
    return this.leave(this.entries.length, at, entry.to, entry.to);
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
    frame: Frame,
    index: number,
    down: number,
    target: Label | 'return',
    direct: Label | undefined,
  ): Label {
    const known = frame.exits.get(target);
    if (known) return known;
    const destination = new Label('leave');
    frame.exits.set(target, destination);
    const further = this.leave(index, down, target, direct);
    const isReturn = target === 'return';
    // .mark leave    value = $.value; next = proxy; .goto entry
    const block = new Block<N>(destination, frame.outside);
    // .mark proxy    $.value = value; .goto further
    const proxy = new Block<N>(new Label(isReturn ? 'return' : 'jump'), frame.outside);
    if (isReturn) {
      const { ctx } = this;
      // The machine enters here as well, when a return completion occurs inside the frame.
      block.handler = true;
      block.items.push(this.assignment(ctx.name(frame.value), ctx.value));
      proxy.items.push(this.assignment(ctx.value, ctx.name(frame.value)));
    }
    block.items.push({ kind: 'store-label', slot: frame.next, label: proxy.label });
    block.exit = { kind: 'goto', to: frame.entry };
    proxy.exit = { kind: 'goto', to: further };
    this.proxies.push(block, proxy);
    return destination;
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

  private assignment(target: N, value: N): Item<N> {
    const { build } = this.ctx;
    return { kind: 'code', statement: build.expression(build.assign(target, '=', value)) };
  }
}
