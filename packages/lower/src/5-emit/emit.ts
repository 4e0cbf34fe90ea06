/**
 * Writes the graph as the step function's `switch`, and the wrapper's body around it.
 *
 * A block gets a `case` only if something jumps to it; one that only the block before leads to is written
 * behind that, one that a single branch leads to inside the `if`.
 *
 *     .goto L              state = 3; continue;              (nothing where L comes next)
 *     .brfalse L, (x)      if (!x) { state = 3; continue; }
 *     .await (x)           $.value = x; $.state = 4; return 1;
 *     .park (h($, x))      $.state = 4; return h($, x);
 *     .follow slot         state = slot; continue;
 *     .return (x)          $.value = x; return 3;            .done  return 0;   .throw (x)  throw x;
 *     (another region)     $.region = 1;
 */
import { AWAIT, DONE, RETURN, YIELD } from '@yield-from/runtime/protocol';
import type { Context } from '../3-lower/context';
import type { Block, Exit, Label, Place, Region } from '../graph/ir';
import { type Graph, simplify } from '../4-simplify/simplify';

/** The output, and what it was made of: for `describe.ts`. */
export interface Emission<N> {
  /** The statements of the wrapper function's body. */
  readonly body: readonly N[];
  readonly graph: Graph<N>;
  /** The numbers of the blocks that have a `case` of their own. */
  readonly numbers: ReadonlyMap<Block<N>, number>;
  /** The statements of each block, without its exit. */
  readonly code: ReadonlyMap<Block<N>, readonly N[]>;
}

export function emit<N extends object>(ctx: Context<N>): Emission<N> {
  const graph = simplify([...ctx.asm.blocks, ...ctx.jumps.proxies]);
  const emitter = new Emitter(ctx, graph);
  const body = emitter.wrapper();
  return { body, graph, numbers: emitter.numbers, code: emitter.code };
}

class Emitter<N extends object> {
  readonly numbers = new Map<Block<N>, number>();
  readonly code = new Map<Block<N>, readonly N[]>();
  private readonly regionNumbers = new Map<Region, number>();
  private readonly written = new Set<Block<N>>();
  private readonly order: Block<N>[];
  private cursor = 0;

  constructor(
    private readonly ctx: Context<N>,
    private readonly graph: Graph<N>,
  ) {
    this.order = graph.blocks;
    graph.regions.forEach((region, i) => this.regionNumbers.set(region, i + 1));
    this.number(this.order[0]);
  }

  wrapper(): readonly N[] {
    const { ctx } = this;
    const { build, host, plan, leaves } = ctx;
    const functions = plan.body.functions.map((node) => leaves.expression(node));
    // The table first: it numbers the handlers.
    const table = this.table();
    const cases = this.cases();
    const machine = build.machine({
      frame: ctx.names.frame,
      state: ctx.names.state,
      label: leaves.needsMachineLabel ? ctx.names.machine : undefined,
      cases,
    });
    const step = build.arrow([ctx.names.frame], [machine]);
    const args = [ctx.generator.kind, step];
    if (table.length > 0) args.push(build.array(table.map((n) => build.number(n))));
    const prepared: (readonly [string, N | undefined])[] = [...plan.variables].map(
      ([name, start]) => [name, start === undefined ? undefined : build.name(start)],
    );
    for (const name of ctx.temps.all) prepared.push([name, undefined]);
    if (leaves.argumentsAlias !== undefined) {
      prepared.push([leaves.argumentsAlias, build.name('arguments')]);
    }
    for (const { name, value } of leaves.factories) prepared.push([name, value]);
    return [
      ...(prepared.length > 0 ? [build.variables(prepared)] : []),
      ...functions,
      ...ctx.moved,
      build.return(build.call(host.helper('start'), args)),
    ];
  }

  /** The state number of a block; blocks are numbered in the order in which they are first meant. */
  private number(block: Block<N>): number {
    let n = this.numbers.get(block);
    if (n === undefined) this.numbers.set(block, (n = this.numbers.size));
    return n;
  }

  private readonly placeOf = (label: Label): Place => {
    const block = this.graph.blockOf(label);
    const stateOf = (): number => this.number(block);
    return {
      get state() {
        return stateOf();
      },
      isDone: isDone(block),
      region: this.numbered(block.region),
    };
  };

  /** The region under its final number. */
  private numbered(region: Region): Region {
    let known = this.finalRegions.get(region);
    if (!known) {
      known = { ...region, number: this.regionNumbers.get(region) ?? 0 };
      this.finalRegions.set(region, known);
    }
    return known;
  }

  private readonly finalRegions = new Map<Region, Region>();

  private table(): number[] {
    return this.graph.regions.flatMap(({ onThrow, onReturn }) => [
      onThrow ? this.placeOf(onThrow).state : 0,
      onReturn ? this.placeOf(onReturn).state : 0,
    ]);
  }

  private cases(): { index: number; comment?: string; body: readonly N[] }[] {
    const pieces: { block: Block<N>; body: N[] }[] = [];
    const write = (block: Block<N>): void => {
      this.written.add(block);
      pieces.push({ block, body: this.block(block, false) });
    };
    // (In order, without those that a branch has written inside its `if` meanwhile.)
    for (let block = this.next(); block; block = this.next()) write(block);
    // A block that only finishes is needed all the same where its number is stored.
    for (const block of this.numbers.keys()) if (!this.written.has(block)) write(block);
    const cases: { index: number; comment?: string; body: N[] }[] = [];
    for (const { block, body } of pieces) {
      const index = this.numbers.get(block);
      if (index === undefined) cases[cases.length - 1].body.push(...body);
      else cases.push({ index, comment: block.label.hint, body });
    }
    return cases;
  }

