/**
 * Gives new nodes the source positions of others, and the comments before those. TypeScript prints what stands before a node of
 * the source with each node that has its range.
 */
import type { Builder } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';
import { Annotations, isAnnotation } from './annotations';
import { Comments } from './comments';
import { comesFrom } from './places';

interface Placer extends Required<Pick<Builder<ts.Node>, 'at' | 'remark' | 'annotated'>> {
  /** An expression of the source that is kept: with the comments before it, unless they are about the one that begins with it. */
  kept(value: ts.Node): ts.Node;
}

export function placer(ts: TS, factory: ts.NodeFactory, source: ts.SourceFile): Placer {
  const { text } = source;
  const comments = new Comments(ts, source);
  const { add } = comments;
  const annotations = new Annotations(ts, text);
  const before = ({ pos }: ts.TextRange): ts.CommentRange[] =>
    (pos >= 0 && ts.getLeadingCommentRanges(text, pos)) || [];

  const annotated: Placer['annotated'] = (node, origin) => {
    if (isStatement(ts, origin)) return node;
    const isFirst = origin.parent?.pos === origin.pos;
    const own = node === origin || isFirst ? [] : before(origin);
    const others = [...behindToken(ts, text, origin), ...own];
    const found = [
      ...others.filter((comment) => !isAnnotation(text, comment)),
      ...annotations.of(node, origin),
    ];
    if (found.length === 0) return node;
    // (Of a template TypeScript makes something else for ES5, and keeps no comments.)
    const commented = ts.isTemplateExpression(node)
      ? factory.createPartiallyEmittedExpression(node)
      : node;
    for (const comment of found) add(commented, comment);
    return commented;
  };

  const kept: Placer['kept'] = (value) => {
    const isMade = value.pos < 0;
    // (What it begins with in turn has them otherwise.)
    for (const node of beginnings(ts, value)) {
      const isAnnotated = before(node).some((comment) => isAnnotation(text, comment));
      if (beginsMore(ts, node) && (isAnnotated || !isMade))
        ts.setCommentRange(node, { pos: -1, end: -1 });
    }
    if (isMade) return value;
    if (!beginsMore(ts, value)) return annotated(value, value);
    for (const comment of annotations.of(value, value)) add(value, comment);
    return value;
  };

  return {
    at: (node, origin, isInside = false) => {
      if (node === origin) return node;
      ts.setSourceMapRange(node, ts.getSourceMapRange(inParentheses(ts, origin)));
      if (ts.isIdentifier(origin)) standFor(ts, node, origin);
      if (isStatement(ts, node)) comesFrom(node, origin);
      if (isInside || !isStatement(ts, node) || !isStatement(ts, origin)) return node;
      return comments.move(node, origin);
    },
    remark: (statement, places) => comments.remark(statement, places),
    annotated,
    kept,
  };
}

/** In other trees parentheses are no node: what is in them has its own place. */
function inParentheses(ts: TS, node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node) ? inParentheses(ts, node.expression) : node;
}

/** `f` of `/*#__PURE__*\/ f(await x)` */
function beginsMore(ts: TS, value: ts.Node): boolean {
  const { parent } = ts.getOriginalNode(value) as { parent?: ts.Node };
  return parent !== undefined && parent.pos === value.pos && ts.isExpression(parent);
}

/** `f("a")(1)`, `f("a")`, `f` */
function beginnings(ts: TS, value: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  let begin: ts.Node | undefined = value;
  while (begin && (begin.pos < 0 || value.pos < 0 || begin.pos === value.pos)) {
    found.push(begin);
    begin = ts.forEachChild(begin, (child) => child);
  }
  return found;
}

/** Comments directly before an expression, in the line of the token before it: TypeScript prints them with lists alone. */
function behindToken(ts: TS, text: string, { pos }: ts.Node): readonly ts.CommentRange[] {
  const comments = (pos >= 0 && ts.getTrailingCommentRanges(text, pos)) || [];
  const last = comments.at(-1);
  return last && /^[ \t]*\S/.test(text.slice(last.end, last.end + 100)) ? comments : [];
}

/**
 * What stands for a variable of the source has its type, for a transformer behind ours that asks the checker. TypeScript itself must
 * not look behind it: for ES5 it would write the other name that it gives the variable of the source.
 */
function standFor(ts: TS, node: ts.Node, origin: ts.Identifier): void {
  // (In a loop that becomes a function, TypeScript replaces whatever is `arguments` in the source.)
  if (origin.text === 'arguments') return;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return;
  ts.setEmitFlags(ts.setOriginalNode(node, origin), ts.EmitFlags.NoSubstitution);
}

function isStatement(ts: TS, node: ts.Node): boolean {
  const { FirstStatement, LastStatement, Block, FunctionDeclaration, ClassDeclaration } =
    ts.SyntaxKind;
  const { kind } = node;
  return (
    (kind >= FirstStatement && kind <= LastStatement) ||
    kind === Block ||
    kind === FunctionDeclaration ||
    kind === ClassDeclaration
  );
}
