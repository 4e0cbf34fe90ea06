/** Decorators of classes, members and parameters, wherever TypeScript parses them. */
import type * as ts from 'typescript';
import type { TS } from './syntax';

/** Of a constructor too, where TypeScript forbids them. */
export function decorators(ts: TS, node: ts.Node): ts.Expression[] {
  const { modifiers = [] } = node as { modifiers?: readonly ts.ModifierLike[] };
  return modifiers.filter((m) => ts.isDecorator(m)).map((decorator) => decorator.expression);
}

/** Whether there is one at the class, a member, or a parameter of a member. */
export function isDecorated(ts: TS, node: ts.ClassLikeDeclaration): boolean {
  if (decorators(ts, node).length > 0) return true;
  return node.members.some(
    (member) =>
      decorators(ts, member).length > 0 ||
      ((ts.isMethodDeclaration(member) ||
        ts.isConstructorDeclaration(member) ||
        ts.isSetAccessor(member)) &&
        member.parameters.some((parameter) => decorators(ts, parameter).length > 0)),
  );
}
