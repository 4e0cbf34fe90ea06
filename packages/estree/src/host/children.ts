/**
 * The children with run-time meaning.
 *
 * A pattern means two things in the tree: it binds (`const {a} = o`) or assigns (`({a} = o)`). That is known from
 * above: an assignment marks the patterns in its left side when its children are asked for, the rest binds.
 */
import { fieldsOf } from './fields';
import { field, isFunction, isJsxReference, isNode, isTypeOnly, type Node, unwrap } from './syntax';

const assigning = new WeakSet<object>();

export function childrenOf(node: Node): readonly Node[] {
  if (isTypeOnly(node)) return [];
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? [node.object, node.property] : [node.object];
    case 'AssignmentExpression':
      markAssigning(node.left);
      return [node.left, node.right];
    case 'ForInStatement':
    case 'ForOfStatement':
      markAssigning(node.left);
      return [node.left, node.right, node.body];
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'AssignmentPattern':
    case 'RestElement':
      return patternChildren(node);
    case 'VariableDeclarator':
      return listed(node, (child) => child === node.init || !isName(child));
    case 'CatchClause':
      return listed(node, (child) => !isName(child));
    case 'ClassDeclaration':
    case 'ClassExpression':
      return listed(node, (child) => child !== node.id);
    case 'TSEnumDeclaration':
      return [node.body];
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return node.computed ? listed(node) : listed(node, (child) => child !== node.key);
    case 'JSXElement':
      return [node.openingElement, ...node.children];
    case 'JSXOpeningElement':
      return listed(node, (child) => child.type !== 'JSXIdentifier' || isJsxReference(child.name));
    default:
      if (isFunction(node)) {
        return listed(
          node,
          (child) => child !== node.id && (child === node.body || !isName(child)),
        );
      }
      return listed(node);
  }
}

/** A binding that is a plain name, which is no child. */
function isName(node: Node): boolean {
  return (
    node.type === 'Identifier' ||
    (node.type === 'TSParameterProperty' && node.parameter.type === 'Identifier')
  );
}

function listed(node: Node, isChild: (child: Node) => boolean = () => true): Node[] {
  const found: Node[] = [];
  for (const key of fieldsOf(node)) {
    const value = field(node, key);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(item) && isChild(item)) found.push(item);
    }
  }
  return found;
}

type Pattern = Extract<
  Node,
  { type: 'ArrayPattern' | 'ObjectPattern' | 'AssignmentPattern' | 'RestElement' }
>;

function patternChildren(pattern: Pattern): readonly Node[] {
  const assigns = assigning.has(pattern);
  const target = (node: Node): Node[] => (node.type === 'Identifier' && !assigns ? [] : [node]);
  switch (pattern.type) {
    case 'AssignmentPattern':
      return [...target(pattern.left), pattern.right];
    case 'RestElement':
      return target(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? target(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'RestElement'
          ? target(property)
          : [...(property.computed ? [property.key] : []), ...target(property.value)],
      );
  }
}

function markAssigning(target: Node): void {
  const inner = unwrap(target);
  switch (inner.type) {
    case 'ObjectPattern':
      assigning.add(inner);
      for (const property of inner.properties) {
        markAssigning(property.type === 'RestElement' ? property : property.value);
      }
      return;
    case 'ArrayPattern':
      assigning.add(inner);
      for (const element of inner.elements) if (element) markAssigning(element);
      return;
    case 'AssignmentPattern':
      assigning.add(inner);
      markAssigning(inner.left);
      return;
    case 'RestElement':
      assigning.add(inner);
      markAssigning(inner.argument);
      return;
    default:
  }
}
