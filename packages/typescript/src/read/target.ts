/** What is assigned to: names, members, and patterns, whether they declare or assign. */
import { type Element, on, type Property, readByGuard, type Target } from '@yield-from/lower';
import type * as ts from 'typescript';
import { literalName, skipOuter, type TS } from '../host/syntax';

type Form<K extends Target<ts.Node>['kind']> = Extract<Target<ts.Node>, { kind: K }>;

export function targetReader(ts: TS, factory: ts.NodeFactory): (node: ts.Node) => Target<ts.Node> {
  const read = readByGuard<ts.Node, Target<ts.Node>>({
    name: [on(ts.isIdentifier, (id) => ({ kind: 'name', name: id.text, id }))],
    member: [
      on(ts.isElementAccessExpression, (node) => computedMember(ts, factory, node)),
      on(ts.isPropertyAccessExpression, (node) => namedMember(ts, factory, node)),
    ],
    array: [
      on(ts.isArrayBindingPattern, ({ elements }) => ({
        kind: 'array',
        elements: elements.map((element) =>
          ts.isBindingElement(element) ? bindingElement(element) : undefined,
        ),
      })),
      on(ts.isArrayLiteralExpression, ({ elements }) => ({
        kind: 'array',
        elements: elements.map((element) =>
          ts.isOmittedExpression(element) ? undefined : assignmentElement(ts, element),
        ),
      })),
    ],
    object: [
      on(ts.isObjectBindingPattern, (node) => objectBinding(ts, node)),
      on(ts.isObjectLiteralExpression, (node) => objectAssignment(ts, node)),
    ],
  });
  return (node) => read(skipOuter(ts, node as ts.Expression));
}

// ---- Binding patterns ----------------------------------------------------------------------------

function bindingElement({
  name,
  initializer,
  dotDotDotToken,
}: ts.BindingElement): Element<ts.Node> {
  return { target: name, initial: initializer, rest: dotDotDotToken !== undefined };
}

function objectBinding(ts: TS, node: ts.ObjectBindingPattern): Form<'object'> {
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

function objectAssignment(ts: TS, node: ts.ObjectLiteralExpression): Form<'object'> {
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

const isSuper = (ts: TS, object: ts.Expression): boolean =>
  object.kind === ts.SyntaxKind.SuperKeyword;

function computedMember(
  ts: TS,
  factory: ts.NodeFactory,
  node: ts.ElementAccessExpression,
): Form<'member'> {
  const { expression, argumentExpression } = node;
  return {
    kind: 'member',
    object: isSuper(ts, expression) ? undefined : expression,
    key: argumentExpression,
    rebuild: (object = expression, computed = argumentExpression) =>
      factory.updateElementAccessExpression(
        node,
        object as ts.Expression,
        computed as ts.Expression,
      ),
  };
}

function namedMember(
  ts: TS,
  factory: ts.NodeFactory,
  node: ts.PropertyAccessExpression,
): Form<'member'> {
  const { expression, name } = node;
  return {
    kind: 'member',
    object: isSuper(ts, expression) ? undefined : expression,
    // A compound assignment reads and writes: the name is needed in two places.
    rebuild: (object = expression) => {
      const again = ts.isPrivateIdentifier(name)
        ? factory.createPrivateIdentifier(name.text)
        : factory.createIdentifier(name.text);
      return factory.updatePropertyAccessExpression(
        node,
        object as ts.Expression,
        ts.setTextRange(again, name),
      );
    },
  };
}
