/** Methods and accessors, of classes and of object literals, under another name. */
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';

export function withKey(
  { ts, factory }: { readonly ts: TS; readonly factory: ts.NodeFactory },
  node: ts.MethodDeclaration | ts.AccessorDeclaration,
  modifiers: readonly ts.ModifierLike[] | undefined,
  name: ts.PropertyName,
): ts.MethodDeclaration | ts.AccessorDeclaration {
  const { parameters, type } = node;
  if (ts.isMethodDeclaration(node)) {
    const { asteriskToken, questionToken, typeParameters, body } = node;
    return factory.updateMethodDeclaration(
      node,
      modifiers,
      asteriskToken,
      name,
      questionToken,
      typeParameters,
      parameters,
      type,
      body,
    );
  }
  return ts.isGetAccessorDeclaration(node)
    ? factory.updateGetAccessorDeclaration(node, modifiers, name, parameters, type, node.body)
    : factory.updateSetAccessorDeclaration(node, modifiers, name, parameters, node.body);
}
