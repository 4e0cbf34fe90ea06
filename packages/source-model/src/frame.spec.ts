import { codeFrame } from './frame';

describe('codeFrame', () => {
  it('shows a place with the lines around it', () => {
    expect(codeFrame('a\n\r\nb\n\tc d\ne\nf', 4, 3)).toBe(
      ['  2 |', '  3 | b', '> 4 |  c d', '    |    ^', '  5 | e'].join('\n'),
    );
  });

  it('keeps to the lines there are, their numbers aligned', () => {
    expect(codeFrame('a', 1, 0)).toBe('> 1 | a\n    | ^');
    const ten = Array.from({ length: 10 }, (_, i) => `x${i}`).join('\n');
    expect(codeFrame(ten, 9, 0)).toBe('   7 | x6\n   8 | x7\n>  9 | x8\n     | ^\n  10 | x9');
  });

  it('shows a part of a long line, with the place in it', () => {
    const [shown, mark] = codeFrame(`${'-'.repeat(5000)}!${'-'.repeat(5000)}`, 1, 5000).split('\n');
    expect(shown.length).toBeLessThan(140);
    expect(shown[mark.indexOf('^')]).toBe('!');
  });
});
