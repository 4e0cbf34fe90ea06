/**
 * Where each block is written, and under which number.
 *
 * A block gets a `case` only if something jumps to it. One that only the block before it leads to is written behind
 * that; one that a single branch leads to is written inside the `if`. Numbers are given in the order of first mention.
 *
 *     .mark L0   .brfalse L2, (x)  .yield (a)          case 0: if (!x) { b(); return 0; }
 *     .mark L1   .goto L0                         ->           … yield a, go on with case 1
 *     .mark L2   b()  .done                            case 1: this.state = 0; continue;
 */
import {
  asksNext,
  type Block,
  type Branch,
  type Exit,
  type Graph,
  isDone,
  itemLabels,
  type Next,
} from '../graph/ir';
import type { Label } from '../graph/label';

export interface Layout<N> {
  readonly cases: readonly Case<N>[];
  /** The number of a block that has a `case`. */
  stateOf(label: Label): number | undefined;
}

export interface Case<N> {
  readonly state: number;
  /** What is written behind `case n:`, in order. The first is the state's own block. */
  readonly parts: readonly Part<N>[];
}

/** A block as it is written. */
export interface Part<N> {
  readonly block: Block<N>;
  readonly out: Out<N>;
}

export type Out<N> =
  /** `branch`: the test is made, but both its ways are this one. */
  | { readonly kind: 'way'; readonly branch?: Branch<N>; readonly way: Way<N> }
  /** `if (test) { inside } outside`; `negated`: `inside` is where the test fails. */
  | {
      readonly kind: 'fork';
      readonly branch: Branch<N>;
      readonly negated: boolean;
      readonly inside: Way<N>;
      readonly outside: Way<N>;
    }
  /** `onward`: where `take` goes on if it need not wait. */
  | (Extract<Exit<N>, { kind: 'suspend' }> & { readonly onward?: Way<N> })
  /** `way`: into the loop. */
  | (Extract<Exit<N>, { kind: 'open' }> & { readonly way: Way<N> })
  | Exclude<Exit<N>, { kind: 'goto' | 'branch' | 'suspend' | 'open' }>;

export interface Way<N> {
  readonly to: Block<N>;
  /**
   * `end`: to a block that only returns. `next`: to one that only asks for the next item of a loop. `fall`: to the
   * block that is written next. `jump`: by a number. `embed`: the block is written here.
   */
  readonly how: 'end' | 'next' | 'fall' | 'jump' | 'embed';
  /** `next`: what is asked for. */
  readonly next?: Next<N>;
  /** The jump of the source that this is. */
  readonly origin?: N;
  /** `embed`: the block. */
  readonly part?: Part<N>;
}

/** All ways out of a part that are written, not left to the machine. */
export function waysOf<N>(out: Out<N>): readonly Way<N>[] {
  switch (out.kind) {
    case 'way':
    case 'open':
      return [out.way];
    case 'fork':
      return [out.inside, out.outside];
    case 'suspend':
      return out.onward ? [out.onward] : [];
    default:
      return [];
  }
}

export function layout<N>(graph: Graph<N>): Layout<N> {
  return new Placer(graph).run();
}

class Placer<N> {
  private readonly numbers = new Map<Block<N>, number>();
  private readonly placed = new Set<Block<N>>();
  private cursor = 0;

  constructor(private readonly graph: Graph<N>) {}

  run(): Layout<N> {
    const { graph, numbers, placed } = this;
    this.number(graph.blocks[0]);
    // The handlers first: the machine enters them by number.
    for (const { handler } of graph.regions) if (handler) this.number(graph.blockOf(handler));
    const parts: Part<N>[] = [];
    for (let block = this.next(); block; block = this.next()) parts.push(this.part(block, true));
    // A block that only returns has to be written all the same if its number is stored somewhere.
    for (const block of numbers.keys()) if (!placed.has(block)) parts.push(this.part(block, true));
    const cases: { state: number; parts: Part<N>[] }[] = [];
    for (const part of parts) {
      const state = numbers.get(part.block);
      if (state === undefined) cases[cases.length - 1].parts.push(part);
      else cases.push({ state, parts: [part] });
    }
    return { cases, stateOf: (label) => numbers.get(graph.blockOf(label)) };
  }

  private number(block: Block<N>): void {
    if (!this.numbers.has(block)) this.numbers.set(block, this.numbers.size);
  }

