import type { Layout } from '../5-emit/layout';
import { layout } from '../5-emit/layout';
import { simplify } from '../4-simplify/simplify';
import { build, type Node } from '../testing/text-host';
import { Block, type Exit, type Graph } from './ir';
import { Label } from './label';
import { BODY, type Region } from './regions';
import { verifyLayout, verifyLowered, verifySimplified, verifyTree } from './verify';

function block(hint: string, code: readonly string[], exit?: Exit<Node>, region: Region = BODY) {
  const made = new Block<Node>(new Label(hint), region);
  for (const text of code) {
    made.items.push({ kind: 'code', statement: build.expression(build.name(text)) });
  }
  made.exit = exit;
  return made;
}

const done: Exit<Node> = { kind: 'done' };
const goto = (to: Block<Node>): Exit<Node> => ({ kind: 'goto', to: to.label });

/** A graph of just these blocks, as if `simplify` had left them. */
function graphOf(...blocks: Block<Node>[]): Graph<Node> {
  const regions = [...new Set(blocks.map(({ region }) => region))];
  return {
    blocks,
    regions: regions.filter(({ number }) => number > 0),
    blockOf: (label) => blocks.find((one) => one.label === label) ?? block('gone', [], done),
    originOf: () => undefined,
    references: () => 2,
  };
}

describe('after lowering', () => {
  const lowered = (...blocks: Block<Node>[]) => ({ blocks, region: BODY, taken: [] });

  it('all is well with a graph whose labels are marked and whose blocks end', () => {
    const end = block('end', [], done);
    expect(() => verifyLowered(lowered(block('start', [], goto(end)), end))).not.toThrow();
  });

  it('a block ends', () => {
    expect(() => verifyLowered(lowered(block('start', ['a'])))).toThrow('"start" has no exit');
  });

  it('a label that is meant is marked', () => {
    const start = block('start', [], goto(block('end', [], done)));
    expect(() => verifyLowered(lowered(start))).toThrow('"start" leads to "end", never marked');
  });

  it('a label that is stored is marked', () => {
    const start = block('start', [], done);
    start.items.push({ kind: 'enter', to: new Label('end') });
    expect(() => verifyLowered(lowered(start))).toThrow('"start" leads to "end", never marked');
  });

  it('a handler is marked', () => {
    const region = { number: 1, parent: BODY, kind: 'catch', handler: new Label('catch') } as const;
    const start = block('start', [], done, region);
    expect(() => verifyLowered(lowered(start))).toThrow('"start" leads to "catch", never marked');
  });

  it('a label is marked once', () => {
    const start = block('start', [], done);
    expect(() => verifyLowered(lowered(start, start))).toThrow('"start" is marked twice');
  });

  it('no region is open', () => {
    const region = { ...BODY, number: 1, parent: BODY };
    const start = block('start', [], done);
    expect(() => verifyLowered({ blocks: [start], region, taken: [] })).toThrow(
      'region 1 is still',
    );
  });

  it('no scratch variable is taken', () => {
    const start = block('start', [], done);
    expect(() => verifyLowered({ blocks: [start], region: BODY, taken: ['t_1'] })).toThrow(
      't_1 not returned',
    );
  });
});

describe('after simplifying', () => {
  it('a jump leads to a block that is left', () => {
    const start = block('start', ['a'], goto(block('end', ['b'], done)));
    expect(() => verifySimplified(graphOf(start))).toThrow('leads to "end", which was left out');
  });

  it('a jump leads to a block that does something', () => {
    const end = block('end', ['a'], done);
    const hop = block('hop', [], goto(end));
    const start = block('start', ['a'], goto(hop));
    expect(() => verifySimplified(graphOf(start, hop, end))).toThrow(
      'leads to "hop", where nothing is done',
    );
  });

  it('a loop of nothing is allowed', () => {
    const start = block('start', []);
    start.exit = goto(start);
    expect(() => verifySimplified(graphOf(start))).not.toThrow();
  });

  it('what handles a region is a handler', () => {
    const handler = block('catch', ['a'], done);
    const region = { number: 1, parent: BODY, kind: 'catch', handler: handler.label } as const;
    const start = block('start', ['a'], done, region);
    expect(() => verifySimplified(graphOf(start, handler))).toThrow('"catch", which is no handler');
  });

  it('a block is in a region that is left', () => {
    const start = block('start', ['a'], done, { ...BODY, number: 1 });
    expect(() => verifySimplified({ ...graphOf(start), regions: [] })).toThrow('is in region 1');
  });
});

describe('after the layout', () => {
  const end = block('end', ['b'], done);
  const start = block('start', ['a'], goto(end));
  const other = block('other', ['c'], done);
  const graph = graphOf(start, end, other);
  const part = (one: Block<Node>) => ({ block: one, out: { kind: 'done' } as const });
  const fallsInto = (to: Block<Node>) => ({
    block: start,
    out: { kind: 'way', way: { to, how: 'fall' } } as const,
  });
  const laid = (...cases: Layout<Node>['cases']): Layout<Node> => ({
    cases,
    stateOf: () => undefined,
  });

  it('all is well with what the layout makes', () => {
    const simple = simplify([start, end]);
    expect(() => verifyLayout(simple, layout(simple))).not.toThrow();
  });

  it('a block is written', () => {
    const cases = [{ state: 0, parts: [fallsInto(end), part(end)] }];
    expect(() => verifyLayout(graph, laid(...cases))).toThrow('"other" is not written');
  });

  it('a block is written once', () => {
    const cases = [{ state: 0, parts: [part(start), part(start)] }];
    expect(() => verifyLayout(graph, laid(...cases))).toThrow('"start" is written twice');
  });

  it('what falls falls into what comes next', () => {
    const cases = [{ state: 0, parts: [fallsInto(end), part(other), part(end)] }];
    expect(() => verifyLayout(graph, laid(...cases))).toThrow('"start" falls into "end"');
  });

  it('numbers have no gaps', () => {
    const cases = [
      { state: 0, parts: [fallsInto(end), part(end)] },
      { state: 2, parts: [part(other)] },
    ];
    expect(() => verifyLayout(graph, laid(...cases))).toThrow('states 0,2 have gaps');
  });
});

describe('after emitting', () => {
  const children = ({ parts }: Tree): readonly Tree[] => parts;
  interface Tree {
    readonly parts: readonly Tree[];
  }

  it('a node has one place', () => {
    const leaf: Tree = { parts: [] };
    expect(() => verifyTree([{ parts: [leaf] }, { parts: [leaf] }], children)).toThrow(
      'a node has two places',
    );
    expect(() => verifyTree([{ parts: [leaf] }, { parts: [] }], children)).not.toThrow();
  });
});

it('is on in these tests', () => {
  expect(globalThis).toHaveProperty('__YIELD_FROM_VERIFY__', true);
});
