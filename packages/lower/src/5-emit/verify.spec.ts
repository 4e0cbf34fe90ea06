import type { Block } from '../graph/ir';
import { simplify } from '../4-simplify/simplify';
import { block, done, goto, graphOf } from '../testing/blocks';
import type { Node } from '../testing/text-host';
import { type Layout, layout } from './layout';
import { verifyLayout, verifyTree } from './verify';

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
