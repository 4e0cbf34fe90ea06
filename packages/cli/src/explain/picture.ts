/** Where everything of a drawing is: dagre arranges boxes and labels in layers, the lines follow the lanes it gives them. */
import { graphlib, layout } from '@dagrejs/dagre';
import { type Arrow, arrowsOf, type FunctionGraph } from './graph';
import { Layers, Ports, route, type Way } from './lanes';
import { LINE, PADDING, widthOf } from './measure';
import { linesOf, titleOf } from './words';

export interface Picture {
  readonly boxes: readonly StateBox[];
  readonly labels: readonly TextBox[];
  readonly lines: readonly Line[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface TextBox extends Rectangle {
  readonly text: readonly string[];
}

export interface StateBox extends TextBox {
  /** Undefined for the end. */
  readonly state: number | undefined;
}

/** From its start to the arrow's head: where a stroke does not begin at the end of the last, there is a gap. */
export interface Line {
  readonly strokes: readonly Stroke[];
  readonly handled: boolean;
}

export interface Stroke {
  readonly from: Point;
  readonly to: Point;
}

const END = 'end';
const SPACE = { nodesep: 40, edgesep: 20, ranksep: 50 };
/** How far an arrow from a box to itself goes out, and the room it takes without its label. */
const LOOP = { out: 16, room: 24 };

/** A box with its place in dagre's arrangement; `loop`: the arrow from it to itself, which is part of its place. */
interface Node {
  readonly text: readonly string[];
  readonly loop: Arrow | undefined;
  readonly width: number;
  readonly height: number;
  /** The middle. */
  readonly x: number;
  readonly y: number;
}

interface Edge extends Omit<Node, 'text' | 'loop'> {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
}

/** What is read of dagre's graph. (Its types are lost to who compiles for Node.) */
interface Arranged {
  nodes(): string[];
  edges(): { v: string; w: string }[];
  node(id: string): Node;
  edge(edge: { v: string; w: string }): Edge;
}

export function pictureOf(graph: FunctionGraph): Picture {
  const arranged = arrange(graph);
  const nodes = new Map(arranged.nodes().map((id) => [id, arranged.node(id)]));
  const edges = arranged.edges().map((edge) => ({ ...edge, ...arranged.edge(edge) }));
  const boxes = new Map([...nodes].map(([id, node]) => [id, boxOf(node)]));
  const ways = edges.map((edge): Way => ({
    from: edge.v,
    to: edge.w,
    lanes: edge.points.slice(1, -1),
    label: edge.arrow.labels.length > 0 ? around(edge) : undefined,
  }));
  const layers = new Layers([...nodes.values(), ...edges]);
  const ports = new Ports(boxes, ways);
  const loops = [...nodes].flatMap(([id, { loop }]) =>
    loop ? [loopOf(loop, boxes.get(id) as TextBox)] : [],
  );
  return {
    boxes: [...boxes].map(([id, box]) => ({ ...box, state: id === END ? undefined : Number(id) })),
    labels: [
      ...ways.flatMap(({ label }, i) =>
        label ? [{ ...label, text: [labelOf(edges[i].arrow)] }] : [],
      ),
      ...loops.flatMap(({ label }) => (label ? [label] : [])),
    ],
    lines: [
      ...ways.map((way, i) => {
        const middles = [way.from, way.to].map((id) => (nodes.get(id) as Node).y);
        const strokes = route(
          way,
          [ports.of(i, 'from'), ports.of(i, 'to')],
          [middles[0], middles[1]],
          layers,
        );
        return { strokes, handled: edges[i].arrow.handled };
      }),
      ...loops.map(({ line }) => line),
    ],
  };
}

function arrange(graph: FunctionGraph): Arranged {
  const arranged = new graphlib.Graph({ multigraph: true });
  arranged.setGraph({ rankdir: 'TB', ...SPACE });
  const arrows = arrowsOf(graph);
  for (const state of graph.states) {
    const loop = arrows.find(({ from, to }) => from === state.index && to === from);
    arranged.setNode(`${state.index}`, sized([titleOf(state), ...linesOf(state)], loop));
  }
  if (arrows.some(({ to }) => to === undefined)) arranged.setNode(END, sized([END], undefined));
  arrows.forEach((arrow, i) => {
    const { from, to, labels } = arrow;
    if (from === to) return;
    const size = labels.length > 0 ? sizeOfLabel(arrow) : { width: 0, height: 0 };
    arranged.setEdge(`${from}`, `${to ?? END}`, { arrow, labelpos: 'c', ...size }, `${i}`);
  });
  layout(arranged);
  return arranged;
}

function sized(text: readonly string[], loop: Arrow | undefined): Partial<Node> {
  const room = loop ? LOOP.room + sizeOfLabel(loop).width : 0;
  return { text, loop, width: widthOfBox(text) + room, height: text.length * LINE + PADDING };
}

const widthOfBox = (text: readonly string[]): number =>
  Math.max(...text.map(widthOf)) + 2 * PADDING;

const labelOf = ({ labels }: Arrow): string => labels.join(', ');

function sizeOfLabel(arrow: Arrow): { width: number; height: number } {
  return { width: widthOf(labelOf(arrow)) + 4, height: LINE };
}

function around({ x, y, width, height }: Omit<Edge, 'arrow' | 'points'>): Rectangle {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

/** At the left of its place: an arrow to itself is at the right. */
function boxOf(node: Node): TextBox {
  return { ...around(node), width: widthOfBox(node.text), text: node.text };
}

/** Out of the box's right edge and back in. */
function loopOf(arrow: Arrow, box: TextBox): { line: Line; label: TextBox | undefined } {
  const edge = box.left + box.width;
  const middle = box.top + box.height / 2;
  const corners = [
    [edge, middle - 6],
    [edge + LOOP.out, middle - 6],
    [edge + LOOP.out, middle + 6],
    [edge, middle + 6],
  ].map(([x, y]) => ({ x, y }));
  const strokes = corners.slice(1).map((to, i) => ({ from: corners[i], to }));
  const { width, height } = sizeOfLabel(arrow);
  const place = { left: edge + LOOP.room, top: middle - height / 2, width, height };
  const label = arrow.labels.length > 0 ? { ...place, text: [labelOf(arrow)] } : undefined;
  return { line: { strokes, handled: arrow.handled }, label };
}
