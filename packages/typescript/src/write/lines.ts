/**
 * What begins a line of the source in which no statement begins. TypeScript's maps know no code from nowhere: what has no place comes
 * from the last place of its line, or from the next. So who counts statements would find one there that the source has not. An
 * assignment is written in two lines then, and its first one comes from nowhere:
 *
 *     f(1,              ->   this.value =
 *       await g(),               g();       `this.value =` has no place in its line, `g` has its own
 *     );
 */
import type * as ts from 'typescript';
import { skipOuter, type TS } from '../host/syntax';

/** Whether what is counted begins in the line in which a node does. (What another transformer made says nothing about lines.) */
export function beginsWithStatement(ts: TS, source: ts.SourceFile, origin: ts.Node): boolean {
  if (origin.pos < 0) return true;
  const lineOf = (node: ts.Node): number =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  const line = lineOf(origin);
  let node = origin;
  while (!ts.isSourceFile(node) && lineOf(node) === line) {
    const { parent } = node as { parent?: ts.Node };
    if (!parent || isCounted(ts, node)) return true;
    // (A pattern is what begins there, of whatever.)
    if (ts.isVariableDeclaration(node) && !ts.isIdentifier(node.name)) return true;
    if (valuesIn(ts, node).some((value) => lineOf(value) === line)) return true;
    node = parent;
  }
  return false;
}

/** What TypeScript has for its own transformers. */
type Internal = TS & { setStartsOnNewLine?(node: ts.Node, starts: boolean): void };

/** What begins nowhere. */
const begun = new WeakSet<ts.Node>();

/** An assignment that no place was asked for. */
export function beginUnplaced(ts: TS, source: ts.SourceFile, node: ts.ExpressionStatement): void {
  const { expression } = node;
  if (!ts.isBinaryExpression(expression)) return;
  const origin = ts.getOriginalNode(skipOuter(ts, expression.right));
  if (origin.pos >= 0 && !beginsWithStatement(ts, source, origin)) beginIn(ts, node, false);
}

/** An assignment, in the line of a statement or from nowhere. */
export function beginIn(ts: Internal, node: ts.Node, isStatement: boolean): void {
  if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return;
  const { left, right, operatorToken } = node.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.setStartsOnNewLine) return;
  if (isStatement) {
    if (begun.has(node)) ts.setStartsOnNewLine(right, false);
    return;
  }
  // (The source's own name may stand in the value as well.)
  if (left.pos >= 0) return;
  // (A name has its place, there or in the value. What makes a function for each iteration would be counted with that.)
  const isNamed = ts.getSourceMapRange(left).pos < 0 || nameOf(ts, right) !== undefined;
  if (!isNamed || isMadeArrow(ts, right)) return;
  begun.add(node);
  ts.setStartsOnNewLine(right, true);
  ts.setSourceMapRange(node, { pos: -1, end: ts.getSourceMapRange(node).end });
  for (const each of [node.expression, left]) ts.setSourceMapRange(each, { pos: -1, end: -1 });
}

/** A declaration is counted where its variables get their values. */
function valuesIn(ts: TS, node: ts.Node): readonly ts.Expression[] {
  if (ts.isVariableDeclaration(node)) return node.initializer ? [node.initializer] : [];
  if (ts.isVariableDeclarationList(node))
    return node.declarations.flatMap((each) => valuesIn(ts, each));
  return ts.isVariableStatement(node) ? valuesIn(ts, node.declarationList) : [];
}

function nameOf(ts: TS, value: ts.Expression): ts.Identifier | undefined {
  const inner = skipOuter(ts, value);
  return ts.isClassExpression(inner) || ts.isFunctionExpression(inner) ? inner.name : undefined;
}

function isMadeArrow(ts: TS, node: ts.Expression): boolean {
  const callee = ts.isCallExpression(node) ? skipOuter(ts, node.expression) : node;
  return ts.isArrowFunction(callee) && callee.pos < 0;
}

function isCounted(ts: TS, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.initializer === node;
  }
  if (ts.isArrowFunction(parent)) return parent.body === node && !ts.isBlock(node);
  return (
    ts.isStatement(node) &&
    !ts.isBlock(node) &&
    !ts.isVariableStatement(node) &&
    !ts.isFunctionDeclaration(node) &&
    !ts.isClassDeclaration(node)
  );
}