  /** Every jump to a block that only finishes is written as `return 0`. */
  private isInlined(block: Block<N>): boolean {
    return isDone(block) && block !== this.order[0];
  }

  /** The block that will be written behind the current one. */
  private next(): Block<N> | undefined {
    for (; this.cursor < this.order.length; this.cursor++) {
      const block = this.order[this.cursor];
      if (!this.written.has(block) && !this.isInlined(block)) return block;
    }
    return undefined;
  }

  /** `isLast`: nothing is written behind it, so it cannot fall into what comes next. */
  private block(block: Block<N>, isLast: boolean): N[] {
    const out: N[] = [];
    if (block.handler) out.push(this.setRegion(block.region));
    const code = block.items.flatMap((item) =>
      item.build(this.placeOf, this.numbered(block.region)),
    );
    this.code.set(block, code);
    out.push(...code);
    out.push(...this.exit(block, block.exit as Exit<N>, !isLast));
    return out;
  }

  private exit(block: Block<N>, exit: Exit<N>, mayFall: boolean): N[] {
    const { ctx } = this;
    const { build } = ctx;
    switch (exit.kind) {
      case 'goto':
        return this.goto(block, exit.to, mayFall, exit.origin);
      case 'branch':
        return this.branch(block, exit);
      case 'follow':
        return [
          build.expression(build.assign(build.name(ctx.names.state), '=', build.name(exit.slot))),
          build.continue(),
        ];
      case 'suspend': {
        const state = this.number(this.graph.blockOf(exit.resume));
        const setState = this.setField('state', build.number(state));
        if (exit.how === 'park') return [setState, this.at(build.return(exit.value), exit.origin)];
        const signal = exit.how === 'await' ? AWAIT : YIELD;
        return [
          ...this.setValue(exit.value, exit.origin),
          setState,
          build.return(build.number(signal)),
        ];
      }
      case 'return':
        return [...this.setValue(exit.value, exit.origin), build.return(build.number(RETURN))];
      case 'done':
        return [build.return(build.number(DONE))];
      case 'throw':
        return [this.at(build.throw(exit.value), exit.origin)];
    }
  }

  private at(node: N, origin: N | undefined): N {
    return origin ? this.ctx.build.at(node, origin) : node;
  }

  private setField(name: 'state' | 'region', value: N): N {
    const { build, names } = this.ctx;
    return build.expression(build.assign(build.member(build.name(names.frame), name), '=', value));
  }

  private setValue(value: N, origin: N | undefined): N[] {
    if (this.ctx.isValue(value)) return [];
    const { build } = this.ctx;
    return [this.at(build.expression(build.assign(this.ctx.value, '=', value)), origin)];
  }

  private setRegion(region: Region): N {
    return this.setField('region', this.ctx.build.number(this.regionNumbers.get(region) ?? 0));
  }

  /** Its first statement has the place of the jump that it is in the source. */
  private goto(from: Block<N>, label: Label, mayFall: boolean, origin?: N): N[] {
    const [first, ...more] = this.jump(from, this.graph.blockOf(label), mayFall);
    return first ? [this.at(first, origin ?? this.graph.originOf(label)), ...more] : [];
  }

  private jump(from: Block<N>, to: Block<N>, mayFall: boolean): N[] {
    const { build, names } = this.ctx;
    if (isDone(to)) return [build.return(build.number(DONE))];
    const out: N[] = [];
    if (to.region !== from.region && !to.handler) out.push(this.setRegion(to.region));
    if (mayFall && this.next() === to) return out;
    out.push(
      build.expression(build.assign(build.name(names.state), '=', build.number(this.number(to)))),
      build.continue(),
    );
    return out;
  }

  /** The two ways of a branch; what comes next stays outside of the `if`. */
  private branch(block: Block<N>, exit: Extract<Exit<N>, { kind: 'branch' }>): N[] {
    const { build } = this.ctx;
    const then = this.graph.blockOf(exit.then);
    const otherwise = this.graph.blockOf(exit.otherwise);
    if (then === otherwise) {
      const test = this.at(build.expression(exit.test), exit.origin);
      return [test, ...this.goto(block, exit.then, true)];
    }
    const thenFalls = this.next() === then;
    const [inside, outside] = thenFalls ? [exit.otherwise, exit.then] : [exit.then, exit.otherwise];
    const test = thenFalls ? build.not(exit.test) : exit.test;
    const body = this.embed(block, inside);
    return [this.at(build.if(test, body), exit.origin), ...this.goto(block, outside, true)];
  }

  /** A block that only this branch leads to is written in place. */
  private embed(from: Block<N>, label: Label): N[] {
    const block = this.graph.blockOf(label);
    const isOwn =
      this.graph.references(block) === 1 &&
      !this.written.has(block) &&
      !this.numbers.has(block) &&
      block.exit?.kind !== 'branch' &&
      block !== this.next();
    if (!isOwn) return this.goto(from, label, false);
    this.written.add(block);
    const entry = block.region !== from.region ? [this.setRegion(block.region)] : [];
    return [...entry, ...this.block(block, true)];
  }
}

function isDone<N>(block: Block<N>): boolean {
  return block.items.length === 0 && block.exit?.kind === 'done' && !block.handler;
}
