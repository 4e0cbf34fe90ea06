import { Label } from '../graph/label';
import { BODY } from '../graph/regions';
import type { Block } from '../graph/ir';
import { block, done, goto } from '../testing/blocks';
import type { Node } from '../testing/text-host';
import { verifyLowered } from './verify';

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
