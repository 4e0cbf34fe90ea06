/** How much room text takes. The drawing tells the viewer to keep to it, whatever font there is. */

/** The height of a line, and the room around the text of a box. */
export const LINE = 16;
export const PADDING = 10;

const CELL = 7.2;

/** What takes two cells in a font of equal widths: East Asian writing, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

export function widthOf(text: string): number {
  const cells = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
  return cells * CELL;
}
