import { transformSync } from '@babel/core';
import yieldFrom from '..';

const SOURCE = `// the header
/** Counts. */
export async function* count(limit) {
  // before the loop
  for (let index = 0; index < limit; index++) {
    const doubled = index * 2; // behind
    yield doubled;
  }
  /* before the call */
  finish(limit);
}

class Reader {
  /** Reads. */
  async *read() { yield this.items; }
}
`;

const result = transformSync(SOURCE, {
  filename: 'source.js',
  configFile: false,
  sourceType: 'module',
  sourceMaps: true,
  plugins: [yieldFrom as never],
});
const code = result?.code ?? '';

describe('comments', () => {
  it.each([
    '// the header',
    '/** Counts. */',
    '// before the loop',
    '// behind',
    '/* before the call */',
    '/** Reads. */',
  ])('%s stands once in the output', (comment) => {
    expect(code.split(comment)).toHaveLength(2);
  });
});

describe('source maps', () => {
  /** The source's line of the output's line that contains the text. */
  const sourceLine = (text: string): number[] => {
    const line = code.split('\n').findIndex((content) => content.includes(text));
    return decode(result?.map?.mappings ?? '')[line].map((segment) => segment[2] + 1);
  };

  it.each([
    ['index < limit', 5],
    ['doubled = ', 6],
    ['finish(limit)', 10],
    ['self.items', 15],
    ['function count(limit)', 3],
  ])('lead from `%s` to line %i', (text, line) => {
    expect(sourceLine(text)).toContain(line);
  });
});

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Segments per line: column, source, line, column, name, all absolute but the column. */
function decode(mappings: string): number[][][] {
  const state = [0, 0, 0, 0, 0];
  return mappings.split(';').map((line) => {
    state[0] = 0;
    return line
      .split(',')
      .filter((segment) => segment)
      .map((segment) => {
        numbers(segment).forEach((value, i) => (state[i] += value));
        return [...state];
      });
  });
}

function numbers(segment: string): number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (const char of segment) {
    const digit = DIGITS.indexOf(char);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    found.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return found;
}
