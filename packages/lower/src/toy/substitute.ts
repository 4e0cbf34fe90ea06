/** Moves the toy host's leaves: one walk, top down, that asks `replace` about every node. */
import type { Replace } from '../contract/host';
import {
  contextName,
  field,
  fields,
  isAnonymous,
  isFunction,
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
  /** Functions around the node, inside the leaf: a `var` in them is theirs. */
  private depth = 0;

  constructor(
    private readonly marks: Marks,
    private readonly replace: Replace<Node>,
  ) {}

  node(node: Node, name?: string): Node {
    const replacement = this.replace(node, isAnonymous(node) ? name : undefined);
    if (replacement) return replacement;
    if (node.type === 'VariableDeclaration' && this.isHoisted(node)) {
      const list = this.assignments(node);
      return list ? make('ExpressionStatement', { expression: list }) : make('EmptyStatement', {});
    }
    if (node.type === 'ForStatement' && node.init && this.isHoisted(node.init)) {
      return this.inside(node, { init: this.assignments(node.init) });
    }
    if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
      if (this.isHoisted(node.left)) return this.each(node);
    }
    const nests =
      isFunction(node) || node.type === 'StaticBlock' || node.type === 'PropertyDefinition';
    if (!nests) return this.inside(node);
    this.depth++;
    const moved = this.inside(node);
    this.depth--;
    return moved;
  }

  /** The node with its fields moved, except those that are given. */
  private inside(node: Node, given: Record<string, Node | undefined> = {}): Node {
    const changes: Record<string, unknown> = { ...given };
    for (const key of fields(node)) {
      if (key in given) continue;
      const old = field(node, key);
      const move = (item: unknown): unknown => {
        if (!isNode(item) || this.marks.isSilent(item)) return item;
        const moved = this.node(item, contextName(node, key));
        const isCalled = (key === 'callee' && node.type !== 'NewExpression') || key === 'tag';
        return isCalled && item.type === 'Identifier' ? withoutReceiver(moved) : moved;
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

  private isHoisted(node: Node): node is Extract<Node, { type: 'VariableDeclaration' }> {
    return node.type === 'VariableDeclaration' && node.kind === 'var' && this.depth === 0;
  }

  /** `var a = 1, b, c = 2` → `a = 1, c = 2` */
  private assignments(node: Extract<Node, { type: 'VariableDeclaration' }>): Node | undefined {
    const expressions = node.declarations.flatMap((d) =>
      d.init
        ? make('AssignmentExpression', {
            operator: '=',
            left: this.target(d.id),
            right: this.node(d.init, contextName(d, 'init')),
          })
        : [],
    );
    return expressions.length > 1 ? make('SequenceExpression', { expressions }) : expressions[0];
  }

  private each(node: Extract<Node, { type: 'ForInStatement' | 'ForOfStatement' }>): Node {
    if (node.left.type !== 'VariableDeclaration') return this.inside(node);
    const first = this.assignments(node.left);
    const left = this.target(node.left.declarations[0].id);
    const right = this.node(node.right);
    const both = first ? make('SequenceExpression', { expressions: [first, right] }) : right;
    return this.inside(node, { left, right: both });
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

/** `f(x)` with `scope.f` for `f`: `(0, scope.f)(x)`. */
function withoutReceiver(callee: Node): Node {
  if (callee.type !== 'MemberExpression') return callee;
  return make('SequenceExpression', { expressions: [make('Literal', { value: 0 }), callee] });
}