  /** The block that will be written behind the current one. */
  private next(): Block<N> | undefined {
    const { blocks } = this.graph;
    for (; this.cursor < blocks.length; this.cursor++) {
      const block = blocks[this.cursor];
      // (A jump to a block that only returns is written as `return 6`; to one that only asks for an item, as
      // `return nextItem($)`.)
      const isInlined = (isDone(block) || asksNext(block)) && block !== blocks[0];
      if (!this.placed.has(block) && !isInlined) return block;
    }
    return undefined;
  }

  /** `mayFall`: the next block is written right behind this one. */
  private part(block: Block<N>, mayFall: boolean): Part<N> {
    this.placed.add(block);
    if (block.isApart) this.number(block);
    for (const item of block.items) {
      for (const label of itemLabels(item)) {
        const to = this.graph.blockOf(label);
        // (A leaf's jump to the end is written as `return 6`. Other labels are stored or jumped to: they need a
        // number.)
        if (item.kind === 'enter' || !isDone(to)) this.number(to);
      }
    }
    return { block, out: this.out(block.exit as Exit<N>, mayFall) };
  }

  private out(exit: Exit<N>, mayFall: boolean): Out<N> {
    switch (exit.kind) {
      case 'goto':
        return { kind: 'way', way: this.way(exit.to, mayFall, exit.origin) };
      case 'branch':
        return this.branch(exit, mayFall);
      case 'suspend':
        this.number(this.graph.blockOf(exit.resume));
        return exit.how === 'take' ? { ...exit, onward: this.way(exit.resume, mayFall) } : exit;
      case 'next':
        this.number(this.graph.blockOf(exit.inner));
        return exit;
      case 'open': {
        this.number(this.graph.blockOf(exit.inner));
        const end = this.graph.blockOf(exit.end);
        // (An end that returns undefined needs no number: without one, the runtime does just that.)
        if (!isDone(end) || end.exit?.kind === 'done') this.number(end);
        return { ...exit, way: this.way(exit.loop, mayFall) };
      }
      case 'close':
        this.number(this.graph.blockOf(exit.to));
        return exit;
      default:
        return exit;
    }
  }

  /**
   * The two ways of a branch; the one that comes next stays outside of the `if`. An `if` of the source keeps its order,
   * if possible: coverage tools count its two ways in that order.
   */
  private branch(branch: Branch<N>, mayFall: boolean): Out<N> {
    const [then, otherwise] = [branch.then, branch.otherwise].map((to) => this.graph.blockOf(to));
    if (then === otherwise) return { kind: 'way', branch, way: this.way(branch.then, mayFall) };
    if (branch.isWritten && this.isOwn(then)) {
      this.placed.add(then);
      const part = this.part(then, mayFall && this.next() === otherwise);
      const outside = this.way(branch.otherwise, mayFall);
      const inside: Way<N> = { to: then, how: 'embed', part };
      return { kind: 'fork', branch, negated: false, inside, outside };
    }
    const negated = this.next() === then;
    const inside = this.embed(negated ? branch.otherwise : branch.then);
    const outside = this.way(negated ? branch.then : branch.otherwise, mayFall);
    return { kind: 'fork', branch, negated, inside, outside };
  }

  private embed(label: Label): Way<N> {
    const to = this.graph.blockOf(label);
    const isSmall = to.exit?.kind !== 'branch' && to !== this.next();
    return isSmall && this.isOwn(to)
      ? { to, how: 'embed', part: this.part(to, false) }
      : this.way(label, false);
  }

  /** Whether only this branch leads to the block, so that it can be written in place. */
  private isOwn(block: Block<N>): boolean {
    return (
      this.graph.references(block) === 1 &&
      !this.placed.has(block) &&
      !block.isApart &&
      !this.numbers.has(block) &&
      !isDone(block)
    );
  }

  private way(label: Label, mayFall: boolean, origin = this.graph.originOf(label)): Way<N> {
    const to = this.graph.blockOf(label);
    if (isDone(to)) return { to, how: 'end', origin };
    const next = asksNext(to);
    if (next) {
      this.number(this.graph.blockOf(next.inner));
      return { to, how: 'next', next, origin };
    }
    if (mayFall && this.next() === to) return { to, how: 'fall', origin };
    this.number(to);
    return { to, how: 'jump', origin };
  }
}
