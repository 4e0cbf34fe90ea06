/**
 * The emitted graph as plain data: what `yield-from explain` draws, and what must be equal under both
 * hosts.
 *
 *     for (const x of xs) yield x;
 *  ->
 *     0 start        it = iteration(xs)                                     goto 1
 *     1 loop         x = it.value      if `!it.step()` -> 4,                yield 2
 *     …
 *
 * Only blocks with a `case` of their own are states; a block that one state alone leads to is written in
 * that state, and its exits are the state's exits.
 */
import type { Context } from '../3-lower/context';
import type { Emission } from './emit';
import type { Block, Exit, Label } from '../graph/ir';

export interface StateGraph {
  readonly states: readonly State[];
  readonly regions: readonly StateRegion[];
  /** The hoisted variables. */
  readonly variables: readonly string[];
}

export interface State {
  /** The number of its `case`. */
  readonly index: number;
  /** What it is for: `loop`, `catch`, …; the comment behind its `case`. */
  readonly label: string;
  /** The protected region it begins in; 0 is none. */
  readonly region: number;
  /** The machine enters it by itself: after a throw, or with a return completion. */
  readonly handler: boolean;
  /** Its statements, without the scaffolding of its exits. */
  readonly code: readonly string[];
  readonly exits: readonly StateExit[];
}

export interface StateExit {
  /** `resume`: a helper parks the machine and resumes it. `follow`: one of the places a `finally` goes on with. */
  readonly kind: 'goto' | 'follow' | 'await' | 'yield' | 'resume' | 'return' | 'throw' | 'end';
  /** The state it leads to; undefined where the generator or the table of handlers decides. */
  readonly target?: number;
  /** The condition it is under. */
  readonly when?: string;
  /** The value awaited, yielded, returned or thrown. */
  readonly text?: string;
}

export interface StateRegion {
  readonly number: number;
  readonly parent?: number;
  /** The states that handle a throw, and a return completion, in it. */
  readonly onThrow?: number;
  readonly onReturn?: number;
}

export function explain<N extends object>(
  ctx: Context<N>,
  emission: Emission<N>,
  show: (node: N) => string,
): StateGraph {
  return new Explainer(ctx, emission, show).graph();
}

class Explainer<N extends object> {
  private readonly regionNumbers = new Map<unknown, number>();
  /** Where the labels stored in each slot lead. */
  private readonly slots = new Map<string, Set<Label>>();

  constructor(
    private readonly ctx: Context<N>,
    private readonly emission: Emission<N>,
    private readonly show: (node: N) => string,
  ) {
    const { regions, blocks } = emission.graph;
    regions.forEach((region, i) => this.regionNumbers.set(region, i + 1));
    for (const block of blocks) {
      for (const { slot, targets } of block.items) {
        if (slot === undefined) continue;
        const known = this.slots.get(slot) ?? new Set();
        for (const label of targets) known.add(label);
        this.slots.set(slot, known);
      }
    }
  }

  graph(): StateGraph {
    const { plan, temps } = this.ctx;
    const states = [...this.emission.numbers]
      .sort(([, a], [, b]) => a - b)
      .map(([block, index]) => this.state(block, index));
    const regions = this.emission.graph.regions.map((region): StateRegion => ({
      number: this.numberOf(region),
      parent: this.numberOf(region.parent) || undefined,
      onThrow: region.onThrow && this.stateOf(region.onThrow),
      onReturn: region.onReturn && this.stateOf(region.onReturn),
    }));
    return { states, regions, variables: [...plan.variables.keys(), ...temps.all] };
  }

  private numberOf(region: object | undefined): number {
    return this.regionNumbers.get(region) ?? 0;
  }

  private stateOf(label: Label): number | undefined {
    return this.emission.numbers.get(this.emission.graph.blockOf(label));
  }

  private state(block: Block<N>, index: number): State {
    const code: string[] = [];
    const exits: StateExit[] = [];
    this.write(block, [], code, exits);
    return {
      index,
      label: block.label.hint,
      region: this.numberOf(block.region),
      handler: block.handler,
      code,
      exits,
    };
  }

  /** The block's code and exits, and those of the blocks written in the same state. */
  private write(
    block: Block<N>,
    when: readonly string[],
    code: string[],
    exits: StateExit[],
  ): void {
    for (const statement of this.emission.code.get(block) ?? []) code.push(this.show(statement));
    const add = (exit: StateExit): void => {
      exits.push(when.length > 0 ? { ...exit, when: when.join(' && ') } : exit);
    };
    const go = (label: Label, condition: readonly string[]): void => {
      const next = this.emission.graph.blockOf(label);
      const target = this.emission.numbers.get(next);
      const isEnd = next.items.length === 0 && next.exit?.kind === 'done' && !next.handler;
      if (isEnd || target !== undefined) {
        const exit: StateExit = isEnd ? { kind: 'end' } : { kind: 'goto', target };
        exits.push(condition.length > 0 ? { ...exit, when: condition.join(' && ') } : exit);
      } else this.write(next, condition, code, exits);
    };
    const exit = block.exit as Exit<N>;
    switch (exit.kind) {
      case 'goto':
        go(exit.to, when);
        return;
      case 'branch': {
        const test = this.show(exit.test);
        go(exit.then, [...when, test]);
        go(exit.otherwise, [...when, `!(${test})`]);
        return;
      }
      case 'follow':
        for (const label of this.slots.get(exit.slot) ?? []) {
          add({ kind: 'follow', target: this.stateOf(label) });
        }
        return;
      case 'suspend': {
        const kind = exit.how === 'park' ? 'resume' : exit.how;
        add({ kind, target: this.stateOf(exit.resume), text: this.show(exit.value) });
        return;
      }
      case 'return':
      case 'throw':
        add({ kind: exit.kind, text: this.show(exit.value) });
        return;
      case 'done':
        add({ kind: 'end' });
        return;
    }
  }
}

/** A graph without its code and variables (hosts keep different leaves whole): equal for both hosts. */
export interface GraphShape {
  readonly states: readonly (Pick<State, 'index' | 'label' | 'region' | 'handler'> & {
    readonly exits: readonly Pick<StateExit, 'kind' | 'target'>[];
  })[];
  readonly regions: readonly StateRegion[];
}

export function shapeOf({ states, regions }: StateGraph): GraphShape {
  return {
    states: states.map(({ index, label, region, handler, exits }) => ({
      index,
      label,
      region,
      handler,
      exits: exits.map(({ kind, target }) => ({ kind, target })),
    })),
    regions,
  };
}
