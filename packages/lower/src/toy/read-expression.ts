/** Reads the toy host's expressions. */
import type { Chain, Expression, Spill, Link, Part } from '../contract/forms';
import { field, isClass, keyText, make, type Node } from './nodes';

const value = (node: Node): Part<Node> => ({ node, spill: 'value' });

export function readExpression(node: Node): Expression<Node> {
  switch (node.type) {
    case 'AwaitExpression':
      return { kind: 'suspend', how: 'await', argument: node.argument };
    case 'YieldExpression': {
      const how = node.delegate ? 'delegate' : 'yield';
      return { kind: 'suspend', how, argument: node.argument ?? undefined };
    }
    case 'AssignmentExpression':
      return { kind: 'assign', target: node.left, operator: node.operator, value: node.right };
    case 'ConditionalExpression': {
      const { test, consequent: then, alternate: otherwise } = node;
      return { kind: 'choose', on: 'true', test, then, otherwise };
    }
    case 'LogicalExpression': {
      const on = node.operator === '&&' ? 'true' : node.operator === '||' ? 'false' : 'nullish';
      return { kind: 'choose', on, test: node.left, then: node.right };
    }
    case 'SequenceExpression':
      return { kind: 'sequence', parts: node.expressions };
    case 'UnaryExpression':
      if (node.operator === 'delete') {
        const { argument } = node;
        const inner = argument.type === 'ChainExpression' ? argument.expression : argument;
        if (inner.type === 'MemberExpression') return readChain(inner, true);
      }
      return slots(node, [['argument']]);
    case 'UpdateExpression': {
      const { argument } = node;
      if (argument.type !== 'MemberExpression') return slots(node, []);
      const isSuper = argument.object.type === 'Super';
      return slots(node, [
        ...(isSuper ? [] : [['argument', 'object']]),
        ...(argument.computed ? [['argument', 'property']] : []),
      ]);
    }
    case 'BinaryExpression':
      return slots(
        node,
        node.left.type === 'PrivateIdentifier' ? [['right']] : [['left'], ['right']],
      );
    case 'ImportExpression':
      return slots(node, [['source']]);
    case 'NewExpression':
      return slots(node, [['callee'], ...listPaths(node, 'arguments')]);
    case 'ArrayExpression':
      return slots(node, listPaths(node, 'elements'));
    case 'TemplateLiteral':
      return slots(node, listPaths(node, 'expressions'), 'text');
    case 'ObjectExpression':
      return readObject(node);
    case 'MemberExpression':
      if (node.object.type === 'Super') return slots(node, [['property']]);
      return readChain(node);
    case 'CallExpression':
      return node.callee.type === 'Super'
        ? slots(node, listPaths(node, 'arguments'))
        : readChain(node);
    case 'TaggedTemplateExpression':
      return readChain(node);
    case 'ChainExpression':
      return readChain(node.expression);
    default:
      return isClass(node) ? readClass(node) : { kind: 'unknown' };
  }
}

// ---- Operands: parts under paths from the node -----------------------------------------------------

type Path = readonly (string | number)[];

const at = (node: unknown, path: Path): unknown =>
  path.reduce<unknown>((n, key) => (n as Record<string | number, unknown>)[key], node);

/** A copy with other values under some paths. */
function withAll(node: Node, paths: readonly Path[], parts: readonly Node[]): Node {
  const copies = new Map<unknown, unknown>();
  const copy = (original: unknown): Record<string | number, unknown> => {
    let made = copies.get(original);
    if (!made) {
      made = Array.isArray(original) ? [...original] : { ...(original as object) };
      copies.set(original, made);
    }
    return made as Record<string | number, unknown>;
  };
  const root = copy(node);
  paths.forEach((path, i) => {
    let original: unknown = node;
    let target = root;
    for (const key of path.slice(0, -1)) {
      original = (original as Record<string | number, unknown>)[key];
      target = target[key] = copy(original);
    }
    target[path[path.length - 1]] = parts[i];
  });
  return root as unknown as Node;
}

function slots(
  node: Node,
  paths: readonly Path[],
  spill: Spill = 'value',
  holder?: Node,
): Expression<Node> {
  const parts = paths.map((path): Part<Node> => {
    const part = at(node, path) as Node;
    const parent = at(node, path.slice(0, -1)) as Node;
    if (parent.type !== 'SpreadElement') {
      const isKey = path[path.length - 1] === 'key';
      const isNamed = parent.type === 'Property' && !isKey && !parent.computed;
      return {
        node: part,
        spill: isKey ? 'key' : spill,
        name: isNamed ? keyText(parent.key) : undefined,
        keyed: parent.type === 'Property' && !isKey && parent.computed,
      };
    }
    return { node: part, spill: path[0] === 'properties' ? 'properties' : 'spread' };
  });
  return { kind: 'operands', parts, holder, rebuild: (all) => withAll(node, paths, all) };
}

