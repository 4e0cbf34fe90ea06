/** What is assigned to: names, members, and patterns, whether they declare or assign. */
import type { Element, Property, Target } from '@yield-from/lower';
import type * as ts from 'typescript';
import { literalName, skipOuter, type TS } from '../host/syntax';

export function readTarget(ts: TS, factory: ts.NodeFactory, given: ts.Node): Target<ts.Node> {
  if (ts.isObjectBindingPattern(given)) return objectBinding(ts, given);
  if (ts.isArrayBindingPattern(given)) {
    const elements = given.elements.map((element) =>
      ts.isBindingElement(element) ? bindingElement(element) : undefined,
    );
    return { kind: 'array', elements };
  }
  const node = skipOuter(ts, given as ts.Expression);
  if (ts.isIdentifier(node)) return { kind: 'name', name: node.text, id: node };
  if (ts.isObjectLiteralExpression(node)) return objectAssignment(ts, node);
  if (ts.isArrayLiteralExpression(node)) {
    const elements = node.elements.map((element) =>
      ts.isOmittedExpression(element) ? undefined : assignmentElement(ts, element),
    );
    return { kind: 'array', elements };
  }
  return member(ts, factory, node);
}

// ---- Binding patterns ----------------------------------------------------------------------------

function bindingElement({
  name,
  initializer,
  dotDotDotToken,
}: ts.BindingElement): Element<ts.Node> {
  return { target: name, initial: initializer, rest: dotDotDotToken !== undefined };
}

function objectBinding(ts: TS, node: ts.ObjectBindingPattern): Target<ts.Node> {
  const properties: Property<ts.Node>[] = [];
  let rest: ts.Node | undefined;
  for (const element of node.elements) {
    if (element.dotDotDotToken) rest = element.name;
    else {
      const name = element.propertyName ?? (element.name as ts.Identifier);
      properties.push({ key: key(ts, name), target: element.name, initial: element.initializer });
    }
  }
  return { kind: 'object', properties, rest };
}

function key(ts: TS, name: ts.PropertyName): Property<ts.Node>['key'] {
  if (ts.isComputedPropertyName(name)) return { computed: name.expression };
  return { literal: literalName(ts, name) ?? '', node: name };
}

// ---- Assignment patterns -------------------------------------------------------------------------

function assignmentElement(ts: TS, element: ts.Expression): Element<ts.Node> {
  const rest = ts.isSpreadElement(element);
  return { ...withDefault(ts, rest ? element.expression : element), rest };
}

/** `target = initial` */
function withDefault(ts: TS, node: ts.Expression): { target: ts.Node; initial?: ts.Node } {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? { target: node.left, initial: node.right }
    : { target: node };
}

function objectAssignment(ts: TS, node: ts.ObjectLiteralExpression): Target<ts.Node> {
  const properties: Property<ts.Node>[] = [];
  let rest: ts.Node | undefined;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) rest = property.expression;
    else if (ts.isShorthandPropertyAssignment(property)) {
      const { name, objectAssignmentInitializer: initial } = property;
      properties.push({ key: key(ts, name), target: name, initial });
    } else if (ts.isPropertyAssignment(property)) {
      properties.push({ key: key(ts, property.name), ...withDefault(ts, property.initializer) });
    }
  }
  return { kind: 'object', properties, rest };
}

// ---- Members -------------------------------------------------------------------------------------

function member(ts: TS, factory: ts.NodeFactory, node: ts.Expression): Target<ts.Node> {
  const isSuper = (object: ts.Expression): boolean => object.kind === ts.SyntaxKind.SuperKeyword;
  if (ts.isElementAccessExpression(node)) {
    const { expression, argumentExpression } = node;
    return {
      kind: 'member',
      object: isSuper(expression) ? undefined : expression,
      key: argumentExpression,
      rebuild: (object = expression, computed = argumentExpression) =>
        factory.updateElementAccessExpression(
          node,
          object as ts.Expression,
          computed as ts.Expression,
        ),
    };
  }
  const access = node as ts.PropertyAccessExpression;
  return {
    kind: 'member',
    object: isSuper(access.expression) ? undefined : access.expression,
    // A compound assignment reads and writes: the name is needed in two places.
    rebuild: (object = access.expression) => {
      const { name } = access;
      const again = ts.isPrivateIdentifier(name)
        ? factory.createPrivateIdentifier(name.text)
        : factory.createIdentifier(name.text);
      return factory.updatePropertyAccessExpression(
        access,
        object as ts.Expression,
        ts.setTextRange(again, name),
      );
    },
  };
}
