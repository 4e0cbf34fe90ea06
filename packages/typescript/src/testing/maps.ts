/** Reads source maps: which place of the source each place of the output comes from. */

export interface Mapping {
  readonly line: number;
  readonly column: number;
  readonly sourceLine: number;
  readonly sourceColumn: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ, as the source map format has it. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return numbers;
}

/** The mappings of a version 3 map with one source; lines and columns count from 0. */
export function mappingsOf(map: string): Mapping[] {
  const { mappings } = JSON.parse(map) as { mappings: string };
  const found: Mapping[] = [];
  let [sourceLine, sourceColumn] = [0, 0];
  mappings.split(';').forEach((text, line) => {
    let column = 0;
    for (const segment of text.split(',').filter(Boolean)) {
      const [dColumn, , dLine, dSourceColumn] = decode(segment);
      column += dColumn;
      if (dLine === undefined) continue;
      sourceLine += dLine;
      sourceColumn += dSourceColumn;
      found.push({ line, column, sourceLine, sourceColumn });
    }
  });
  return found;
}
