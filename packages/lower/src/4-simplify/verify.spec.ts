import { BODY } from '../graph/regions';
import { block, done, goto, graphOf } from '../testing/blocks';
import { verifySimplified } from './verify';

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
