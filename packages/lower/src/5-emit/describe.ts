/**
 * Describes the emitted graph in the words of the source.
 *
 *     for (const x of xs) yield x;
 *  ->
 *     0 start     iterate xs
 *     1 loop      if (!(xs has a next)): goto 2     x     yield x, goto 1
 *     …
 *
 * Only blocks with a `case` of their own are states; a block that only one state leads to is part of that state.
 * Bookkeeping (scratch variables, records) is left out.
 */
import type { Context } from '../3-lower/context';
import type { State, StateExit, StateGraph, Step } from '../contract/state-graph';
import type { Block, Exit, Graph, Item, Suspending, Words } from '../graph/ir';
import type { Label } from '../graph/label';
import { type Region, throwingRegion } from '../graph/regions';
import { type Completions, completionsOf, holdingUp } from './completions';
import { type Layout, type Part, type Way, waysOf } from './layout';

/** `show` gives the text of a node: the source's own, where the node is from there. */
export function describe<N extends object>(
  { plan, temps }: Context<N>,
  graph: Graph<N>,
  layout: Layout<N>,
  show: (node: N) => string,
): StateGraph {
  const regions = graph.regions.filter(({ kind }) => kind !== 'loop');
  const numberOf = (region: Region | undefined): number =>
    region ? regions.indexOf(throwingRegion(region)) + 1 : 0;
  const stateOf = (label: Label | undefined): number | undefined => label && layout.stateOf(label);
  const describer = new Describer({ graph, layout, show, numberOf });
  return {
    states: layout.cases
      .map(({ state, parts }): State => {
        const [{ block }] = parts;
        return {
          index: state,
          label: block.label.hint,
          region: numberOf(block.region),
          regions: [...new Set(parts.flatMap(regionsOf).map(numberOf))].filter((n) => n > 0),
          handler: block.handler,
          steps: parts.flatMap((part) => describer.part(part)),
        };
      })
      .sort((a, b) => a.index - b.index),
    regions: regions.map((region, i) => ({
      number: i + 1,
      parent: numberOf(region.parent) || undefined,
      onThrow: stateOf(region.handler),
      onReturn: stateOf(holdingUp(region)?.handler),
    })),
    variables: [...plan.variables.keys(), ...temps.all],
  };
}

/** The regions of a block, and of what is written inside its `if`. */
function regionsOf<N>({ block, out }: Part<N>): Region[] {
  const embedded = waysOf(out).flatMap(({ part }) => part ?? []);
  return [block.region, ...embedded.flatMap(regionsOf)];
}

interface Described<N> {
  readonly graph: Graph<N>;
  readonly layout: Layout<N>;
  show(node: N): string;
  numberOf(region: Region): number;
}

class Describer<N extends object> {
  private readonly completions: Completions<N>;
  /** The `for await`s, by the label at which they go on with an item. */
  private readonly loops = new Map<Label, Opened<N>>();
  private readonly loopsOf = new Map<Region, Opened<N>>();

  constructor(private readonly described: Described<N>) {
    const { graph } = described;
    this.completions = completionsOf(graph);
    for (const { exit } of graph.blocks) {
      if (exit?.kind !== 'open') continue;
      this.loops.set(exit.inner, exit);
      this.loopsOf.set(graph.blockOf(exit.loop).region, exit);
    }
  }

