/** How much of a long line is shown before the place, and in all. */
const BEFORE = 60;
const WIDTH = 120;

/**
 * The lines of a text around a place, for people.
 *
 *       2 |
 *     > 3 | export const a = () => yield_(1);
 *         |                        ^
 *
 * @param line from 1
 * @param column from 0
 */
export function codeFrame(code: string, line: number, column: number): string {
  const all = linesOf(code);
  const from = Math.max(column - BEFORE, 0);
  const width = String(Math.min(line + 1, all.length)).length;
  const frame: string[] = [];
  for (let number = Math.max(line - 2, 1); number <= Math.min(line + 1, all.length); number++) {
    const text = all[number - 1].slice(from, from + WIDTH).replaceAll('\t', ' ');
    const mark = number === line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number === line) frame.push(`  ${' '.repeat(width)} | ${' '.repeat(column - from)}^`);
  }
  return frame.join('\n');
}

/** As the standard counts them. */
export function linesOf(code: string): string[] {
  return code.split(/\r\n|[\n\r\u2028\u2029]/);
}
