/** Reads the left sides: names, members and patterns, of declarations and assignments alike. */
import type { Element, Property, Target } from '@yield-from/lower';
import { literalKey, make, type Node, unwrap } from '../host/syntax';

export function readTarget(node: Node): Target<Node> {
  const target = unwrap(node);
  switch (target.type) {
    case 'Identifier':
      return { kind: 'name', name: target.name, id: target };
    case 'MemberExpression':
      return {
        kind: 'member',
        object: target.object.type === 'Super' ? undefined : target.object,
        key: target.computed ? target.property : undefined,
        rebuild: (object, key) =>
          make('MemberExpression', {
            object: object ?? make('Super', {}),
            // A compound assignment reads and writes: the name is needed in two places.
            property: key ?? { ...target.property },
            computed: target.computed,
            optional: false,
          }),
      };
    case 'ArrayPattern':
      return {
        kind: 'array',
        elements: target.elements.map((e) => (e ? readElement(e) : undefined)),
      };
    case 'ObjectPattern':
      return readObjectPattern(target);
    case 'VariableDeclaration':
      return readTarget(target.declarations[0].id);
    case 'TSParameterProperty':
      return readTarget(target.parameter);
    default:
      return { kind: 'unknown' };
  }
}

function readElement(node: Node): Element<Node> {
  if (node.type === 'RestElement') return { target: node.argument, rest: true };
  if (node.type === 'AssignmentPattern') {
    return { target: node.left, initial: node.right, rest: false };
  }
  return { target: node, rest: false };
}

function readObjectPattern(node: Extract<Node, { type: 'ObjectPattern' }>): Target<Node> {
  const properties: Property<Node>[] = [];
  let rest: Node | undefined;
  for (const property of node.properties) {
    if (property.type === 'RestElement') {
      rest = property.argument;
      continue;
    }
    const literal = literalKey(property.key, property.computed);
    const { target, initial } = readElement(property.value);
    const { key } = property;
    properties.push({
      key: literal === undefined ? { computed: key } : { literal, node: key },
      target,
      initial,
    });
  }
  return { kind: 'object', properties, rest };
}
