/**
 * Where each block is written, and under which number.
 *
 * A block gets a `case` only if something jumps to it; one that only the block before leads to is written behind that,
 * one that a single branch leads to inside the `if`. Numbers are given in the order in which blocks are first meant.
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
  /** `branch`: a test is made in vain, as both its ways are this one. */
  | { readonly kind: 'way'; readonly branch?: Branch<N>; readonly way: Way<N> }
  /** `if (test) { inside } outside`; `negated`: `inside` is where the test fails. */
  | {
      readonly kind: 'fork';
      readonly branch: Branch<N>;
      readonly negated: boolean;
      readonly inside: Way<N>;
      readonly outside: Way<N>;
    }
  /** `onward`: of `take`, where it goes on without a wait. */
  | (Extract<Exit<N>, { kind: 'suspend' }> & { readonly onward?: Way<N> })
  /** `way`: into the loop. */
  | (Extract<Exit<N>, { kind: 'open' }> & { readonly way: Way<N> })
  | Exclude<Exit<N>, { kind: 'goto' | 'branch' | 'suspend' | 'open' }>;

export interface Way<N> {
  readonly to: Block<N>;
  /**
   * `end`: to a block that only returns. `next`: to one that only asks for the next item of a loop. `fall`: it is written next. `jump`:
   * by its number. `embed`: it is written here.
   */
  readonly how: 'end' | 'next' | 'fall' | 'jump' | 'embed';
  /** Of `next`: what is asked. */
  readonly next?: Next<N>;
  /** The jump of the source that it is. */
  readonly origin?: N;
  /** What is embedded. */
  readonly part?: Part<N>;
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
    // A block that only returns is needed all the same where its number is stored.
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
      // (Every jump to a block that only returns is written as `return 6`, one that only asks for an item as `return nextItem($)`.)
      const isInlined = (isDone(block) || asksNext(block)) && block !== blocks[0];
      if (!this.placed.has(block) && !isInlined) return block;
    }
    return undefined;
  }

  /** `mayFall`: what comes next is written right behind it. */
  private part(block: Block<N>, mayFall: boolean): Part<N> {
    this.placed.add(block);
    for (const item of block.items) {
      for (const label of itemLabels(item)) {
        const to = this.graph.blockOf(label);
        // (A leaf's jump to the end is a `return 6`; what else it does is done behind its `finally` blocks. What is stored has a number.)
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
        // (Which is END for the runtime, too.)
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
   * The two ways of a branch; what comes next stays outside of the `if`. An `if` of the source is written as it is there
   * where that can be: who counts its ways (coverage) finds them in this order.
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

  /** Only this branch leads to it: it can be written in place. */
  private isOwn(block: Block<N>): boolean {
    return (
      this.graph.references(block) === 1 &&
      !this.placed.has(block) &&
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
