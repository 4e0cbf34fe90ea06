/** What is assigned to. */
import type * as ts from 'typescript';
import { skipOuter, type TS } from './syntax';

/** The identifiers in target position, patterns looked through. */
export function assigned(ts: TS, target: ts.Expression): ts.Identifier[] {
  const node = skipOuter(ts, target);
  if (ts.isIdentifier(node)) return [node];
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((element) => {
      if (ts.isOmittedExpression(element)) return [];
      return assigned(
        ts,
        withoutDefault(ts, ts.isSpreadElement(element) ? element.expression : element),
      );
    });
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => {
      if (ts.isShorthandPropertyAssignment(property)) return [property.name];
      if (ts.isSpreadAssignment(property)) return assigned(ts, property.expression);
      if (!ts.isPropertyAssignment(property)) return [];
      return assigned(ts, withoutDefault(ts, property.initializer));
    });
  }
  return [];
}

function withoutDefault(ts: TS, element: ts.Expression): ts.Expression {
  return ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? element.left
    : element;
}
