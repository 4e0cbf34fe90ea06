import type { FunctionGraph } from './graph';
import { LINE, PADDING, widthOf } from './measure';
import { type Line, type Picture, pictureOf, type Stroke, type TextBox } from './picture';
import { headlineOf } from './text';

const MARGIN = 12;
/** From a line's top to the foot of its letters. */
const FOOT = 12;

/** The graph as a drawing of its own: no script, no style sheet, no font to load. */
export function graphSvg(graph: FunctionGraph): string {
  const picture = pictureOf(graph);
  const [left, top, right, bottom] = extentOf(picture);
  const title = headlineOf(graph);
  const x = left - MARGIN;
  const y = top - MARGIN - 2 * LINE;
  const width = Math.max(right - left, widthOf(title)) + 2 * MARGIN;
  const height = bottom + MARGIN - y;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(round).join(' ')}" font-family="monospace" font-size="12">`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>',
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#fff"/>`,
    text(title, left, y + MARGIN + FOOT, ' font-weight="bold"'),
    ...picture.lines.map(line),
    ...picture.boxes.flatMap((box) => [
      rectangle(box, 'rx="5" fill="#f6f8fa" stroke="#333"'),
      ...box.text.map((words, i) => {
        const weight = i === 0 ? ' font-weight="bold"' : '';
        return text(words, box.left + PADDING, box.top + PADDING / 2 + LINE * i + FOOT, weight);
      }),
    ]),
    ...picture.labels.flatMap((label) => [
      rectangle(label, 'fill="#fff"'),
      text(label.text[0], label.left + 2, label.top + FOOT, ' fill="#06c"'),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

/** Left, top, right and bottom of everything that is drawn. (A curve stays between the heights, and the sides, of its ends.) */
export function extentOf({ boxes, labels, lines }: Picture): [number, number, number, number] {
  const corners = [...boxes, ...labels].flatMap(({ left, top, width, height }) => [
    { x: left, y: top },
    { x: left + width, y: top + height },
  ]);
  const ends = lines.flatMap(({ strokes }) => strokes.flatMap(({ from, to }) => [from, to]));
  const all = [...corners, ...ends];
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function line(one: Line): string {
  const dashes = one.handled ? ' stroke-dasharray="4 3"' : '';
  return `<path d="${pathOf(one)}" fill="none" stroke="#333"${dashes} marker-end="url(#arrow)"/>`;
}

/** A line, in SVG's words for a path. */
export function pathOf({ strokes }: Line): string {
  const parts = strokes.map((stroke, i) => {
    const { from } = stroke;
    const before = i === 0 ? undefined : strokes[i - 1].to;
    const isBroken = before?.x !== from.x || before.y !== from.y;
    return `${isBroken ? `M${round(from.x)} ${round(from.y)} ` : ''}${curve(stroke)}`;
  });
  return parts.join(' ');
}

/** Straight in a lane or row; else from upright to upright. */
function curve({ from, to }: Stroke): string {
  const end = `${round(to.x)} ${round(to.y)}`;
  if (from.x === to.x || from.y === to.y) return `L${end}`;
  const middle = round((from.y + to.y) / 2);
  return `C${round(from.x)} ${middle} ${round(to.x)} ${middle} ${end}`;
}

function rectangle({ left, top, width, height }: Omit<TextBox, 'text'>, look: string): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" ${look}/>`;
}

/** `textLength`: it takes the room it was given, whatever font there is. */
function text(words: string, x: number, y: number, look: string): string {
  return `<text x="${round(x)}" y="${round(y)}" textLength="${round(widthOf(words))}" lengthAdjust="spacingAndGlyphs"${look} xml:space="preserve">${escape(words)}</text>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Characters that XML has no way to write are shown by their pictures. */
function escape(words: string): string {
  return words
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\p{Cc}/gu, (character) =>
      String.fromCharCode(0x2400 + (character.charCodeAt(0) % 32)),
    )
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
