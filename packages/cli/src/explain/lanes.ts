/**
 * The lines of a drawing. dagre puts boxes in layers, and gives every line a lane of its own through each layer between
 * its ends. Within a layer a line is upright, in its lane; it changes lanes between layers only, where there is nothing to be
 * crossed but other lines. At its own label it is broken.
 */
import type { Point, Rectangle, Stroke } from './picture';

/** A line to be drawn: between two boxes, by its lanes. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly Point[];
  readonly label: Rectangle | undefined;
}

/** The room that each layer takes, by the height of its middle. */
export class Layers {
  private readonly halves = new Map<number, number>();

  constructor(all: Iterable<{ readonly y: number; readonly height: number }>) {
    for (const { y, height } of all) {
      this.halves.set(rounded(y), Math.max(this.half(y), height / 2));
    }
  }

  half(y: number): number {
    return this.halves.get(rounded(y)) ?? 0;
  }
}

const rounded = (y: number): number => Math.round(y * 10);

/** Where lines leave and reach the boxes: side by side, in the order of the lanes that they come from. */
export class Ports {
  private readonly places = new Map<string, Point>();

  constructor(boxes: ReadonlyMap<string, Rectangle>, ways: readonly Way[]) {
    const sides = new Map<string, { box: Rectangle; isTop: boolean; ends: [string, number][] }>();
    ways.forEach(({ from, to, lanes }, i) => {
      const ends = [
        [from, lanes[0], `${i} from`],
        [to, lanes[lanes.length - 1], `${i} to`],
      ] as const;
      for (const [id, lane, end] of ends) {
        const box = boxes.get(id) as Rectangle;
        const isTop = lane.y < box.top;
        const key = `${id} ${isTop}`;
        const side = sides.get(key) ?? { box, isTop, ends: [] };
        side.ends.push([end, lane.x]);
        sides.set(key, side);
      }
    });
    for (const { box, isTop, ends } of sides.values()) {
      ends.sort((a, b) => a[1] - b[1]);
      const step = box.width / (ends.length + 1);
      const y = isTop ? box.top : box.top + box.height;
      ends.forEach(([end, lane], i) => {
        // A line alone may be straight.
        const x = ends.length > 1 ? box.left + step * (i + 1) : within(lane, box);
        this.places.set(end, { x, y });
      });
    }
  }

  /** Where the way leaves (`from`) or arrives (`to`). */
  of(way: number, end: 'from' | 'to'): Point {
    return this.places.get(`${way} ${end}`) as Point;
  }
}

const MARGIN = 10;

function within(x: number, { left, width }: Rectangle): number {
  return Math.min(Math.max(x, left + MARGIN), left + width - MARGIN);
}

/** The strokes of a way from port to port; `middles`: the heights of the layers that its ends are in. */
export function route(
  { lanes, label }: Way,
  [start, end]: readonly [Point, Point],
  [first, last]: readonly [number, number],
  layers: Layers,
): Stroke[] {
  const down = first < last;
  const near = (y: number): number => y - (down ? 1 : -1) * layers.half(y);
  const far = (y: number): number => y + (down ? 1 : -1) * layers.half(y);
  const strokes: Stroke[] = [];
  let at = start;
  const go = (x: number, y: number): void => {
    const to = { x, y };
    if (at.x !== x || at.y !== y) strokes.push({ from: at, to });
    at = to;
  };
  go(start.x, far(first));
  for (const { x, y } of lanes) {
    go(x, near(y));
    if (label && isAround(label, x, y)) {
      go(x, down ? label.top : label.top + label.height);
      at = { x, y: down ? label.top + label.height : label.top };
    }
    go(x, far(y));
  }
  go(end.x, near(last));
  go(end.x, end.y);
  return strokes;
}

function isAround({ left, top, width, height }: Rectangle, x: number, y: number): boolean {
  return left < x && x < left + width && top < y && y < top + height;
}
