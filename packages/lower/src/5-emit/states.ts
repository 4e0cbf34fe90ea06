/**
 * The step function's `switch`: every block where the layout has it, with what it does (`items.ts`) and how it is left.
 * `$` is the machine, written `this`. (No minifier renames `this`, so all step functions of a program look alike, and
 * compress well.) Where the body says `super`, the step function is an arrow function, and `$` is its parameter.
 *
 *     .goto L              $.state = 3; continue;            (nothing where L comes next)
 *     .brfalse L, (x)      if (!x) { $.state = 3; continue; }
 *     .await (x)           $.value = x; $.state = 4; return 1;
 *     .park (h($, x))      $.state = 4; return h($, x);
 *     .take (h($, x))      $.state = 4; if (h($, x)) return 4; continue;
 *     .open L1, L2, (x)    return openLoop($, x, 4, 5);      (asks for the first item; without 5 where L2 is the end)
 *     .next                return nextItem($);               .close L  return closeLoop($, 5);
 *     .complete (h($, x))  return h($, x);
 *     .return (x)          $.value = x; return 3;            .done  return 0;   .end  return 6;   .throw (x)  throw x;
 *     (another region)     $.region = 1;
 */
import { AWAIT, AWAIT_RETURN, PARKED, YIELD } from '@yield-from/runtime/protocol';
import type { Context } from '../3-lower/context';
import type { Remark } from '../contract/builder';
import type { Block, Graph, Next, Remarks } from '../graph/ir';
import type { Label } from '../graph/label';
import type { Value } from '../graph/value';
import type { Inspection, Waiting } from './inspection';
import { Items } from './items';
import type { Layout, Out, Part, Way } from './layout';
import { Machine } from './machine';

/** The step function's only statement. To be called once: a node may stand in one place only. */
export function writeStates<N extends object>(
  ctx: Context<N>,
  graph: Graph<N>,
  layout: Layout<N>,
  inspection?: Inspection<N>,
): N {
  return new States(ctx, graph, layout, inspection).write();
}

class States<N extends object> {
  private readonly machine: Machine<N>;
  private readonly items: Items<N>;
  /** Nodes of which no code is left: their comments go to the next statement that is written. */
  private vanished: readonly Remark<N>[] = [];

  constructor(
    private readonly ctx: Context<N>,
    private readonly graph: Graph<N>,
    private readonly layout: Layout<N>,
    private readonly inspection: Inspection<N> | undefined,
  ) {
    this.machine = new Machine(ctx, graph, layout);
    this.items = new Items(ctx, graph, this.machine);
  }

  write(): N {
    const { build, names } = this.ctx;
    const cases = this.layout.cases.map(({ state, parts }) => ({
      index: state,
      comment: parts[0].block.label.hint,
      body: parts.flatMap((part) => this.part(part)),
    }));
    this.last(cases);
    const label = this.items.needsLabel ? names.machine : undefined;
    if (this.inspection) cases.push(this.inspection.write());
    return build.machine({ state: this.ctx.field('state'), label, cases });
  }

  /**
   * Nothing is written behind some places, such as the end of an endless loop: their comments go to the last statement.
   */
  private last(cases: readonly { readonly body: readonly N[] }[]): void {
    const statement = cases.at(-1)?.body.at(-1);
    const { places } = this.ctx.asm;
    if (statement) this.ctx.build.remark?.(statement, [...this.vanished, ...places]);
  }

  private part({ block, out }: Part<N>): N[] {
    return [
      ...block.items.flatMap((item) => this.behind(item, () => [this.items.write(block, item)])),
      ...this.behind(block.exit, () => this.out(block, out)),
    ];
  }

  /**
   * Writes something, with the comments of what vanished before it. `begins`: the statement of the source whose place
   * it has, because that begins with it.
   */
  private behind({ behind = [], begins }: Remarks<N> = {}, write: () => N[]): N[] {
    const before = [...this.vanished, ...behind];
    this.vanished = [];
    const [first, ...more] = write();
    if (!first) {
      this.vanished = [...before, ...this.vanished];
      return [];
    }
    const written = this.at(first, begins);
    if (before.length > 0) this.ctx.build.remark?.(written, before);
    return [written, ...more];
  }