  /** The steps of a block, and of what is written inside its `if`. */
  part({ block, out }: Part<N>): Step[] {
    const { layout } = this.described;
    const exit: MakeExit = (kind, about) => ({
      kind,
      ...about,
      region: this.described.numberOf(block.region) || undefined,
    });
    const steps = block.items.flatMap((item) => this.item(item, block, exit));
    switch (out.kind) {
      case 'way':
        if (out.branch) steps.push({ kind: 'code', text: this.words(out.branch) });
        return [...steps, ...this.way(out.way, exit)];
      case 'fork': {
        const { branch, negated, inside, outside } = out;
        const test = this.words(branch);
        return [
          ...steps,
          { kind: 'if', test: negated ? negate(test) : test, steps: this.way(inside, exit) },
          ...this.way(outside, exit),
        ];
      }
      case 'complete': {
        const handler = this.described.graph.blockOf(out.handler);
        const labels = this.completions.jumpsInto(handler);
        const targets = new Set(labels.map((label) => layout.stateOf(label)));
        return [
          ...steps,
          ...(out.says ? [{ kind: 'code', text: this.words(out) } as const] : []),
          ...[...targets].map((target) => exit('follow', { target })),
          exit('throw'),
          ...(this.completions.isReturnedInto(handler) ? [exit('return')] : []),
        ];
      }
      case 'suspend': {
        const target = layout.stateOf(out.resume);
        if (out.how === 'take') return [...steps, ...this.next(out, out.resume, exit)];
        return [...steps, exit(kindOf(out.how), { target, text: this.words(out) })];
      }
      case 'next':
        return [...steps, ...this.next(out, out.inner, exit)];
      case 'return':
      case 'throw':
        return [...steps, exit(out.kind, { text: this.words(out) })];
      case 'open':
        return [...steps, { kind: 'code', text: this.words(out) }, ...this.way(out.way, exit)];
      case 'close':
        return [
          ...steps,
          exit('resume', { target: layout.stateOf(out.to), text: this.words(out) }),
        ];
      case 'done':
      case 'end':
        return [...steps, ...this.returned(block.region, exit)];
    }
  }

  /** A return. On its way it closes loops, and the first `finally` holds it up. */
  private returned(region: Region | undefined, exit: MakeExit): Step[] {
    if (!region) return [exit('end')];
    const open = this.loopsOf.get(region);
    if (open) {
      const closes: Step = { kind: 'code', text: this.say(open.closes ?? []) };
      return [closes, ...this.returned(region.parent, exit)];
    }
    if (region.kind !== 'finally') return this.returned(region.parent, exit);
    return [exit('goto', { target: this.described.layout.stateOf(region.handler as Label) })];
  }

  private item(item: Item<N>, { region }: Block<N>, exit: MakeExit): Step[] {
    const { show, layout } = this.described;
    switch (item.kind) {
      case 'code':
        return item.says ? [{ kind: 'code', text: this.say(item.says) }] : [];
      case 'enter':
        return item.says ? [{ kind: 'code', text: this.say(item.says) }] : [];
      case 'leaf':
        return [
          {
            kind: 'code',
            text: item.says ? this.say(item.says) : show(item.leaf),
            jumps: item.jumps.map(({ node, to = holdingUp(region)?.handler }) => {
              const target = to && layout.stateOf(to);
              return exit(target === undefined ? 'end' : 'goto', { target, text: show(node) });
            }),
          },
        ];
    }
  }

  /** Asks for the next item of a loop, which may be at its end. */
  private next(asks: { readonly says?: Words<N> }, inner: Label, exit: MakeExit): Step[] {
    const { layout } = this.described;
    const { end, ends = [] } = this.loops.get(inner) as Opened<N>;
    const target = layout.stateOf(end);
    const atEnd = exit(target === undefined ? 'end' : 'goto', { target });
    return [
      { kind: 'code', text: this.words(asks) },
      { kind: 'if', test: this.say(ends), steps: [atEnd] },
      exit('resume', { target: layout.stateOf(inner) }),
    ];
  }

  private way({ to, how, next, part }: Way<N>, exit: MakeExit): Step[] {
    if (part) return this.part(part);
    if (next) return this.next(next, next.inner, exit);
    const target = this.described.layout.stateOf(to.label);
    if (how === 'end') return this.returned(to.region, exit);
    // (A block without a number that it falls into is part of the same state.)
    return how === 'fall' && target === undefined ? [] : [exit('goto', { target })];
  }

  private words(exit: { readonly says?: Words<N> }): string {
    return exit.says ? this.say(exit.says) : '';
  }

  private say(words: Words<N>): string {
    const { show } = this.described;
    return words.map((word) => (typeof word === 'string' ? word : show(word))).join('');
  }
}

type Opened<N> = Extract<Exit<N>, { kind: 'open' }>;

function kindOf(how: Suspending): StateExit['kind'] {
  return how === 'await' || how === 'yield' || how === 'delegate' ? how : 'resume';
}

/** Makes an exit of a block. */
type MakeExit = (kind: StateExit['kind'], about?: Partial<StateExit>) => StateExit;

function negate(test: string): string {
  return /^[\w$.]+$/.test(test) ? `!${test}` : `!(${test})`;
}
