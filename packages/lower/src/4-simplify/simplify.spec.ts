import { Block } from '../graph/ir';
import { Label } from '../graph/label';
import { BODY, type Region } from '../graph/regions';
import { print } from '../graph/print';
import { simplify } from './simplify';
import { verifySimplified } from './verify';
import { build, type Node, show } from '../testing/text-host';

function block(label: Label, code: string[], to?: Label, region = BODY): Block<Node> {
  const made = new Block<Node>(label, region);
  for (const text of code) {
    made.items.push({ kind: 'code', statement: build.expression(build.name(text)) });
  }
  made.exit = to ? { kind: 'goto', to } : { kind: 'done' };
  return made;
}

function labels(...hints: string[]): Label[] {
  return hints.map((hint) => new Label(hint));
}

describe('simplify', () => {
  it('threads jumps to blocks that only jump on', () => {
    const [a, b, c] = labels('a', 'b', 'c');
    const graph = simplify([block(a, ['one'], b), block(b, [], c), block(c, ['two'])]);
    expect(print(graph, (node) => show(node))).toBe('.mark L0 a\n    one;\n    two;\n    .done');
  });

  it('drops what nothing leads to', () => {
    const [a, b] = labels('a', 'b');
    const graph = simplify([block(a, ['one']), block(b, ['never'])]);
    expect(graph.blocks.map(({ label }) => label)).toEqual([a]);
  });

  it('keeps a block that two jumps lead to', () => {
    const [a, b, c] = labels('a', 'b', 'c');
    const start = block(a, []);
    start.exit = { kind: 'branch', test: build.name('x'), then: b, otherwise: c };
    const graph = simplify([start, block(b, ['one'], c), block(c, ['two'])]);
    expect(graph.blocks.map(({ label }) => label)).toEqual([a, b, c]);
    expect(graph.references(graph.blockOf(c))).toBe(2);
  });

  it('merges no blocks of different regions', () => {
    const [a, b, onThrow] = labels('a', 'b', 'on throw');
    const region: Region = { number: 1, parent: BODY, kind: 'catch', handler: onThrow };
    const handler = block(onThrow, ['handle']);
    handler.handler = true;
    const graph = simplify([block(a, ['one'], b), block(b, ['two'], undefined, region), handler]);
    expect(graph.blocks.map(({ label }) => label)).toEqual([a, b, onThrow]);
    expect(graph.regions).toEqual([region]);
  });

  it('threads jumps through a region in which nothing is done', () => {
    const [a, b, c, d, onThrow] = labels('a', 'b', 'c', 'd', 'on throw');
    const region: Region = { number: 1, parent: BODY, kind: 'catch', handler: onThrow };
    const start = block(a, ['one']);
    start.exit = { kind: 'branch', test: build.name('x'), then: b, otherwise: d };
    const graph = simplify([start, block(b, [], c), block(c, [], d, region), block(d, ['two'])]);
    expect(graph.blocks.map(({ label }) => label)).toEqual([a, d]);
    expect(graph.blockOf(b)).toBe(graph.blockOf(d));
    expect(() => verifySimplified(graph)).not.toThrow();
  });

  it('keeps a loop of nothing', () => {
    const [a] = labels('a');
    const graph = simplify([block(a, [], a)]);
    expect(graph.blocks).toHaveLength(1);
  });

  it('says which block has no exit', () => {
    const [a] = labels('a');
    expect(() => simplify([new Block<Node>(a, BODY)])).toThrow('"a" has no exit');
  });

  it('says which label was never marked', () => {
    const [a, b] = labels('a', 'b');
    expect(() => simplify([block(a, [], b)])).toThrow('"b" was never marked');
  });
});
