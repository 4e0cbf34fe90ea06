/** Moves the toy host's leaves: one walk, top down, that asks `replace` about every node. */
import type { Replace } from '../contract/host';
import {
  contextName,
  field,
  fields,
  isAnonymous,
  isNode,
  make,
  type Marks,
  type Node,
} from './nodes';

export function substitute(marks: Marks, leaf: Node, replace: Replace<Node>): Node {
  return new Substitution(marks, replace).node(leaf);
}

export function substituteTarget(marks: Marks, target: Node, replace: Replace<Node>): Node {
  return new Substitution(marks, replace).target(target);
}

class Substitution {
  constructor(
    private readonly marks: Marks,
    private readonly replace: Replace<Node>,
  ) {}

  node(node: Node, name?: string): Node {
    const replacement = this.replace(node, isAnonymous(node) ? name : undefined);
    if (replacement === null) return make('EmptyStatement', {});
    if (replacement) return replacement;
    return this.inside(node);
  }

  /** The node with its fields moved. */
  private inside(node: Node): Node {
    const changes: Record<string, unknown> = {};
    for (const key of fields(node)) {
      const old = field(node, key);
      const move = (item: unknown): unknown => {
        if (!isNode(item) || this.marks.isSilent(item)) return item;
        const moved = this.node(item, contextName(node, key));
        return key === 'init' && moved.type === 'EmptyStatement' ? null : moved;
      };
      const fresh = Array.isArray(old) ? old.map(move) : move(old);
      const changed = Array.isArray(old)
        ? old.some((item, i) => item !== (fresh as unknown[])[i])
        : old !== fresh;
      if (changed) changes[key] = fresh;
    }
    if (Object.keys(changes).length === 0) return node;
    if (node.type === 'Property' && node.shorthand) changes.shorthand = false;
    return make(node.type, { ...node, ...changes });
  }

  /** A declaration's target as that of an assignment. */
  target(node: Node): Node {
    switch (node.type) {
      case 'Identifier':
        return this.replace(node) ?? node;
      case 'AssignmentPattern': {
        const right = this.node(node.right, contextName(node, 'right'));
        return make(node.type, { ...node, left: this.target(node.left), right });
      }
      case 'RestElement':
        return make(node.type, { ...node, argument: this.target(node.argument) });
      case 'ArrayPattern':
        return make(node.type, {
          ...node,
          elements: node.elements.map((e) => e && this.target(e)),
        });
      case 'ObjectPattern':
        return make(node.type, {
          ...node,
          properties: node.properties.map((p) => {
            if (p.type === 'RestElement') return this.target(p);
            const key = p.computed ? this.node(p.key) : p.key;
            return make('Property', { ...p, shorthand: false, key, value: this.target(p.value) });
          }),
        });
      default:
        return this.node(node);
    }
  }
}
