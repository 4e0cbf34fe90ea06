/**
 * What a state does before its exit.
 *
 *     .enter        $.value = 0;
 *     .enter L      $.value = 3;
 *     .enter (x)    $.value = { type: 2, value: x };
 *     a leaf        as it is, but  break  ->  { $.region = 0; $.state = 3; continue; }
 *                                  return x  ->  { $.value = x; return 0; }
 */
import { DONE, END, RETURN } from '@yield-from/runtime/protocol';
import type { Context } from '../3-lower/context';
import { type Block, type Graph, isDone, type Item, type LeafJump } from '../graph/ir';
import type { Label } from '../graph/label';
import { code } from '../graph/value';
import type { Machine } from './machine';

export class Items<N extends object> {
  /** A leaf jumps to another state from inside a loop of its own, where a plain `continue` would mean that loop. */
  needsLabel = false;

  constructor(
    private readonly ctx: Context<N>,
    private readonly graph: Graph<N>,
    private readonly machine: Machine<N>,
  ) {}

  write(block: Block<N>, item: Item<N>): N {
    const { build, leafJumps } = this.ctx;
    switch (item.kind) {
      case 'code':
        return item.statement;
      case 'enter': {
        const [entered] = this.machine.setValue(code(this.completion(item)));
        return item.origin ? build.at(entered, item.origin) : entered;
      }
      case 'leaf': {
        const written = new Map<N, N | null>(item.others);
        for (const jump of item.jumps) written.set(jump.node, this.leafJump(block, jump));
        return leafJumps.withJumps(item.leaf, written);
      }
    }
  }

  private completion({ to, returns }: Extract<Item<N>, { kind: 'enter' }>): N {
    const { build } = this.ctx;
    if (to) return this.machine.stateOf(to);
    if (!returns) return build.number(0);
    return build.record([
      ['type', build.number(RETURN)],
      ['value', returns],
    ]);
  }

  /** The first statement of what stands for a jump has its place in the source. */
  private leafJump(from: Block<N>, jump: LeafJump<N>): N {
    const { build } = this.ctx;
    const [first, ...more] = jump.to ? this.leave(from, jump, jump.to) : this.returned(jump);
    return build.block([build.at(first, jump.node, true), ...more]);
  }

  private leave(from: Block<N>, { inLoop }: LeafJump<N>, label: Label): N[] {
    const { machine } = this;
    const to = this.graph.blockOf(label);
    const region = machine.enter(from, to, isDone(to));
    if (isDone(to)) return [...region, machine.finish(to)];
    if (inLoop) this.needsLabel = true;
    return [...region, ...machine.goto(to, inLoop ? this.ctx.names.machine : undefined)];
  }

  private returned({ value }: LeafJump<N>): N[] {
    const { machine, ctx } = this;
    if (!value) return [machine.return(END)];
    return [...machine.setValue(code(ctx.leaves.expression(value).node)), machine.return(DONE)];
  }
}
