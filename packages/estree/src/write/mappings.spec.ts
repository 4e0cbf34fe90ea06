/** What is only ours comes from nowhere, and so it does in a map that was merged with that of a later plugin. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { lowerSource } from '../lower-source';

// (Its types for CommonJS do not parse.)
const remapping = require('@jridgewell/remapping') as (maps: object[], load: () => null) => object;

const { code, map } = lowerSource(
  `export class C {
  static async *#p(list) {
    for (const x of list) yield () => x;
  }
}`,
  { filename: 'a.js' },
);

/** The map of a plugin that leaves the code as it is. */
const next = {
  version: 3,
  sources: ['a.js'],
  names: [],
  mappings: code.split('\n').map((line, i) => [...line].map((_, column) => [column, 0, i, column])),
};

describe.each([
  ['as it is', map],
  ['merged', remapping([next, map as object], () => null)],
])('the map %s', (_, given) => {
  /** The line that a piece of the output comes from. */
  function lineOf(piece: string): number | null {
    expect(code).toContain(piece);
    const before = code.slice(0, code.indexOf(piece)).split('\n');
    const column = before.at(-1)?.length ?? 0;
    return originalPositionFor(new TraceMap(given as never), { line: before.length, column }).line;
  }

  it.each(['var scope', 'return start(', 'for (; ; )', 'this.state = 2', 'pKind = ', '(scope) =>'])(
    '%s comes from nowhere',
    (piece) => expect(lineOf(piece)).toBeNull(),
  );

  it.each([
    ['static #p(', 2],
    ['this.value = closure', 3],
  ])('%s from its line', (piece, line) => expect(lineOf(piece)).toBe(line));
});
