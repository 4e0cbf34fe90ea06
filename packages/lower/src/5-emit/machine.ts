/**
 * How a state talks to its machine: it sets fields, and returns signals.
 *
 *     $.state = 3; continue;        $.region = 1;        return 2;
 */
import { DONE, END, type Signal } from '@yield-from/runtime/protocol';
import type { Context } from '../3-lower/context';
import type { Block, Graph } from '../graph/ir';
import type { Label } from '../graph/label';
import { numbersOf, type Region, returningRegion } from '../graph/regions';
import type { Value } from '../graph/value';
import type { Layout } from './layout';

export class Machine<N extends object> {
  private readonly regions: ReadonlyMap<Region, number>;

  constructor(
    private readonly ctx: Context<N>,
    graph: Graph<N>,
    private readonly layout: Layout<N>,
  ) {
    this.regions = numbersOf(graph.regions);
  }

  return(signal: Signal): N {
    const { build } = this.ctx;
    return build.return(build.number(signal));
  }

  /** The code of a block that only returns. */
  finish({ exit }: Block<N>): N {
    return this.return(exit?.kind === 'end' ? END : DONE);
  }

  /** The number of a block as a node; the layout must have given it one. */
  stateOf(label: Label): N {
    const state = this.layout.stateOf(label);
    if (state === undefined) throw new Error(`emit: "${label.hint}" has no state`);
    return this.ctx.build.number(state);
  }

  /** Where to go on, at once or when the machine is resumed. */
  setState(state: N): N {
    return this.set('state', state);
  }

  setValue({ kind, node }: Value<N>): N[] {
    return kind === 'sent' ? [] : [this.set('value', node)];
  }

  /** Sets the region, where it is another one there and that matters. `isReturn`: the block there only returns. */
  enter({ region: from }: Block<N>, { region: to }: Block<N>, isReturn: boolean): N[] {
    const isSeen = isReturn ? returningRegion(from) !== returningRegion(to) : from !== to;
    return isSeen ? [this.set('region', this.ctx.build.number(this.regions.get(to) ?? 0))] : [];
  }

  /** `label`: that of the loop around the `switch`, where a plain `continue` would mean another loop. */
  goto(to: Block<N>, label?: string): N[] {
    return [this.setState(this.stateOf(to.label)), this.ctx.build.continue(label)];
  }

  private set(name: 'state' | 'region' | 'value', value: N): N {
    const { build } = this.ctx;
    return build.expression(build.assign(this.ctx.field(name), '=', value));
  }
}
