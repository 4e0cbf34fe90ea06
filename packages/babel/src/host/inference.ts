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
      return key === 'right' && ['=', '&&=', '||=', '??='].includes(parent.operator)
        ? identifierName(parent.left)
        : undefined;
    case 'AssignmentPattern':
      return key === 'right' ? identifierName(parent.left) : undefined;
    case 'ObjectProperty':
    case 'ClassProperty':
    case 'ClassAccessorProperty':
      if (key !== 'value') return undefined;
      if (parent.key.type === 'PrivateName') return `#${parent.key.id.name}`;
      return parent.type === 'ObjectProperty' &&
        literalKey(parent.key, parent.computed) === '__proto__' &&
        !parent.computed
        ? undefined
        : literalKey(parent.key, parent.computed ?? false);
    case 'ClassPrivateProperty':
      return key === 'value' ? `#${parent.key.id.name}` : undefined;
    case 'ExportDefaultDeclaration':
      return 'default';
    default:
      return undefined;
  }
}

/** As `contextName`, of a child. */
export function nameFrom(parent: Node, child: Node): string | undefined {
  const key = ['init', 'right', 'value', 'declaration'].find(
    (name) => field(parent, name) === child,
  );
  return key === undefined ? undefined : contextName(parent, key);
}

/** Only a bare identifier names: `(x) = function () {}` does not. */
function identifierName(node: Node): string | undefined {
  return node.type === 'Identifier' && node.extra?.parenthesized !== true ? node.name : undefined;
}
