/** Reads source maps: which place of the source each place of the output comes from. */
import { decode } from '@jridgewell/sourcemap-codec';

export interface Mapping {
  readonly line: number;
  readonly column: number;
  readonly sourceLine: number;
  readonly sourceColumn: number;
}

/** The mappings of a version 3 map with one source; lines and columns count from 0. */
export function mappingsOf(map: string): Mapping[] {
  const { mappings } = JSON.parse(map) as { mappings: string };
  return decode(mappings).flatMap((segments, line) =>
    segments.flatMap((segment) => {
      if (segment.length === 1) return [];
      const [column, , sourceLine, sourceColumn] = segment;
      return [{ line, column, sourceLine, sourceColumn }];
    }),
  );
}
