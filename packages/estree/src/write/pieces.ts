/**
 * Statements of the output that are none in the source: what is done before an expression waits, the rest of a statement behind
 * that, the functions of a block. A debugger stops there, so they have places; but who counts statements asks where one begins and
 * where it ends, and these end nowhere.
 *
 *     x = f(a, yield b);   ->   this.value = b;   …   x = f(a, this.value);     the first is counted as the statement, the second is a piece
 */
import type { Node } from '../host/syntax';
import type { Output } from './output';

/** What a statement is in the source. */
export const origins = new WeakMap<Node, Node>();
/** Statements of the source that are counted: something of them was written. */
const written = new WeakSet<Node>();
const pieces = new WeakSet<Node>();

/** (A block is counted by nobody.) */
export const isStatement = ({ type }: Node): boolean =>
  type === 'VariableDeclaration' || (type.endsWith('Statement') && type !== 'BlockStatement');

/** Of `x = f()` in a declaration, `f()` is what is done. */
export function beginOf(origin: Node): number {
  const isValue = origin.type === 'VariableDeclarator' && origin.id.type === 'Identifier';
  return (isValue && origin.init ? origin.init : origin).start;
}

/** A declaration is counted where its variables get their values; a function's is no statement. */
const isCounted = (origin: Node): boolean =>
  origin.type === 'VariableDeclarator' ||
  (isStatement(origin) && origin.type !== 'VariableDeclaration');

/** Where a statement begins. */
export function beginStatement(out: Output, node: Node): void {
  const origin = origins.get(node);
  if (node.start < 0) out.nowhere();
  else if (!origin || isFirst(origin) || isSameIf(node, origin)) out.place(node.start);
  else {
    pieces.add(node);
    if (node.type === 'IfStatement') return;
    out.endsLinesNowhere = true;
    out.place(node.start);
  }
}

function isFirst(origin: Node): boolean {
  if (!isCounted(origin) || written.has(origin)) return false;
  written.add(origin);
  return true;
}

/** (Its ways are counted there, whatever is done before.) */
const isSameIf = (node: Node, origin: Node): boolean =>
  node.type === 'IfStatement' && origin.type === 'IfStatement';

/** Its semicolon. */
export function endStatement(out: Output, node: Node, from = -1): void {
  const isPiece = pieces.has(node);
  if (isPiece) out.nowhere();
  out.write(';', isPiece ? -1 : from);
}

/** A test is where a debugger stops, the statement around it is what is counted. */
export function writeIf(out: Output, node: Node): void {
  const isPiece = pieces.has(node);
  if (isPiece) out.nowhere();
  out.write('if (');
  if (isPiece) out.place(node.start);
}

/**
 * Where a way of an `if` ends: with the way of the source that it begins with. (V8 tells that one never ran, and its readers look for
 * both ends.)
 */
export function endOfWay(node: Node, way: Node): number {
  const origin = pieces.has(node) ? undefined : origins.get(node);
  if (origin?.type !== 'IfStatement' || way.type !== 'BlockStatement') return -1;
  const start = way.body.find((statement) => statement.start >= 0)?.start;
  if (start === undefined) return -1;
  const found = [origin.consequent, origin.alternate].find(
    (source) => source && source.start <= start && start < source.end,
  );
  return found ? found.end - 1 : -1;
}
