/**
 * What is only ours comes from nowhere in a map, and stays so where it is merged with another. Who merges maps keeps no segment without a
 * source where a line begins, and no two of them in succession; who reads coverage looks for what begins in the middle of nowhere at the
 * next place of the line. So each token from nowhere says so, behind a segment with a source.
 */

/** The column; then the source, its line and column (and the number of a name), if it comes from there. */
export type Segment =
  | [column: number]
  | [column: number, source: number, line: number, sourceColumn: number]
  | [column: number, source: number, line: number, sourceColumn: number, name: number];

type Place = [source: number, line: number, column: number];

/**
 * Says it in `mappings`, for each line of `code` its segments: from a segment without a source on, and from where a line begins, up to
 * the next one with a source.
 *
 *         return start(gKind, …      nothing   ->   ` ` from the place before, `return` from nowhere, ` ` from that place, `start` from nowhere
 */
export function sayNowhere(mappings: Segment[][], code: string): void {
  const lines = code.split('\n');
  /** The last segment with a source. */
  let latest: Place | undefined;
  mappings.forEach((segments, i) => {
    const said: Segment[] = [];
    let from = lines[i].length - lines[i].trimStart().length;
    // (Of a line from nowhere nothing is said: then readers find nothing.)
    if (!segments.some((segment) => segment.length > 1)) segments.length = 0;
    const isNowhere = segments.length > 0 && (from < segments[0][0] || segments[0].length === 1);
    if (latest && isNowhere && 0 < from) said.push([0, ...latest]);
    for (const segment of segments) {
      if (segment.length === 1) {
        from = Math.min(from, segment[0]);
        continue;
      }
      // (Behind the last place of a line, readers find none to take.)
      for (const column of tokensIn(lines[i], from, segment[0])) {
        const before = said.at(-1);
        const hasRoom = before?.length === 1 && before[0] < column - 1;
        if (latest && hasRoom) said.push([column - 1, ...latest]);
        said.push([column]);
      }
      said.push(segment);
      latest = [segment[1], segment[2], segment[3]];
      from = Infinity;
    }
    if (from < Infinity && segments.length > 0) said.push([from]);
    segments.splice(0, segments.length, ...said);
  });
}

/** The columns at which tokens begin, and the first. */
function tokensIn(line: string, from: number, to: number): number[] {
  const columns = from < to ? [from] : [];
  TOKENS.lastIndex = from + 1;
  for (let found = TOKENS.exec(line); found && found.index < to; found = TOKENS.exec(line)) {
    columns.push(found.index);
  }
  return columns;
}

/**
 * Those with which something begins that is counted: not `(` of a call, `f(x`, or behind `!`, nor around a function, `(x =>`,
 * `((x) =>`.
 */
const TOKENS =
  /[\p{ID_Continue}$]+|(?<![\p{ID_Continue}$)\]!])\((?!\(|[\p{ID_Continue}$]+ =>)|[^\s\p{ID_Continue}$().,;:=?\]}]/gu;
