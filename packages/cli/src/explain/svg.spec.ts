/** The drawings of all conformance cases, by their geometry: what is in the SVG's own text. */
import { lowerSource } from '@yield-from/source';
import { loadCases } from '../../../conformance/src/cases/load';
import { type FunctionGraph, graphOf } from './graph';
import { graphSvg } from './svg';

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
type Point = readonly [x: number, y: number];

interface Drawing {
  readonly view: Rectangle;
  readonly boxes: readonly Rectangle[];
  readonly labels: readonly Rectangle[];
  readonly texts: readonly Rectangle[];
  /** The points of each stroke, curves by points on them. */
  readonly lines: readonly (readonly Point[])[];
}

function read(svg: string): Drawing {
  const number = (tag: string, name: string): number =>
    Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(tag)?.[1]);
  const rectangle = (tag: string, width: number, height: number): Rectangle => {
    const [left, top] = [number(tag, 'x'), number(tag, 'y')];
    return { left, top, right: left + width, bottom: top + height };
  };
  const [x, y, width, height] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const [, ...rectangles] = [...svg.matchAll(/<rect [^>]*>/g)].map(([tag]) => tag);
  const all = rectangles.map(
    (tag) => [tag, rectangle(tag, number(tag, 'width'), number(tag, 'height'))] as const,
  );
  return {
    view: { left: x, top: y, right: x + width, bottom: y + height },
    boxes: all.flatMap(([tag, place]) => (tag.includes('rx=') ? [place] : [])),
    labels: all.flatMap(([tag, place]) => (tag.includes('rx=') ? [] : [place])),
    texts: [...svg.matchAll(/<text [^>]*>/g)].map(([tag]) => {
      const { left, top } = rectangle(tag, 0, 0);
      return { left, right: left + number(tag, 'textLength'), top: top - 10, bottom: top + 3 };
    }),
    lines: [...svg.matchAll(/<path d="([^"]*)" fill/g)].flatMap(([, path]) => strokes(path)),
  };
}

function strokes(path: string): Point[][] {
  const found: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, command, rest] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const end: Point = [numbers[numbers.length - 2], numbers[numbers.length - 1]];
    if (command === 'L') found.push(along((t) => at.map((a, i) => a + t * (end[i] - a)), at));
    if (command === 'C') found.push(along((t) => bezier(at, numbers, t), at));
    at = end;
  }
  return found;
}

function along(place: (t: number) => number[], start: Point): Point[] {
  const steps = Array.from({ length: 16 }, (_, i) => place((i + 1) / 16) as unknown as Point);
  return [start, ...steps];
}

function bezier(at: Point, [x1, y1, x2, y2, x3, y3]: readonly number[], t: number): number[] {
  const mix = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
  return [mix(at[0], x1, x2, x3), mix(at[1], y1, y2, y3)];
}

/** Rounding is no crossing. */
const SLACK = 0.3;

const isIn = ([x, y]: Point, { left, top, right, bottom }: Rectangle): boolean =>
  x > left + SLACK && x < right - SLACK && y > top + SLACK && y < bottom - SLACK;

const isWithin = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right + SLACK &&
  inner.bottom <= outer.bottom + SLACK;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right - SLACK &&
  b.left < a.right - SLACK &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;

function graphsOf(code: string, filename: string): FunctionGraph[] {
  const graphs: FunctionGraph[] = [];
  const explain = (explained: Parameters<typeof graphOf>[0]): void => {
    graphs.push(graphOf(explained, code));
  };
  lowerSource(code, { filename, target: 'es5', otherwise: 'script', explain });
  return graphs;
}

describe('the drawing of every function of the conformance cases', () => {
  it.each(loadCases().map((one) => [one.name, one] as const))('%s', (_, { syntax, source }) => {
    for (const graph of graphsOf(source, `case.${syntax}`)) {
      const { view, boxes, labels, texts, lines } = read(graphSvg(graph));
      const points = lines.flat();
      // No line crosses a label or a box.
      expect(
        points.filter((point) => [...labels, ...boxes].some((box) => isIn(point, box))),
      ).toEqual([]);
      // Nothing is cut off, no text leaves its box.
      expect([...boxes, ...labels, ...texts].filter((each) => !isWithin(each, view))).toEqual([]);
      expect(points.filter((point) => !isIn(point, view))).toEqual([]);
      const [, ...inner] = texts;
      const places = [...boxes, ...labels];
      expect(inner.filter((each) => !places.some((place) => isWithin(each, place)))).toEqual([]);
      // Nothing lies upon another.
      expect(places.filter((a, i) => places.slice(i + 1).some((b) => overlap(a, b)))).toEqual([]);
    }
  });
});
