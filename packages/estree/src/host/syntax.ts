/**
 * The tree: ESTree and TS-ESTree as oxc-parser and acorn give it, and what can be said of one node without its
 * surroundings.
 *
 * A node of the source has its range of the text. One that was made here has none, and says so by its end; its `start`
 * may be the place in the source that it comes from.
 */
import type * as t from '@oxc-project/types';

export type Node = t.Node;
export type { t };

/** (A function's type, in these typings, is that of declarations, expressions and signatures at once.) */
export type FunctionNode = t.Function | t.ArrowFunctionExpression;
export type ClassNode = t.Class;

/** The end of a node that was made. */
export const MADE = -1;

/** A node that is in no source. */
export function make<T extends Node['type']>(type: T, fields: object): Extract<Node, { type: T }> {
  return { type, start: MADE, end: MADE, ...fields } as unknown as Extract<Node, { type: T }>;
}

export const isMade = (node: Node): boolean => node.end === MADE;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

export const field = (node: Node, key: string): unknown =>
  (node as unknown as Record<string, unknown>)[key];

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

export function isClass(node: Node): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** Parentheses, casts and type arguments: `(x)`, `x as T`, `x!`, `f<T>`. */
export type Wrapper = Extract<
  Node,
  {
    type:
      | 'ParenthesizedExpression'
      | 'TSAsExpression'
      | 'TSInstantiationExpression'
      | 'TSNonNullExpression'
      | 'TSSatisfiesExpression'
      | 'TSTypeAssertion';
  }
>;

export function isWrapper(node: Node): node is Wrapper {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSInstantiationExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return true;
    default:
      return false;
  }
}

export function unwrap(node: Node): Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

/** A declaration that only types see: `declare …`, interfaces, overload signatures, abstract members. */
export function isTypeOnly(node: Node): boolean {
  if (field(node, 'declare') === true) return true;
  switch (node.type) {
    case 'TSDeclareFunction':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSIndexSignature':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
      return true;
    case 'MethodDefinition':
      // An overload's signature.
      return node.value.type !== 'FunctionExpression';
    default:
      return false;
  }
}

/** `m`, `'m'`, `1`: the property's name; undefined for a computed or private one. */
export function literalKey(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type !== 'Literal') return undefined;
  if ('bigint' in key && typeof key.bigint === 'string') return key.bigint;
  return typeof key.value === 'string' || typeof key.value === 'number'
    ? String(key.value)
    : undefined;
}

/** `Symbol.asyncIterator`: an expression that can be evaluated again. */
export function isWellKnownSymbol(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.object.type === 'Identifier' &&
    node.object.name === 'Symbol'
  );
}

/** The identifiers a binding pattern declares, in order. TypeScript's `this` parameter is none. */
export function boundNames(target: Node): Extract<Node, { type: 'Identifier' }>[] {
  switch (target.type) {
    case 'Identifier':
      return target.name === 'this' ? [] : [target];
    case 'AssignmentPattern':
      return boundNames(target.left);
    case 'RestElement':
      return boundNames(target.argument);
    case 'ArrayPattern':
      return target.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'ObjectPattern':
      return target.properties.flatMap((p) => boundNames(p.type === 'RestElement' ? p : p.value));
    case 'TSParameterProperty':
      return boundNames(target.parameter);
    default:
      return [];
  }
}

/** The identifiers in target position of an assignment, patterns, parentheses and casts looked through. */
export function assignedNames(target: Node): Extract<Node, { type: 'Identifier' }>[] {
  const inner = unwrap(target);
  switch (inner.type) {
    case 'Identifier':
      return [inner];
    case 'AssignmentPattern':
      return assignedNames(inner.left);
    case 'RestElement':
      return assignedNames(inner.argument);
    case 'ArrayPattern':
      return inner.elements.flatMap((element) => (element ? assignedNames(element) : []));
    case 'ObjectPattern':
      return inner.properties.flatMap((p) => assignedNames(p.type === 'RestElement' ? p : p.value));
    default:
      return [];
  }
}

/** `<a>` and `<my-tag>` are strings; `<Tag>`, `<tag.member>`, `<_tag>` refer to something. */
export function isJsxReference(name: string): boolean {
  return !/^[a-z]/.test(name) && !name.includes('-');
}

/** The statements that a node holds in a list of their own. */
export function statementList(node: Node): Node[] | undefined {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return node.body as Node[];
    case 'SwitchCase':
      return node.consequent;
    default:
      return undefined;
  }
}
