/**
 * Reads member accesses and calls as chains: a base and links.
 *
 *     a.b?.(x)[k]`…`   ->   a   .b   ?.(x)   [k]   `…`
 *
 * A `ChainExpression` inside of a chain is where a short circuit ends: `(a?.b).c` has it as its base, `(a?.b)(x)` goes
 * through it, because the call has the receiver `a`.
 */
import type { Chain, Link } from '@yield-from/lower';
import { make, type Node, unwrap } from '../host/syntax';
import { derive, deriveAll } from '../write/change';
import { listPaths, operands, value } from './operands';

export type LinkNode = Extract<
  Node,
  { type: 'MemberExpression' | 'CallExpression' | 'TaggedTemplateExpression' }
>;

export function isLink(node: Node): node is LinkNode {
  return (
    node.type === 'MemberExpression' ||
    node.type === 'TaggedTemplateExpression' ||
    (node.type === 'CallExpression' && node.callee.type !== 'Super')
  );
}

export function readChain(top: Node, deleted = false): Chain<Node> {
  const nodes: LinkNode[] = [];
  const ends = new Set<LinkNode>();
  let base = top;
  while (isLink(base)) {
    nodes.unshift(base);
    const written = inner(base);
    const next: Node = unwrap(written);
    const ended =
      next.type === 'ChainExpression' && base.type !== 'MemberExpression'
        ? unwrap(next.expression)
        : undefined;
    if (ended?.type === 'MemberExpression') {
      ends.add(ended);
      base = ended;
    } else base = isLink(next) ? next : written;
  }
  const superBase = base.type === 'Super';
  if (superBase) base = nodes.shift() as LinkNode;
  const links = nodes.map((node, i) => {
    const link = readLink(node, deleted && i === nodes.length - 1);
    return ends.has(node) ? ending(link) : link;
  });
  return { kind: 'chain', base, superBase, links, deleted };
}

function inner(link: LinkNode): Node {
  if (link.type === 'MemberExpression') return link.object;
  return link.type === 'CallExpression' ? link.callee : link.tag;
}

function ending(link: Link<Node>): Link<Node> {
  return {
    ...link,
    endsChain: true,
    rebuild: (...given) => make('ChainExpression', { expression: link.rebuild(...given) }),
  };
}

function readLink(node: LinkNode, deleted: boolean): Link<Node> {
  const link = plainLink(node);
  if (!deleted) return link;
  return {
    ...link,
    rebuild: (...given) =>
      make('UnaryExpression', {
        operator: 'delete',
        prefix: true,
        argument: link.rebuild(...given),
      }),
  };
}

/** (Where `?.` goes or comes, the link is written anew; else in its own text.) */
function plainLink(node: LinkNode): Link<Node> {
  switch (node.type) {
    case 'MemberExpression':
      return {
        kind: 'member',
        optional: node.optional,
        parts: node.computed ? [value(node.property)] : [],
        rebuild: (object, [key], optional = false) => {
          const property = key ?? node.property;
          return optional === node.optional
            ? deriveAll(node, [['object'], ['property']], [object, property])
            : make(node.type, { object, property, computed: node.computed, optional });
        },
      };
    case 'CallExpression': {
      const paths = listPaths(node, 'arguments');
      const read = operands(node, paths);
      return {
        kind: 'call',
        optional: node.optional,
        parts: read.parts,
        rebuild: (callee, parts, optional = false) => {
          const more = parts.length - paths.length;
          const rest = deriveAll(node, paths, parts.slice(more));
          return more === 0 && optional === node.optional
            ? derive(rest, ['callee'], callee)
            : make(node.type, {
                callee,
                arguments: [...parts.slice(0, more), ...rest.arguments],
                optional,
              });
        },
      };
    }
    case 'TaggedTemplateExpression': {
      const paths = node.quasi.expressions.map((_, i) => ['quasi', 'expressions', i]);
      return {
        kind: 'tagged',
        optional: false,
        parts: node.quasi.expressions.map(value),
        rebuild: (tag, expressions) => deriveAll(node, [['tag'], ...paths], [tag, ...expressions]),
      };
    }
  }
}
