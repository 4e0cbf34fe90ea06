/** Where the lines and pieces of an output come from, by its map. */
import { eachMapping, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

export interface Mapped {
  readonly code: string;
  readonly map: object;
}

const traced = ({ map }: Mapped): TraceMap => new TraceMap(map as never);

/** Each line of code with the place of its beginning and that of its end; of neither in a line from nowhere. */
export function linesWithPlaces(output: Mapped): string[] {
  const segments: string[][] = [];
  const lines = output.code.split('\n');
  eachMapping(traced(output), (mapping) => {
    const { generatedLine, generatedColumn, originalLine, originalColumn } = mapping;
    // (The indentation is from the place before.)
    if (/^ *$/.test(lines[generatedLine - 1].slice(0, generatedColumn + 1))) return;
    const place = originalLine === null ? 'nowhere' : `${originalLine}:${originalColumn}`;
    (segments[generatedLine - 1] ??= []).push(place);
  });
  return lines.map((line, i) => {
    const [first = 'nowhere', ...more] = segments[i] ?? [];
    return `${line.trim()} ${first} - ${more.at(-1) ?? first}`;
  });
}

/** The line that a piece of the output comes from; null from nowhere. */
export function lineOf(output: Mapped, piece: string): number | null {
  expect(output.code).toContain(piece);
  const before = output.code.slice(0, output.code.indexOf(piece)).split('\n');
  const column = before.at(-1)?.length ?? 0;
  return originalPositionFor(traced(output), { line: before.length, column }).line;
}
