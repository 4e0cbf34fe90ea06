/** Expressions that need care in more than one place. */
import type * as ts from 'typescript';
import { isIdentifierName } from '@yield-from/source-model';
import type { TS } from '../host/syntax';

/** The expression that a printed expression begins with. */
export function leftmost(ts: TS, whole: ts.Expression): ts.Expression {
  let node = whole;
  for (;;) {
    if (ts.isBinaryExpression(node)) node = node.left;
    else if (ts.isConditionalExpression(node)) node = node.condition;
    else if (ts.isTaggedTemplateExpression(node)) node = node.tag;
    else if (ts.isPostfixUnaryExpression(node)) node = node.operand;
    else if (
      ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node) ||
      ts.isCallExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node)
    ) {
      node = node.expression;
    } else return node;
  }
}

export function keep(
  factory: ts.NodeFactory,
  spill: 'spread' | 'properties' | 'text',
  value: ts.Expression,
): ts.Expression {
  switch (spill) {
    case 'spread':
      return factory.createArrayLiteralExpression([factory.createSpreadElement(value)]);
    case 'properties':
      return factory.createObjectLiteralExpression([factory.createSpreadAssignment(value)]);
    case 'text':
      return factory.createTemplateExpression(factory.createTemplateHead(''), [
        factory.createTemplateSpan(value, factory.createTemplateTail('')),
      ]);
  }
}

/** `a, b, c`, flat when there are many. */
export function comma(factory: ts.NodeFactory, parts: readonly ts.Expression[]): ts.Expression {
  return parts.length > 8
    ? factory.createCommaListExpression(parts)
    : parts.reduce((left, right) => factory.createComma(left, right));
}

/** `{ __proto__: x }` would set the prototype; computed, it is a property like any other. */
export function propertyName(factory: ts.NodeFactory, name: string): ts.PropertyName {
  if (name === '__proto__') {
    return factory.createComputedPropertyName(factory.createStringLiteral(name, true));
  }
  return isIdentifierName(name)
    ? factory.createIdentifier(name)
    : factory.createStringLiteral(name, true);
}
