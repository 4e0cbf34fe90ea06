/** Members of classes and object literals, under another name. */
import type * as ts from 'typescript';
import type { Make } from './operands';

export function withKey(
  { ts, factory }: Make,
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

export function memberWithKey(
  make: Make,
  node: ts.MethodDeclaration | ts.AccessorDeclaration | ts.PropertyDeclaration,
  modifiers: readonly ts.ModifierLike[] | undefined,
  name: ts.PropertyName,
): ts.ClassElement {
  const { ts, factory } = make;
  if (!ts.isPropertyDeclaration(node)) return withKey(make, node, modifiers, name);
  const { questionToken, exclamationToken, type, initializer } = node;
  const mark = questionToken ?? exclamationToken;
  return factory.updatePropertyDeclaration(node, modifiers, name, mark, type, initializer);
}
