import type { Builder } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';

/**
 * Gives a new node the source position of another one. The comments before a statement are printed with the
 * first node that stands for it; TypeScript would print them with each.
 */
export function placer(ts: TS): Builder<ts.Node>['at'] {
  const printed = new WeakSet<ts.Node>();
  return (node, origin) => {
    if (node === origin) return node;
    ts.setSourceMapRange(node, ts.getSourceMapRange(origin));
    if (!isStatement(ts, node) || !isStatement(ts, origin) || printed.has(origin)) return node;
    printed.add(origin);
    ts.setCommentRange(node, ts.getCommentRange(origin));
    return ts.setEmitFlags(node, ts.EmitFlags.NoTrailingComments);
  };
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
