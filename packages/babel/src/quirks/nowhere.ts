/**
 * What is only ours comes from nowhere, and Babel's maps lose where that begins: its generator writes no segment without a source where
 * a line begins, and no two of them in succession. Who reads coverage looks for what begins in the middle of nowhere at the next place of
 * the line, and so would count it there. So each token of it says so, behind a segment with a source, which whoever merges maps keeps
 * as well:
 *
 *         return start(gKind, …      nothing   ->   ` ` from the place before, `return` from nowhere, ` ` from that place, `start` from nowhere
 *
 * A plugin's `generatorOverride` is the one place where the map can be had. Babel lets only one plugin answer there: if another one
 * could, ours never does.
 */

/** What of Babel's result is used: of a map, for each line its segments. */
interface Generated {
  readonly code: string;
  /** (The map itself, which is written as text later.) */
  readonly decodedMap?: { readonly mappings: Segment[][] } | null;
}

/** The column; then the source, its line and column, if it comes from there. */
type Segment = [column: number, source?: number, line?: number, sourceColumn?: number];

type Generate = (ast: object, options: object, code: unknown) => Generated;

/** What of a file's options says who writes the code. (Where presets have passes of their own, they are lists of plugins as well.) */
export interface Writers {
  readonly plugins?: readonly object[] | null;
  readonly presets?: readonly object[] | null;
}

export class Nowhere {
  /** Trees with something of ours in them. */
  private readonly trees = new WeakSet<object>();

  isIn(tree: object, writers: Writers): void {
    if (overriding(writers) === 1) this.trees.add(tree);
  }

  /** The plugin's `generatorOverride`. */
  readonly generate = (
    tree: object,
    options: object,
    code: unknown,
    generate: Generate,
  ): Generated | undefined => {
    if (!this.trees.has(tree)) return undefined;
    const generated = generate(tree, options, code);
    if (generated.decodedMap) sayNowhere(generated.decodedMap.mappings, generated.code);
    return generated;
  };
}

/** How many plugins write the code themselves, ours included. */
function overriding({ plugins, presets }: Writers): number {
  const passes = [{ plugins }, ...((presets ?? []) as Writers[])];
  return passes
    .flatMap((pass) => pass.plugins ?? [])
    .filter((plugin) => (plugin as { generatorOverride?: unknown }).generatorOverride).length;
}

function sayNowhere(mappings: Segment[][], code: string): void {
  const lines = code.split('\n');
  /** The last segment with a source. */
  let latest: Segment | undefined;
  mappings.forEach((segments, i) => {
    const said: Segment[] = [];
    let from = lines[i].length - lines[i].trimStart().length;
    if (latest && segments.length > 0 && 0 < from && from < segments[0][0]) {
      said.push([0, latest[1], latest[2], latest[3]]);
    }
    for (const segment of segments) {
      const isSomewhere = segment.length > 1;
      // (Behind the last place of a line, readers find none to take.)
      if (isSomewhere) {
        for (const column of tokensIn(lines[i], from, segment[0])) {
          const before = said.at(-1);
          const hasRoom = before?.length === 1 && before[0] < column - 1;
          if (latest && hasRoom) said.push([column - 1, latest[1], latest[2], latest[3]]);
          said.push([column]);
        }
        said.push(segment);
        latest = segment;
      }
      from = isSomewhere ? Infinity : segment[0];
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

/** Those with which something begins that is counted: not `(` of a call, `f(x`, nor around a function, `(x =>`, `((x) =>`. */
const TOKENS =
  /[\p{ID_Continue}$]+|(?<![\p{ID_Continue}$)\]])\((?!\(|[\p{ID_Continue}$]+ =>)|[^\s\p{ID_Continue}$().,;:=?\]}]/gu;
