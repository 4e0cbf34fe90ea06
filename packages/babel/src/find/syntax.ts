/** Babel's syntax tree as `@yield-from/source-model` has it searched. */
import type { Origin, Syntax, View } from '@yield-from/source-model';
import type * as t from '@babel/types';
import type { Walker } from '../host/children';
import type { Roles } from '../host/roles';
import {
  isClass,
  isDetached,
  isFunction,
  isTypeOnly,
  literalKey,
  unwrap,
  type Node,
} from '../host/syntax';

export function searchable(walker: Walker, roles: Roles): Syntax<Node> {
  return {
    children: (node) => walker.children(node),
    role: (node) => roles.role(node),
    unwrap: withoutDetachment,
    view,
    text: (node) => (node.type === 'StringLiteral' ? node.value : undefined),
    origin,
  };
}

function withoutDetachment(node: Node): Node {
  const inner = unwrap(node);
  return isDetached(inner) ? unwrap(inner.expressions[1]) : inner;
}

function view(node: Node): View<Node> | undefined {
  if (isFunction(node)) {
    return { is: 'function', async: node.async ?? false, generator: node.generator ?? false };
  }
  if (isClass(node)) return viewOfClass(node);
  switch (node.type) {
    case 'AwaitExpression':
      return { is: 'await', argument: node.argument };
    case 'ForOfStatement':
      return node.await ? { is: 'for await' } : undefined;
    case 'VariableDeclaration':
      return node.kind === 'await using' ? { is: 'await using' } : undefined;
    case 'CallExpression': {
      const { callee, arguments: given } = node;
      const spread = given.some(({ type }) => type === 'SpreadElement');
      return { is: 'call', callee, arguments: given, spread };
    }
    case 'MemberExpression': {
      const { object, property, computed } = node;
      const key = property.type === 'PrivateName' ? undefined : literalKey(property, computed);
      return { is: 'member', object, key };
    }
    case 'ExportNamedDeclaration':
      return node.declaration ? undefined : { is: 'export' };
    default:
      return undefined;
  }
}

function viewOfClass(node: t.ClassDeclaration | t.ClassExpression): View<Node> {
  const members = node.body.body.map((member) => ({
    node: member,
    isMethod:
      (member.type === 'ClassMethod' || member.type === 'ClassPrivateMethod') &&
      member.kind === 'method',
    decorators: isTypeOnly(member) ? [] : decoratorsOf(member),
  }));
  return { is: 'class', decorators: decoratorsOf(node), members };
}

/** The expressions that a class or member is decorated with. */
function decoratorsOf(node: Node): Node[] {
  const list = 'decorators' in node ? node.decorators : undefined;
  return list?.map(({ expression }) => expression) ?? [];
}

function origin(id: Node, declaration: Node): Origin<Node> | undefined {
  switch (declaration.type) {
    case 'ImportDeclaration':
      return originOfImport(id, declaration);
    case 'TSImportEqualsDeclaration': {
      const { moduleReference } = declaration;
      return moduleReference.type === 'TSExternalModuleReference'
        ? { from: 'module', module: moduleReference.expression.value }
        : undefined;
    }
    case 'VariableDeclaration':
      for (const declarator of declaration.declarations) {
        const found = originOfVariable(id, declarator);
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

function originOfImport(id: Node, node: t.ImportDeclaration): Origin<Node> | undefined {
  const specifier = node.specifiers.find(({ local }) => local === id);
  if (!specifier || node.importKind === 'type') return undefined;
  const module = node.source.value;
  // The default import of a CommonJS module is all of it.
  if (specifier.type !== 'ImportSpecifier') return { from: 'module', module };
  if (specifier.importKind === 'type') return undefined;
  return { from: 'module', module, name: literalKey(specifier.imported, false) };
}

function originOfVariable(
  id: Node,
  { id: target, init }: t.VariableDeclarator,
): Origin<Node> | undefined {
  if (!init) return undefined;
  if (target === id) return { from: 'value', value: init };
  if (target.type !== 'ObjectPattern') return undefined;
  for (const property of target.properties) {
    if (property.type !== 'ObjectProperty' || property.value !== id) continue;
    const key = literalKey(property.key, property.computed);
    return key === undefined ? undefined : { from: 'value', value: init, key };
  }
  return undefined;
}
