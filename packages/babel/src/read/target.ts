/** Reads the left sides: names, members and patterns, of declarations and assignments alike. */
import { type Element, type Property, readByType, type Target } from '@yield-from/lower';
import type * as t from '@babel/types';
import { literalKey, unwrap, type Node } from '../host/syntax';

type Member = Extract<Target<Node>, { kind: 'member' }>;
type ObjectPattern = Extract<Target<Node>, { kind: 'object' }>;

export function readTarget(node: Node): Target<Node> {
  const target = unwrap(node);
  switch (target.type) {
    case 'VariableDeclaration':
      return readTarget(target.declarations[0].id);
    case 'TSParameterProperty':
      return readTarget(target.parameter);
    default:
      return read(target);
  }
}

const read = readByType<Node, Target<Node>>({
  name: { Identifier: (id) => ({ kind: 'name', name: id.name, id }) },
  member: { MemberExpression: (node) => readMember(node) },
  array: {
    ArrayPattern: ({ elements }) => ({
      kind: 'array',
      elements: elements.map((element) => (element ? readElement(element) : undefined)),
    }),
  },
  object: { ObjectPattern: (node) => readObject(node) },
});

function readMember(node: t.MemberExpression): Member {
  return {
    kind: 'member',
    object: node.object.type === 'Super' ? undefined : node.object,
    key: node.computed ? node.property : undefined,
    rebuild: (object, key) => ({
      ...node,
      object: (object as t.Expression | undefined) ?? node.object,
      // A compound assignment reads and writes: the name is needed in two places.
      property: (key as t.Expression | undefined) ?? copyName(node.property),
    }),
  };
}

function copyName<T extends t.Expression | t.PrivateName>(name: T): T {
  return name.type === 'PrivateName' ? { ...name, id: { ...name.id } } : { ...name };
}

function readElement(node: Node): Element<Node> {
  if (node.type === 'RestElement') return { target: node.argument, rest: true };
  if (node.type === 'AssignmentPattern') {
    return { target: node.left, initial: node.right, rest: false };
  }
  return { target: node, rest: false };
}

function readObject(node: t.ObjectPattern): ObjectPattern {
  const properties: Property<Node>[] = [];
  let rest: Node | undefined;
  for (const property of node.properties) {
    if (property.type === 'RestElement') {
      rest = property.argument;
      continue;
    }
    const literal = literalKey(property.key, property.computed);
    const { target, initial } = readElement(property.value);
    const { key: node } = property;
    properties.push({
      key: literal === undefined ? { computed: node } : { literal, node },
      target,
      initial,
    });
  }
  return { kind: 'object', properties, rest };
}
