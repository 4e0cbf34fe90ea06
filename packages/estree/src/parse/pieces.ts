/**
 * Modules are read piece by piece, and only the pieces that can have something for us become trees: the parser's own
 * memory and the tree of a text are many times the text, and most of a module is none of our business.
 *
 *     import …          |  function a() {…}          |  export async function* b() {…}
 *     a tree, as all       checked only, one           a tree
 *     of it begins with    statement that stays
 *     the imports
 *
 * A module may be cut in front of a word that only begins statements, if both sides parse by themselves: where the
 * first one is a whole statement list, no string, template, comment or bracket is open, and no statement goes on with
 * such a word.
 */

/** The parser's own time for a piece would count if there were many. */
const PIECES = 8;

/** A piece is at least so long, depending on the text. */
const SHORTEST = 512;
const SHORT_ENOUGH = 4096;

/**
 * A blank line, and behind it a statement that begins with a reserved word. (Comments without a blank line between go
 * with the statement that they stand before.)
 */
const CUT =
  /\n[ \t]*\r?\n(?=(?:\/\*[^]{0,2000}?\*\/\s{0,80}|\/\/.{0,2000}\r?\n\s{0,80}){0,20}(?:export|import|function|class|const|var)\b)/g;

/** The pieces of a text, which are all of it; just one where there is no place to cut. */
export function piecesOf(code: string): string[] {
  const size = Math.min(SHORT_ENOUGH, Math.max(SHORTEST, Math.floor(code.length / PIECES)));
  const pieces: string[] = [];
  let start = 0;
  while (code.length - start >= 2 * size) {
    CUT.lastIndex = start + size;
    if (!CUT.test(code)) break;
    pieces.push(code.slice(start, CUT.lastIndex));
    start = CUT.lastIndex;
  }
  pieces.push(code.slice(start));
  return pieces;
}
