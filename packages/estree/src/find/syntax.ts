/** The tree as `@yield-from/source-model` has it searched. */
import type { Origin, Syntax, View } from '@yield-from/source-model';
import { childrenOf } from '../host/children';
import type { Roles } from '../host/roles';
import {
  type ClassNode,
  field,
  isClass,
  isFunction,
  isTypeOnly,
  literalKey,
  type Node,
  type t,
  unwrap,
} from '../host/syntax';

export function searchable(roles: Roles): Syntax<Node> {
  return {
    children: childrenOf,
    role: (node) => roles.role(node),
    unwrap: withoutDetachment,
    view,
    text: (node) =>
      node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined,
    origin,
  };
}

/** `(0, f)`: what compilers write for `f` where it is called without a receiver. */
function withoutDetachment(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === 'SequenceExpression' &&
    inner.expressions.length === 2 &&
    inner.expressions[0].type === 'Literal'
    ? unwrap(inner.expressions[1])
    : inner;
}

function view(node: Node): View<Node> | undefined {
  if (isFunction(node)) return { is: 'function', async: node.async, generator: node.generator };
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
      return { is: 'member', object, key: literalKey(property, computed) };
    }
    case 'ExportNamedDeclaration':
      return node.declaration ? undefined : { is: 'export' };
    default:
      return undefined;
  }
}

function viewOfClass(node: ClassNode): View<Node> {
  const members = node.body.body.map((member) => ({
    node: member.type === 'MethodDefinition' ? member.value : member,
    isMethod: member.type === 'MethodDefinition' && member.kind === 'method',
    decorators: isTypeOnly(member) ? [] : decoratorsOf(member),
  }));
  return { is: 'class', decorators: decoratorsOf(node), members };
}

/** The expressions that a class or member is decorated with. */
function decoratorsOf(node: Node): Node[] {
  const list = field(node, 'decorators') as t.Decorator[] | undefined;
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
    if (property.type !== 'Property' || property.value !== id) continue;
    const key = literalKey(property.key, property.computed);
    return key === undefined ? undefined : { from: 'value', value: init, key };
  }
  return undefined;
}
