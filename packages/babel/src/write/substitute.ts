/**
 * Moves leaves: one walk, top down, that puts replacements in. What does not change is kept as it is,
 * with its comments and positions; what contains a change is copied.
 *
 *     var x = f(y), z;      ->   x = f(scope.y);
 *     for (var k in o) k;   ->   for (k in o) k;
 *     ({ y })               ->   ({ y: scope.y })
 */
import type { Replace } from '@yield-from/lower';
import type * as t from '@babel/types';
import { contextName, isAnonymous } from '../host/inference';
import { renamed, tagAsExpression } from '../read/jsx';
import { withoutFalseShorthand } from '../read/object';
import {
  field,
  isFunction,
  isNode,
  isTypeOnly,
  isWrapper,
  setField,
  type Node,
} from '../host/syntax';
import type { Walker } from '../host/children';

export function substitute(walker: Walker, leaf: Node, replace: Replace<Node>): Node {
  const moved = new Substitution(walker, replace).node(leaf);
  // A component can be asked for apart from its element.
  return tagAsExpression(moved);
}

export function substituteTarget(walker: Walker, target: Node, replace: Replace<Node>): Node {
  return new Substitution(walker, replace).target(target);
}

class Substitution {
  /** Functions around the node, inside the leaf: a `var` in them is theirs. */
  private depth = 0;

  constructor(
    private readonly walker: Walker,
    private readonly replace: Replace<Node>,
  ) {}

  /** The node, moved. `name`: see `contextName`. */
  node(node: Node, name?: string): Node {
    return this.visit(node, name) ?? at({ type: 'EmptyStatement' }, node);
  }

  /** As `node`; undefined for a `var` statement without initializer. */
  private visit(node: Node, name?: string): Node | undefined {
    if (isTypeOnly(node)) return node;
    const replacement = this.replace(node, isAnonymous(node) ? name : undefined);
    if (replacement) return at(replacement, node);
    switch (node.type) {
      case 'VariableDeclaration':
        return this.isHoisted(node) ? this.variables(node) : this.fields(node);
      case 'ForStatement':
        return this.loop(node);
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.each(node);
      case 'ObjectProperty':
        return withoutFalseShorthand(this.fields(node) as t.ObjectProperty);
      case 'JSXElement':
        return this.element(node);
      case 'StaticBlock':
        return this.nested(node);
      default:
        return isFunction(node) ? this.nested(node) : this.fields(node, name);
    }
  }

  private nested(node: Node): Node {
    this.depth++;
    const moved = this.fields(node);
    this.depth--;
    return moved;
  }

  /** All children; a node in which nothing changed stays the same. */
  private fields(node: Node, name?: string): Node {
    let copy: Node | undefined;
    for (const key of this.walker.fields(node)) {
      const old = field(node, key);
      const fresh = isNode(old)
        ? this.child(node, key, old, name)
        : Array.isArray(old)
          ? this.list(old, key === 'params')
          : old;
      if (fresh === old) continue;
      copy ??= { ...node };
      setField(copy, key, fresh);
    }
    return copy ?? node;
  }

  private child(parent: Node, key: string, child: Node, name: string | undefined): Node {
    if (declaresIn(parent, key)) return this.binding(child);
    const moved = this.node(child, isWrapper(parent) ? name : contextName(parent, key));
    const isCalled = key === 'callee' || key === 'tag';
    return isCalled && child.type === 'Identifier' && parent.type !== 'NewExpression'
      ? withoutReceiver(moved)
      : moved;
  }

  private list(old: readonly unknown[], declares: boolean): readonly unknown[] {
    const fresh: unknown[] = [];
    let changed = false;
    for (const item of old) {
      const moved = !isNode(item) ? item : declares ? this.binding(item) : this.visit(item);
      if (moved !== undefined) fresh.push(moved);
      changed ||= moved !== item;
    }
    return changed ? fresh : old;
  }

  // ---- `var` -----------------------------------------------------------------------------------

  private isHoisted(node: Node): node is t.VariableDeclaration {
    return node.type === 'VariableDeclaration' && node.kind === 'var' && this.depth === 0;
  }

  private variables(node: t.VariableDeclaration): Node | undefined {
    const expression = this.assignments(node);
    if (!expression) return undefined;
    const { leadingComments, trailingComments } = node;
    return at({ type: 'ExpressionStatement', expression, leadingComments, trailingComments }, node);
  }

  /** `var a = 1, b, c = 2` → `a = 1, c = 2` */
  private assignments(node: t.VariableDeclaration): t.Expression | undefined {
    const list: t.Expression[] = [];
    for (const declarator of node.declarations) {
      if (!declarator.init) continue;
      const right = this.node(declarator.init, contextName(declarator, 'init')) as t.Expression;
      const left = this.target(declarator.id) as t.AssignmentExpression['left'];
      list.push(at({ type: 'AssignmentExpression', operator: '=', left, right }, declarator));
    }
    return list.length > 1 ? { type: 'SequenceExpression', expressions: list } : list[0];
  }

