/**
 * Moves leaves: one walk, top down, that puts replacements in. What does not change is kept as it is; what contains a
 * change is copied, and its text is still the source's around the change.
 *
 *     ({ y })               ->   ({ y: scope.y })
 */
import type { Replace } from '@yield-from/lower';
import { contextName, isAnonymous } from '../host/inference';
import { fieldsOf } from '../host/fields';
import {
  field,
  isJsxReference,
  isNode,
  isTypeOnly,
  isWrapper,
  make,
  type Node,
} from '../host/syntax';
import { derive, deriveAll, deriveList, type Path } from './change';
import { withoutType } from './declarations';
import { renamed, tagAsExpression } from './tag';

export function substitute(leaf: Node, replace: Replace<Node>): Node {
  const moved = new Substitution(replace).node(leaf);
  // A component can be asked for apart from its element.
  return tagAsExpression(moved);
}

export function substituteTarget(target: Node, replace: Replace<Node>): Node {
  return new Substitution(replace).target(target);
}

class Substitution {
  constructor(private readonly replace: Replace<Node>) {}

  /** The node, moved. `name`: see `contextName`. */
  node(node: Node, name?: string): Node {
    if (isTypeOnly(node)) return node;
    const replacement = this.replace(node, isAnonymous(node) ? name : undefined);
    if (replacement) return replacement;
    if (replacement === null) return make('EmptyStatement', {});
    switch (node.type) {
      case 'JSXElement': {
        const moved = this.fields(node) as typeof node;
        const { name: tag } = moved.openingElement;
        return tag === node.openingElement.name ? moved : renamed(moved, tag);
      }
      default:
        return this.fields(node, name);
    }
  }

  private fields(node: Node, name?: string): Node {
    const paths: Path[] = [];
    const children: Node[] = [];
    for (const key of fieldsOf(node)) {
      const old = field(node, key);
      if (isNode(old)) {
        paths.push([key]);
        children.push(this.child(node, key, old, name));
      } else if (Array.isArray(old)) {
        old.forEach((item: unknown, i) => {
          if (!isNode(item)) return;
          paths.push([key, i]);
          children.push(key === 'params' ? this.binding(item) : this.node(item));
        });
      }
    }
    return deriveAll(node, paths, children);
  }

  private child(parent: Node, key: string, child: Node, name: string | undefined): Node {
    if (isSilent(parent, key)) return child;
    if (declaresIn(parent, key)) return this.binding(child);
    const moved = this.node(child, isWrapper(parent) ? name : contextName(parent, key));
    const isNothing =
      moved.type === 'EmptyStatement' && parent.type === 'ForStatement' && key === 'init';
    return isNothing ? make('Identifier', { name: '' }) : moved;
  }

  // ---- Patterns --------------------------------------------------------------------------------

  /** A declaration's target as that of an assignment: its names can be replaced, its types go. */
  target(node: Node): Node {
    switch (node.type) {
      case 'Identifier':
        return this.replace(node) ?? withoutType(node);
      case 'TSParameterProperty':
        return this.target(node.parameter);
      case 'AssignmentPattern':
      case 'RestElement':
      case 'ArrayPattern':
      case 'ObjectPattern':
        return this.pattern(withoutType(node), (part) => this.target(part));
      default:
        return this.node(node);
    }
  }

  /** A pattern that goes on declaring: only what is evaluated in it is moved. */
  private binding(node: Node): Node {
    switch (node.type) {
      case 'Identifier':
        return node;
      case 'AssignmentPattern':
      case 'RestElement':
      case 'ArrayPattern':
      case 'ObjectPattern':
        return this.pattern(node, (part) => this.binding(part));
      case 'TSParameterProperty':
        return derive(node, ['parameter'], this.binding(node.parameter));
      default:
        return this.node(node);
    }
  }

  private pattern<T extends Node>(node: T, move: (part: Node) => Node): Node {
    switch (node.type) {
      case 'AssignmentPattern':
        return deriveAll(
          node,
          [['left'], ['right']],
          [move(node.left), this.node(node.right, contextName(node, 'right'))],
        );
      case 'RestElement':
        return derive(node, ['argument'], move(node.argument));
      case 'ArrayPattern':
        return deriveList(node, 'elements', move);
      case 'ObjectPattern':
        return deriveList(node, 'properties', (property) =>
          property.type === 'Property'
            ? deriveAll(
                property,
                [['key'], ['value']],
                [property.computed ? this.node(property.key) : property.key, move(property.value)],
              )
            : move(property),
        );
      default:
        return node;
    }
  }
}

/** Names that are no references. */
function isSilent(parent: Node, key: string): boolean {
  switch (key) {
    case 'id':
      return parent.type !== 'VariableDeclarator';
    case 'property':
      return !(parent as { computed?: boolean }).computed;
    case 'key':
      return !(parent as { computed?: boolean }).computed;
    case 'name':
      return !(
        parent.type === 'JSXOpeningElement' &&
        (parent.name.type === 'JSXMemberExpression' ||
          (parent.name.type === 'JSXIdentifier' && isJsxReference(parent.name.name)))
      );
    case 'closingElement':
      return true;
    default:
      return false;
  }
}

function declaresIn(parent: Node, key: string): boolean {
  return (
    (parent.type === 'VariableDeclarator' && key === 'id') ||
    (parent.type === 'CatchClause' && key === 'param')
  );
}
