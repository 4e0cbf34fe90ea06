import { graphlib, layout } from '@dagrejs/dagre';
import { isHandled, type GraphState, type StateGraph } from './graph';

const CHARACTER = 7.3;
const LINE = 16;
const PADDING = 10;
const TITLE = 30;
const END = 'end';

/** The graph as a drawing of its own: no script, no style sheet, no font to load. */
export function graphSvg(graph: StateGraph): string {
  const drawing = placed(graph);
  const { width = 0, height = 0 } = drawing.graph();
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height + TITLE)}" font-family="monospace" font-size="12">`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${PADDING}" y="20" font-weight="bold">${escape(`${graph.name} (line ${graph.line})`)}</text>`,
    `<g transform="translate(0 ${TITLE})">`,
  ];
  for (const edge of drawing.edges()) {
    const { points, x, y, kind, handler } = drawing.edge(edge) as PlacedEdge;
    const path = points.map((point) => `${round(point.x)} ${round(point.y)}`).join(' L');
    const dashes = handler ? ' stroke-dasharray="4 3"' : '';
    parts.push(`<path d="M${path}" fill="none" stroke="#333"${dashes} marker-end="url(#arrow)"/>`);
    parts.push(
      `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" fill="#06c">${escape(kind)}</text>`,
    );
  }
  for (const id of drawing.nodes()) {
    const node = drawing.node(id) as PlacedNode;
    const left = node.x - node.width / 2;
    const top = node.y - node.height / 2;
    parts.push(
      `<rect x="${round(left)}" y="${round(top)}" width="${round(node.width)}" height="${round(node.height)}" rx="5" fill="#f6f8fa" stroke="#333"/>`,
    );
    node.lines.forEach((line, index) => {
      const weight = index === 0 ? ' font-weight="bold"' : '';
      const baseline = round(top + PADDING + LINE * index + 10);
      parts.push(
        `<text x="${round(left + PADDING)}" y="${baseline}"${weight} xml:space="preserve">${escape(line)}</text>`,
      );
    });
  }
  parts.push('</g>', '</svg>', '');
  return parts.join('\n');
}

interface PlacedNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

interface PlacedEdge {
  readonly x: number;
  readonly y: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly kind: string;
  readonly handler: boolean;
}

/** The states where dagre puts them: in layers from top to bottom, with room for the words on the arrows. */
function placed({ states }: StateGraph): graphlib.Graph {
  const drawing = new graphlib.Graph({ multigraph: true });
  drawing.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 40, marginx: PADDING, marginy: PADDING });
  for (const state of states) drawing.setNode(String(state.index), box(textOf(state)));
  if (states.some(({ exits }) => exits.some(({ target }) => target === undefined))) {
    drawing.setNode(END, box([END]));
  }
  for (const { index, exits } of states) {
    exits.forEach((exit, number) => {
      const { kind, target } = exit;
      const label = {
        kind,
        handler: isHandled(exit),
        width: kind.length * CHARACTER,
        height: LINE,
      };
      drawing.setEdge(String(index), String(target ?? END), label, `${index}.${number}`);
    });
  }
  layout(drawing);
  return drawing;
}

function textOf({ index, label, code }: GraphState): string[] {
  return [label === '' ? `${index}` : `${index}: ${label}`, ...code];
}

function box(lines: readonly string[]): {
  lines: readonly string[];
  width: number;
  height: number;
} {
  const longest = Math.max(...lines.map(({ length }) => length));
  return { lines, width: longest * CHARACTER + 2 * PADDING, height: lines.length * LINE + PADDING };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
