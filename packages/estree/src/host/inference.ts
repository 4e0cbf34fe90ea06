/** The names that anonymous functions and classes get from where they stand (ECMA-262 NamedEvaluation). */
import { field, literalKey, type Node } from './syntax';

/** Whether a function or class takes its name from its place: it has none of its own. */
export function isAnonymous(node: Node): boolean {
  switch (node.type) {
    case 'ArrowFunctionExpression':
      return true;
    case 'FunctionExpression':
    case 'ClassExpression':
      return !node.id;
    default:
      return false;
  }
}

/**
 * The name that `parent` gives to an anonymous function in its field `key`; undefined if none, or if
 * it is a computed property's.
 *
 *     x = function () {}     let x = function () {}     { x: function () {} }     (x = function () {}) => …
 */
export function contextName(parent: Node, key: string): string | undefined {
  switch (parent.type) {
    case 'VariableDeclarator':
      return key === 'init' ? identifierName(parent.id) : undefined;
    case 'AssignmentExpression':
      // Only a bare identifier names: `(x) = function () {}` does not, and its parentheses show in the positions.
      return key === 'right' &&
        NAMING.has(parent.operator) &&
        (parent.start === parent.left.start || parent.start < 0)
        ? identifierName(parent.left)
        : undefined;
    case 'AssignmentPattern':
      return key === 'right' ? identifierName(parent.left) : undefined;
    case 'Property':
      // (A method is no anonymous function.)
      return key !== 'value' ||
        parent.method ||
        parent.kind !== 'init' ||
        (!parent.computed && literalKey(parent.key, false) === '__proto__')
        ? undefined
        : memberName(parent.key, parent.computed);
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return key === 'value' ? memberName(parent.key, parent.computed) : undefined;
    case 'ExportDefaultDeclaration':
      return 'default';
    default:
      return undefined;
  }
}

const NAMING = new Set(['=', '&&=', '||=', '??=']);

/** The name that a property or member gives; undefined where its key is computed. */
export function memberName(key: Node, computed: boolean): string | undefined {
  return key.type === 'PrivateIdentifier' ? `#${key.name}` : literalKey(key, computed);
}

/** As `contextName`, of a child. */
export function nameFrom(parent: Node, child: Node): string | undefined {
  const key = ['init', 'right', 'value', 'declaration'].find(
    (name) => field(parent, name) === child,
  );
  return key === undefined ? undefined : contextName(parent, key);
}

const identifierName = (node: Node): string | undefined =>
  node.type === 'Identifier' ? node.name : undefined;