  private out(block: Block<N>, out: Out<N>): N[] {
    const { build } = this.ctx;
    switch (out.kind) {
      case 'way': {
        const { branch, way } = out;
        const test = branch ? [this.at(build.expression(branch.test), branch.origin)] : [];
        return [...test, ...this.way(block, way)];
      }
      case 'fork': {
        const { branch, negated, inside, outside } = out;
        const test = negated ? build.not(branch.test) : branch.test;
        const written = build.if(test, this.way(block, inside));
        return [this.at(written, branch.origin), ...this.way(block, outside)];
      }
      case 'complete':
        return [build.return(out.value)];
      case 'suspend': {
        const isLoop = out.how === 'take';
        const setState = isLoop ? [] : [this.machine.setState(this.machine.stateOf(out.resume))];
        this.skip(this.graph.originOf(out.resume));
        this.waitsAt(out.resume, out);
        if (out.onward) {
          const waits = build.if(out.value.node, [this.machine.return(PARKED)]);
          const { onward } = out;
          // (`takeItem` has set the state that the jump would set.)
          const way = onward.how === 'jump' ? [build.continue()] : this.way(block, onward);
          return [...setState, this.at(waits, out.origin), ...way];
        }
        if (out.how !== 'await' && out.how !== 'yield')
          return [...setState, this.at(build.return(out.value.node), out.origin)];
        const signal = this.machine.return(out.how === 'await' ? AWAIT : YIELD);
        const value = this.setValue(out.value, out.origin);
        return this.from(out.origin, [...value, ...setState, signal]);
      }
      case 'return': {
        const value = this.setValue(out.value, out.origin);
        const tell = this.tell(out);
        return this.from(out.origin, [...value, ...tell, this.machine.return(AWAIT_RETURN)]);
      }
      case 'next':
        return [this.next(out)];
      case 'open':
        return this.open(out);
      case 'close':
        this.waitsAt(out.to, out);
        return [build.return(this.ctx.parked('closeLoop', this.machine.stateOf(out.to)))];
      case 'done':
      case 'end':
        return [this.at(this.machine.finish(block), out.kind === 'end' ? out.origin : undefined)];
      case 'throw':
        return [this.at(build.throw(out.value), out.origin)];
    }
  }

  private next(next: Next<N>): N {
    const { build } = this.ctx;
    this.waitsAt(next.inner, next);
    return this.at(build.return(this.ctx.parked('nextItem')), next.origin);
  }

  private open(out: Extract<Out<N>, { kind: 'open' }>): N[] {
    const { layout, inspection, ctx } = this;
    const { build } = ctx;
    const states = [this.machine.stateOf(out.inner)];
    if (layout.stateOf(out.end) !== undefined) states.push(this.machine.stateOf(out.end));
    else if (inspection) states.push(build.undefined());
    if (inspection) states.push(build.number(inspection.place(out)));
    const { next } = out.way;
    if (next) {
      this.waitsAt(next.inner, next);
      return [this.at(build.return(ctx.parked('openLoop', out.iterable, ...states)), out.origin)];
    }
    const entered = build.expression(ctx.parked('enterLoop', out.iterable, ...states));
    return [this.at(entered, out.origin), ...this.way(out.way.to, out.way)];
  }

  /** Notes (option `debug`) where the body waits until it goes on at `resume`. */
  private waitsAt(resume: Label, out: Waiting<N>): void {
    this.inspection?.waits(this.layout.stateOf(resume) as number, out);
  }

  /** `$.state = 9` (option `debug`): says where the body waits, where it does not go on afterwards. */
  private tell(out: Waiting<N>): N[] {
    const { inspection, ctx } = this;
    return inspection ? [this.machine.setState(ctx.build.number(inspection.place(out)))] : [];
  }

  private way(from: Block<N>, way: Way<N>): N[] {
    const { to, how, origin, part } = way;
    const region = this.machine.enter(from, to, how === 'end');
    if (part) return [...region, ...this.part(part)];
    return this.from(origin, [...region, ...this.jump(way)]);
  }

  private jump({ to, how, next }: Way<N>): N[] {
    if (how === 'fall') return [];
    if (how === 'end')
      return this.behind({ behind: to.exit?.behind }, () => [this.machine.finish(to)]);
    return next ? [this.next(next)] : this.machine.goto(to);
  }

  /** The first of the statements gets the place in the source that all of them come from. */
  private from(origin: N | undefined, [first, ...more]: readonly N[]): N[] {
    if (!first) this.skip(origin);
    return first ? [this.at(first, origin), ...more] : [];
  }

  /** A jump of the source that needs no code. */
  private skip(origin: N | undefined): void {
    if (origin) this.vanished = [...this.vanished, { node: origin, at: 'start' }];
  }

  private setValue(value: Value<N>, origin: N | undefined): N[] {
    return this.machine.setValue(value).map((statement) => this.at(statement, origin));
  }

  private at(node: N, origin: N | undefined): N {
    return origin ? this.ctx.build.at(node, origin) : node;
  }
}
