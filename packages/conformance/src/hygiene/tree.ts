/** Facts about syntax trees, of either compiler, told by walking them. */
import * as ts from 'typescript';
import { types as t } from '@babel/core';

/** The nodes that occur more than once in a tree, described. */
export function typescriptDuplicates(root: ts.Node): string[] {
  const seen = new Set<ts.Node>();
  const twice: string[] = [];
  const walk = (node: ts.Node): void => {
    if (seen.has(node)) twice.push(ts.SyntaxKind[node.kind]);
    else {
      seen.add(node);
      ts.forEachChild(node, walk);
    }
  };
  walk(root);
  return twice;
}

export function babelDuplicates(root: t.Node): string[] {
  const seen = new Set<t.Node>();
  const twice: string[] = [];
  t.traverseFast(root, (node) => {
    if (seen.has(node)) twice.push(node.type);
    seen.add(node);
  });
  return twice;
}

/** One line a node: what a transformer must not touch in the tree it was given. */
export function fingerprint(root: ts.SourceFile): string[] {
  const lines: string[] = [];
  const numbers = new Map<ts.Node, number>();
  const walk = (node: ts.Node): void => {
    numbers.set(node, numbers.size);
    const parent = node.parent ? numbers.get(node.parent) : 'none';
    const text = ts.isIdentifier(node) ? node.text : '';
    lines.push(`${ts.SyntaxKind[node.kind]} ${node.pos}-${node.end} in ${parent} ${text}`);
    ts.forEachChild(node, walk);
  };
  walk(root);
  return lines;
}
