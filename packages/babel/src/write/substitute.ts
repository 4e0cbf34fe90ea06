/**
 * Moves leaves: one walk, top down, that puts replacements in. What does not change is kept as it is,
 * with its comments and positions; what contains a change is copied.
 *
 *     ({ y })               ->   ({ y: scope.y })
 */
import type { Replace } from '@yield-from/lower';
import type * as t from '@babel/types';
import { contextName, isAnonymous } from '../host/inference';
import { renamed, tagAsExpression } from '../read/jsx';
import { withoutFalseShorthand } from '../read/object';
import { field, isNode, isTypeOnly, isWrapper, setField, type Node } from '../host/syntax';
import type { Walker } from '../host/children';
import { copyOf } from './places';

export function substitute(walker: Walker, leaf: Node, replace: Replace<Node>): Node {
  const moved = new Substitution(walker, replace).node(leaf);
  // A component can be asked for apart from its element.
  return tagAsExpression(moved);
}

export function substituteTarget(walker: Walker, target: Node, replace: Replace<Node>): Node {
  return new Substitution(walker, replace).target(target);
}

class Substitution {
  constructor(
    private readonly walker: Walker,
    private readonly replace: Replace<Node>,
  ) {}

  /** The node, moved. `name`: see `contextName`. */
  node(node: Node, name?: string): Node {
    return this.visit(node, name) ?? at({ type: 'EmptyStatement' }, node);
  }

  /** As `node`; undefined where nothing stands for it. */
  private visit(node: Node, name?: string): Node | undefined {
    if (isTypeOnly(node)) return node;
    const replacement = this.replace(node, isAnonymous(node) ? name : undefined);
    if (replacement) return at(replacement, node);
    if (replacement === null) return undefined;
    switch (node.type) {
      case 'ObjectProperty':
        return withoutFalseShorthand(this.fields(node) as t.ObjectProperty);
      case 'JSXElement':
        return this.element(node);
      default:
        return this.fields(node, name);
    }
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
      copy ??= copyOf(node);
      setField(copy, key, fresh);
    }
    return copy ?? node;
  }

  private child(parent: Node, key: string, child: Node, name: string | undefined): Node | null {
    if (declaresIn(parent, key)) return this.binding(child);
    if (parent.type === 'ForStatement' && key === 'init') return this.visit(child) ?? null;
    return this.node(child, isWrapper(parent) ? name : contextName(parent, key));
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

/** A replacement at the place of what it replaces, with its comments. */
function at<T extends Node>(replacement: T, origin: Node): T {
  replacement.leadingComments ??= origin.leadingComments;
  replacement.trailingComments ??= origin.trailingComments;
  replacement.loc ??= origin.loc;
  replacement.start ??= origin.start;
  replacement.end ??= origin.end;
  return replacement;
}

function withoutType<T extends Node>(node: T): T {
  const untyped = field(node, 'typeAnnotation') ? put(node, 'typeAnnotation', null) : node;
  return field(untyped, 'optional') ? put(untyped, 'optional', undefined) : untyped;
}
