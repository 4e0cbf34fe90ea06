/** Reads the left sides: names, members and patterns, of declarations and assignments alike. */
import { type Element, type Property, readByType, type Target } from '@yield-from/lower';
import { literalKey, make, type Node, type t, unwrap } from '../host/syntax';

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

function readMember(target: t.MemberExpression): Member {
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
}

function readElement(node: Node): Element<Node> {
  if (node.type === 'RestElement') return { target: node.argument, rest: true };
  if (node.type === 'AssignmentPattern') {
    return { target: node.left, initial: node.right, rest: false };
  }
  return { target: node, rest: false };
}

function readObject(node: Extract<Node, { type: 'ObjectPattern' }>): ObjectPattern {
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
