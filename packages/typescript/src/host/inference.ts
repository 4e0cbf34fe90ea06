/**
 * Which names functions get from where they stand (ECMA-262 NamedEvaluation):
 *
 *     const f = () => {}     { f: () => {} }     f = () => {}     ({ f = () => {} }) => …     class { f = () => {} }
 */
import type * as ts from 'typescript';
import { isAnonymousFunction, skipOuter, type TS } from './syntax';

export interface Naming {
  /** The expression that is named if it is an anonymous function or class. */
  readonly value: ts.Expression;
  readonly name: ts.PropertyName;
}

export function namingOf(ts: TS, node: ts.Node): Naming | undefined {
  if (
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isPropertyDeclaration(node)
  ) {
    const { name, initializer } = node;
    return initializer && !ts.isBindingName(name)
      ? { value: initializer, name }
      : simple(name, initializer);
  }
  if (ts.isPropertyAssignment(node)) return { value: node.initializer, name: node.name };
  if (ts.isShorthandPropertyAssignment(node)) {
    return simple(node.name, node.objectAssignmentInitializer);
  }
  if (ts.isBinaryExpression(node) && names(node.operatorToken.kind)) {
    return ts.isIdentifier(node.left) ? { value: node.right, name: node.left } : undefined;
  }
  return undefined;

  function simple(name: ts.Node, value: ts.Expression | undefined): Naming | undefined {
    return value && ts.isIdentifier(name) ? { value, name } : undefined;
  }

  function names(operator: ts.SyntaxKind): boolean {
    const { SyntaxKind: Kind } = ts;
    return (
      operator === Kind.EqualsToken ||
      operator === Kind.AmpersandAmpersandEqualsToken ||
      operator === Kind.BarBarEqualsToken ||
      operator === Kind.QuestionQuestionEqualsToken
    );
  }
}

/** Whether the expression is an anonymous function or class, parentheses and types looked through. */
export function takesName(ts: TS, value: ts.Expression): boolean {
  return isAnonymousFunction(ts, skipOuter(ts, value));
}
