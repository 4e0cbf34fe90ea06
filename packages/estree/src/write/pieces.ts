/**
 * Statements of the output that are none in the source: what is done before an expression waits, the rest of a
 * statement behind that, the functions of a block. A debugger stops there, so they have places; but who counts
 * statements asks where one begins and where it ends, and these end nowhere. What is written in several lines begins
 * nowhere instead: who merges maps loses what they say of the ends of lines.
 *
 *     x = f(a, yield b);   ->   this.value = b;   …   x = f(a, this.value);     the first is counted as the statement, the second is a piece
 */
import { childrenOf } from '../host/children';
import { isMade, type Node } from '../host/syntax';
import { isChanged, noted, placeOf } from './change';
import { name } from './nodes';
import type { Output } from './output';

/** What a statement is in the source. */
export const origins = noted<Node>();
/** Statements of the source that are counted: something of them was written. */
const written = new WeakSet<Node>();
const pieces = new WeakSet<Node>();
/** Assignments that begin nowhere, with the place of their name. */
const begun = new WeakMap<Node, number>();

/** (A block is counted by nobody.) */
export const isStatement = ({ type }: Node): boolean =>
  type === 'VariableDeclaration' || (type.endsWith('Statement') && type !== 'BlockStatement');

/** Of `x = f()` in a declaration, `f()` is what is done. */
export function beginOf(origin: Node): number {
  if (origin.type === 'VariableDeclaration' && origin.declarations.length === 1) {
    return beginOf(origin.declarations[0]);
  }
  const begin = (origin.type === 'VariableDeclarator' && origin.init) || origin;
  return placeOf(begin)?.[0] ?? begin.start;
}

/**
 * A declaration is counted where its variables get their values; a function's is no statement, and neither is what was
 * made of one.
 */
function countedIn(origin: Node): readonly Node[] {
  if (origin.type === 'VariableDeclaration') return origin.declarations.flatMap(countedIn);
  const isCounted =
    origin.type === 'VariableDeclarator' ? origin.init && !isMade(origin) : isStatement(origin);
  return isCounted ? [origin] : [];
}

/** Whether it is code of the source for who counts: no statement that gives a loop's variable its next value. */
export function isCounted(node: Node): boolean {
  const origin = origins.get(node) ?? node;
  return node.start >= 0 && (origin.type === 'BlockStatement' || countedIn(origin).length > 0);
}

/** Where a statement begins. */
export function beginStatement(out: Output, node: Node): void {
  const origin = origins.get(node);
  if (node.start < 0) out.nowhere();
  else if (!origin || isFirst(origin) || isSameIf(node, origin)) out.place(node.start);
  else {
    pieces.add(node);
    if (node.type === 'IfStatement') return;
    if (hasLines(node, out.source)) beginNowhere(out, node);
    else out.place(node.start);
  }
}

function beginNowhere(out: Output, node: Node): void {
  out.nowhere();
  const { expression } = node as { expression?: Node };
  if (expression?.type !== 'AssignmentExpression' || !isMade(expression)) return;
  const { left } = expression;
  if (left.type !== 'Identifier') return;
  expression.left = name(left.name) as typeof left;
  begun.set(expression, left.start);
}

/** Behind the name with which an assignment begins nowhere: what is written next has the name's place. */
export const endName = (out: Output, node: Node): void => out.place(begun.get(node) ?? -1);

/** Whether it is written in several lines. */
function hasLines(node: Node, source: string): boolean {
  const isOwn = !isMade(node);
  if (isOwn && /[\n\r\u2028\u2029]/.test(source.slice(node.start, node.end))) return true;
  if (isOwn && !isChanged(node)) return false;
  const isBlock = !isOwn && node.type === 'BlockStatement';
  return isBlock || childrenOf(node).some((child) => hasLines(child, source));
}

function isFirst(origin: Node): boolean {
  const counted = countedIn(origin);
  if (counted.length === 0 || counted.some((each) => written.has(each))) return false;
  counted.forEach((each) => written.add(each));
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
 * Where a way of an `if` ends: with the way of the source that it begins with. (V8 tells that one never ran, and its
 * readers look for both ends.)
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
