import { judge, parseExpectations } from './expectations';

const LIST = parseExpectations(`# comment

language/a.js # asks for the source text
language/b.js # a direct eval
`);

describe('expectations', () => {
  it('are read with their reasons', () => {
    expect([...LIST]).toEqual([
      ['language/a.js', 'asks for the source text'],
      ['language/b.js', 'a direct eval'],
    ]);
  });

  it('have a reason each, and are listed once', () => {
    expect(() => parseExpectations('language/a.js')).toThrow(/needs a reason/);
    expect(() => parseExpectations('a.js # x\na.js # y')).toThrow(/Listed twice: a.js/);
  });

  it('tell unexpected failures, listed failures and listed tests that pass apart', () => {
    const results = new Map([
      ['language/a.js', 'TypeError'],
      ['language/b.js', undefined],
      ['language/c.js', 'Error'],
      ['language/d.js', undefined],
    ]);
    expect(judge(results, LIST)).toEqual({
      unexpected: ['language/c.js'],
      stale: ['language/b.js'],
      expected: ['language/a.js'],
    });
  });

  it('are stale when the test is gone', () => {
    expect(judge(new Map(), LIST).stale).toEqual(['language/a.js', 'language/b.js']);
  });
});
