/**
 * Reads member accesses and calls as chains: a base and links.
 *
 *     a.b?.(x)[k]`…`   ->   a   .b   ?.(x)   [k]   `…`
 *
 * Babel has two sets of types: `Optional…` nodes are the part of a chain that a `?.` may skip; a plain
 * `MemberExpression` on top of one, `(a?.b).c`, is outside of it.
 */
import type { Chain, Link } from '@yield-from/lower';
import type * as t from '@babel/types';
import {
  argumentParts,
  asExpression,
  rebuildArguments,
  rebuildTemplate,
  templateParts,
  value,
} from './operands';
import { unwrap, type Node } from '../host/syntax';

type LinkNode =
  | t.MemberExpression
  | t.OptionalMemberExpression
  | t.CallExpression
  | t.OptionalCallExpression
  | t.TaggedTemplateExpression;

/** Where a link stands in its chain. */
interface Place {
  /** It is the last of `(a?.b.c)`, though the call behind that has its receiver. */
  readonly ends: boolean;
  /** Whether there is a link before it: the base, if it is an optional chain, is one of its own, `(a?.b).c`. */
  readonly continues: boolean;
}

export class Chains {
  /** Optional chains made by `rebuild` that a further link is to continue, not to stand outside of. */
  private readonly open = new WeakSet<object>();

  read(top: LinkNode, deleted = false): Chain<Node> {
    const nodes: LinkNode[] = [];
    let base: Node = top;
    while (isLink(base)) {
      const link: LinkNode = base;
      nodes.unshift(link);
      const next: Node = unwrap(inner(link));
      const leavesChain: boolean = isOptional(next) && !isOptional(link);
      if (
        leavesChain &&
        link.type !== 'MemberExpression' &&
        next.type === 'OptionalMemberExpression'
      ) {
        // (a?.b)(x): a call on the whole of `a?.b`, with the receiver `a`.
        base = next;
        continue;
      }
      base = leavesChain ? inner(link) : next;
      if (leavesChain) break;
    }
    const superBase = base.type === 'Super';
    if (superBase) base = nodes.shift() as LinkNode;
    const links = nodes.map((node, i) =>
      this.link(node, deleted && i === nodes.length - 1, {
        ends: endsChain(nodes, i),
        continues: i > 0,
      }),
    );
    return { kind: 'chain', base, superBase, links, deleted };
  }

  private link(node: LinkNode, deleted: boolean, place: Place): Link<Node> {
    const link = this.plainLink(node, place);
    if (!deleted) return link;
    const remove = (argument: Node): Node => ({
      type: 'UnaryExpression',
      operator: 'delete',
      prefix: true,
      argument: asExpression(argument),
    });
    return { ...link, rebuild: (...given) => remove(link.rebuild(...given)) };
  }

  private plainLink(node: LinkNode, place: Place): Link<Node> {
    const optional = isOptional(node) && node.optional;
    const { ends: endsChain } = place;
    switch (node.type) {
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return {
          kind: 'member',
          optional,
          endsChain,
          parts: node.computed ? [value(node.property)] : [],
          rebuild: (object, [key], asOptional = false) =>
            this.continued(object, asOptional, place, (types, flag) => ({
              ...node,
              type: types[0],
              object: asExpression(object),
              property: (key as t.Expression | undefined) ?? node.property,
              optional: flag,
            })),
        };
      case 'CallExpression':
      case 'OptionalCallExpression':
        return {
          kind: 'call',
          optional,
          parts: argumentParts(node.arguments),
          rebuild: (callee, parts, asOptional = false) =>
            this.continued(callee, asOptional, place, (types, flag) => ({
              ...node,
              type: types[1],
              callee: asExpression(callee),
              arguments: rebuildArguments(node.arguments, parts),
              optional: flag,
            })),
        };
      case 'TaggedTemplateExpression':
        return {
          kind: 'tagged',
          optional: false,
          parts: templateParts(node.quasi, 'value'),
          rebuild: (tag, parts) => ({
            ...node,
            tag: asExpression(tag),
            quasi: rebuildTemplate(node.quasi, parts),
          }),
        };
    }
  }

  private continued(
    object: Node,
    optional: boolean,
    { ends, continues }: Place,
    make: (types: readonly [member: string, call: string], optional?: boolean) => unknown,
  ): Node {
    const isOpen = optional || (continues && this.open.has(object));
    const made = (isOpen ? make(OPTIONAL, optional) : make(PLAIN)) as Node & { optional?: unknown };
    if (isOpen && !ends) this.open.add(made);
    if (!isOpen) delete made.optional;
    return made;
  }
}

const PLAIN = ['MemberExpression', 'CallExpression'] as const;
const OPTIONAL = ['OptionalMemberExpression', 'OptionalCallExpression'] as const;

function isLink(node: Node): node is LinkNode {
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
    case 'TaggedTemplateExpression':
      return true;
    case 'CallExpression':
      return node.callee.type !== 'Import' && node.callee.type !== 'Super';
    default:
      return false;
  }
}

function inner(link: LinkNode): Node {
  if ('object' in link) return link.object;
  return 'callee' in link ? link.callee : link.tag;
}

function isOptional(node: Node): node is t.OptionalMemberExpression | t.OptionalCallExpression {
  return node.type === 'OptionalMemberExpression' || node.type === 'OptionalCallExpression';
}

/** Whether a plain call follows directly on the end of an optional chain, as in `(a?.b)(x)`. */
function endsChain(nodes: readonly LinkNode[], index: number): boolean {
  const next = nodes[index + 1];
  return isOptional(nodes[index]) && next !== undefined && !isOptional(next);
}