/** The items of a list; of `...x` the `x`. */
function listPaths(node: Node, key: string): Path[] {
  return (field(node, key) as (Node | null)[]).flatMap((item, i) =>
    item ? [item.type === 'SpreadElement' ? [key, i, 'argument'] : [key, i]] : [],
  );
}

function readObject(node: Extract<Node, { type: 'ObjectExpression' }>): Expression<Node> {
  const written = {
    ...node,
    properties: node.properties.map((p) =>
      p.type === 'Property' ? { ...p, shorthand: false } : p,
    ),
  };
  const paths = node.properties.flatMap((p, i): Path[] => {
    if (p.type === 'SpreadElement') return [['properties', i, 'argument']];
    return [
      ...(p.computed ? [['properties', i, 'key']] : []),
      ...(p.method || p.kind !== 'init' ? [] : [['properties', i, 'value']]),
    ];
  });
  return slots(written as Node, paths, 'value', node);
}

function readClass(
  node: Extract<Node, { type: 'ClassDeclaration' | 'ClassExpression' }>,
): Expression<Node> {
  const keys = node.body.body.flatMap((m, i): Path[] =>
    m.type !== 'StaticBlock' && m.computed ? [['body', 'body', i, 'key']] : [],
  );
  return slots(node, [...(node.superClass ? [['superClass']] : []), ...keys], 'value', node);
}

// ---- Chains --------------------------------------------------------------------------------------

type LinkNode = Extract<
  Node,
  { type: 'MemberExpression' | 'CallExpression' | 'TaggedTemplateExpression' }
>;

const isLink = (node: Node): node is LinkNode =>
  node.type === 'MemberExpression' ||
  node.type === 'TaggedTemplateExpression' ||
  (node.type === 'CallExpression' && node.callee.type !== 'Super');

function inner(link: LinkNode): Node {
  if (link.type === 'MemberExpression') return link.object;
  return link.type === 'CallExpression' ? link.callee : link.tag;
}

function readChain(top: Node, deleted = false): Chain<Node> {
  const nodes: LinkNode[] = [];
  const ends = new Set<LinkNode>();
  let base = top;
  while (isLink(base)) {
    nodes.unshift(base);
    const next: Node = inner(base);
    // (a?.b)(x)
    const ended =
      next.type === 'ChainExpression' && base.type !== 'MemberExpression'
        ? next.expression
        : undefined;
    if (ended?.type === 'MemberExpression') ends.add(ended);
    base = ended?.type === 'MemberExpression' ? ended : next;
  }
  const superBase = base.type === 'Super';
  if (superBase) base = nodes.shift() as LinkNode;
  const links = nodes.map((node, i) => {
    const link = readLink(node, deleted && i === nodes.length - 1);
    return ends.has(node) ? ending(link) : link;
  });
  return { kind: 'chain', base, superBase, links, deleted };
}

function ending(link: Link<Node>): Link<Node> {
  return {
    ...link,
    endsChain: true,
    rebuild: (...given) => make('ChainExpression', { expression: link.rebuild(...given) }),
  };
}

function readLink(node: LinkNode, deleted: boolean): Link<Node> {
  const made = (fields: object): Node => {
    const link = make(node.type, { ...node, ...fields });
    return deleted
      ? make('UnaryExpression', { operator: 'delete', prefix: true, argument: link })
      : link;
  };
  switch (node.type) {
    case 'MemberExpression':
      return {
        kind: 'member',
        optional: node.optional,
        parts: node.computed ? [value(node.property)] : [],
        rebuild: (object, [key], optional = false) =>
          made({ object, property: key ?? { ...node.property }, optional }),
      };
    case 'CallExpression': {
      const read = slots(node, listPaths(node, 'arguments')) as Extract<
        Expression<Node>,
        { kind: 'operands' }
      >;
      return {
        kind: 'call',
        optional: node.optional,
        parts: read.parts,
        rebuild: (callee, parts, optional = false) => {
          const more = parts.length - read.parts.length;
          const rest = (read.rebuild(parts.slice(more)) as typeof node).arguments;
          return made({ callee, arguments: [...parts.slice(0, more), ...rest], optional });
        },
      };
    }
    case 'TaggedTemplateExpression':
      return {
        kind: 'tagged',
        optional: false,
        parts: node.quasi.expressions.map(value),
        rebuild: (tag, expressions) => made({ tag, quasi: { ...node.quasi, expressions } }),
      };
  }
}