  private loop(node: t.ForStatement): Node {
    const { init } = node;
    if (!init || !this.isHoisted(init)) return this.fields(node);
    const moved = this.fields({ ...node, init: null }) as t.ForStatement;
    return { ...moved, init: this.assignments(init) };
  }

  private each(node: t.ForInStatement | t.ForOfStatement): Node {
    const { left } = node;
    if (!this.isHoisted(left)) return this.fields(node);
    const [{ id, init }] = left.declarations;
    const target = this.target(id) as t.LVal;
    const right = this.node(node.right) as t.Expression;
    const body = this.node(node.body) as t.Statement;
    if (!init) return { ...node, left: target, right, body };
    // for (var k = 0 in o)  ->  for (k in (k = 0, o))
    const first = this.assignments(left) as t.Expression;
    const both: t.Expression = { type: 'SequenceExpression', expressions: [first, right] };
    return { ...node, left: target, right: both, body };
  }

  /** A declaration's target as that of an assignment: its names can be replaced, its types go. */
  target(node: Node): Node {
    switch (node.type) {
      case 'Identifier': {
        const replacement = this.replace(node);
        return replacement ? at(replacement, node) : withoutType(node);
      }
      case 'TSParameterProperty':
        return this.target(node.parameter);
      case 'AssignmentPattern': {
        const right = this.node(node.right, contextName(node, 'right'));
        return put(put(node, 'left', this.target(node.left)), 'right', right);
      }
      case 'RestElement':
        return put(withoutType(node), 'argument', this.target(node.argument));
      case 'ArrayPattern':
      case 'ObjectPattern':
        return this.inPattern(withoutType(node), (part) => this.target(part));
      default:
        return this.node(node);
    }
  }

  // ---- Bindings that stay ----------------------------------------------------------------------

  /** A declaring pattern: its keys and defaults move, its names stay. */
  private binding(pattern: Node): Node {
    switch (pattern.type) {
      case 'Identifier':
        return pattern;
      case 'TSParameterProperty':
        return put(pattern, 'parameter', this.binding(pattern.parameter));
      case 'AssignmentPattern': {
        const right = this.node(pattern.right, contextName(pattern, 'right'));
        return put(put(pattern, 'left', this.binding(pattern.left)), 'right', right);
      }
      case 'RestElement':
        return put(pattern, 'argument', this.binding(pattern.argument));
      case 'ArrayPattern':
      case 'ObjectPattern':
        return this.inPattern(pattern, (part) => this.binding(part));
      default:
        return this.node(pattern);
    }
  }

  private inPattern(pattern: t.ArrayPattern | t.ObjectPattern, move: (part: Node) => Node): Node {
    if (pattern.type === 'ArrayPattern') {
      return put(
        pattern,
        'elements',
        mapped<Node | null>(pattern.elements, (e) => e && move(e)),
      );
    }
    const properties = mapped<Node>(pattern.properties, (property) => {
      if (property.type !== 'ObjectProperty') return move(property);
      const key = property.computed ? this.node(property.key) : property.key;
      const moved = put(put(property, 'key', key), 'value', move(property.value));
      return withoutFalseShorthand(moved);
    });
    return put(pattern, 'properties', properties);
  }

  private element(node: t.JSXElement): Node {
    const moved = this.fields(node) as t.JSXElement;
    const { name } = moved.openingElement;
    return name === node.openingElement.name ? moved : renamed(moved, node, name);
  }
}

function declaresIn(parent: Node, key: string): boolean {
  return (
    (parent.type === 'VariableDeclarator' && key === 'id') ||
    (parent.type === 'CatchClause' && key === 'param')
  );
}

/** `f(x)` with `scope.f` for `f` → `(0, scope.f)(x)`: no receiver. */
function withoutReceiver(callee: Node): Node {
  if (callee.type !== 'MemberExpression') return callee;
  const zero: t.NumericLiteral = { type: 'NumericLiteral', value: 0 };
  return at({ type: 'SequenceExpression', expressions: [zero, callee] }, callee);
}

/** The node with another value in one field; the same node if it has that value already. */
function put<T extends Node>(node: T, key: string, value: unknown): T {
  if (field(node, key) === value) return node;
  const copy = { ...node };
  setField(copy, key, value);
  return copy;
}

function mapped<I>(list: readonly I[], map: (item: I) => I): readonly I[] {
  const fresh = list.map(map);
  return fresh.every((item, i) => item === list[i]) ? list : fresh;
}

/** A replacement at the place of what it replaces. */
function at<T extends Node>(replacement: T, origin: Node): T {
  replacement.loc ??= origin.loc;
  replacement.start ??= origin.start;
  replacement.end ??= origin.end;
  return replacement;
}

function withoutType<T extends Node>(node: T): T {
  const untyped = field(node, 'typeAnnotation') ? put(node, 'typeAnnotation', null) : node;
  return field(untyped, 'optional') ? put(untyped, 'optional', undefined) : untyped;
}
