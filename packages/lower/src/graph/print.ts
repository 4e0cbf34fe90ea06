/**
 * Prints the control-flow graph in the notation of `ir.ts`, for people and for tests. `L3` is the block that is listed
 * as number 3, counted from 0.
 *
 *     try { yield a } finally { f() }
 *  ->
 *     .region 1, .finally L3
 *     .mark L0 start
 *     .mark L1 try .region 1
 *         .yield (a)
 *     …
 */
import type { Block, Exit, Graph, Item } from './ir';
import type { Label } from './label';
import type { Region } from './regions';

/** `show` gives the text of a node. */
export function print<N>(graph: Graph<N>, show: (node: N) => string): string {
  return new Printer(graph, show).text();
}

class Printer<N> {
  private readonly numbers = new Map<Block<N>, number>();

  constructor(
    private readonly graph: Graph<N>,
    private readonly show: (node: N) => string,
  ) {
    graph.blocks.forEach((block, i) => this.numbers.set(block, i));
  }

  text(): string {
    const handlers = this.graph.regions.map((region) => this.handlers(region));
    return [...handlers, ...this.graph.blocks.map((block) => this.block(block))].join('\n');
  }

  private number(label: Label): number {
    return this.numbers.get(this.graph.blockOf(label)) ?? -1;
  }

  /** `L3`; `end` for a block that only finishes and was left out. */
  private label(label: Label): string {
    const n = this.number(label);
    return n < 0 ? 'end' : `L${n}`;
  }

  /** `.region 2 in 1, .catch L4` */
  private handlers({ number, parent, kind, handler }: Region): string {
    const around = parent && parent.number > 0 ? ` in ${parent.number}` : '';
    return `.region ${number}${around}, .${kind}${handler ? ` ${this.label(handler)}` : ''}`;
  }

  private block(block: Block<N>): string {
    const { label, region, handler, items, exit } = block;
    const notes = [
      region.number > 0 ? ` .region ${region.number}` : '',
      handler ? ' .handler' : '',
    ];
    const lines = items.flatMap((item) => this.item(item));
    if (exit) lines.push(...this.exit(block, exit));
    const head = `.mark L${this.numbers.get(block)} ${label.hint}${notes.join('')}`;
    return [head, ...lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}`)].join('\n');
  }

  private item(item: Item<N>): string[] {
    switch (item.kind) {
      case 'code':
        return [this.show(item.statement)];
      case 'enter':
        if (item.returns) return [`.enter (${this.show(item.returns)})`];
        return [item.to ? `.enter ${this.label(item.to)}` : '.enter'];
      case 'leaf':
        return [
          this.show(item.leaf),
          ...item.jumps.map(
            ({ node, to }) => `.leave ${to ? this.label(to) : 'return'}, (${this.show(node)})`,
          ),
        ];
    }
  }

  private exit(block: Block<N>, exit: Exit<N>): string[] {
    switch (exit.kind) {
      case 'goto':
        return this.goto(block, exit.to);
      case 'branch': {
        const test = this.show(exit.test);
        return this.isNext(block, exit.then)
          ? [`.brfalse ${this.label(exit.otherwise)}, (${test})`]
          : [`.brtrue ${this.label(exit.then)}, (${test})`, ...this.goto(block, exit.otherwise)];
      }
      case 'complete':
        return [`.complete (${this.show(exit.value)})`];
      case 'suspend':
        return [`.${exit.how} (${this.show(exit.value.node)})`, ...this.goto(block, exit.resume)];
      case 'next':
        return ['.next', ...this.goto(block, exit.inner)];
      case 'return':
        return [`.return (${this.show(exit.value.node)})`];
      case 'throw':
        return [`.throw (${this.show(exit.value)})`];
      case 'open': {
        const [inner, end] = [exit.inner, exit.end].map((label) => this.label(label));
        return [
          `.open ${inner}, ${end}, (${this.show(exit.iterable)})`,
          ...this.goto(block, exit.loop),
        ];
      }
      case 'close':
        return [`.close ${this.label(exit.to)}`];
      case 'done':
      case 'end':
        return [`.${exit.kind}`];
    }
  }

  /** Nothing where the block comes next. */
  private goto(block: Block<N>, to: Label): string[] {
    return this.isNext(block, to) ? [] : [`.goto ${this.label(to)}`];
  }

  private isNext(block: Block<N>, to: Label): boolean {
    return this.number(to) === (this.numbers.get(block) ?? 0) + 1;
  }
}
