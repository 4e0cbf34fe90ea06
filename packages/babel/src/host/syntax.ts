/**
 * What the Babel syntax tree calls things: small questions about one node that several files ask.
 *
 * Nodes are made as plain objects, not by Babel's builder functions: one way for Babel 7 and 8. The one
 * thing taken from the running Babel is its table of child fields (`VISITOR_KEYS`).
 */
import type * as t from '@babel/types';

export type Node = t.Node;
export type Statement = t.Statement;
export type Expression = t.Expression;

/** Babel's `VISITOR_KEYS`: the fields of each node type that hold child nodes, in order. */
export type VisitorKeys = Readonly<Record<string, readonly string[] | undefined>>;

export type FunctionNode =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod;

export type ClassNode = t.ClassDeclaration | t.ClassExpression;

/** A field of a node, whatever its type. */
export function field(node: Node, key: string): unknown {
  return (node as unknown as Record<string, unknown>)[key];
}

export function setField(node: Node, key: string, value: unknown): void {
  (node as unknown as Record<string, unknown>)[key] = value;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

export function isFunction(node: Node): node is FunctionNode {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return true;
    default:
      return false;
  }
}

export function isClass(node: Node): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** `(x)`, `x as T`, `x satisfies T`, `<T>x`, `x!`, `f<T>` and Flow's `(x: T)`: only `x` counts at run time. */
export function isWrapper(
  node: Node,
): node is
  | t.ParenthesizedExpression
  | t.TSAsExpression
  | t.TSSatisfiesExpression
  | t.TSTypeAssertion
  | t.TSNonNullExpression
  | t.TSInstantiationExpression
  | t.TypeCastExpression {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
    case 'TypeCastExpression':
      return true;
    default:
      // Flow's `x as T` and `x as const`, which older typings do not know.
      return (
        (node.type as string) === 'AsExpression' || (node.type as string) === 'AsConstExpression'
      );
  }
}

export function unwrap(node: Node): Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

/**
 * `(0, f)`: what compilers write for `f` where it is called without a receiver, `(0, runtime_1.yield_)(x)`.
 */
export function isDetached(node: Node): node is t.SequenceExpression {
  return (
    node.type === 'SequenceExpression' &&
    node.expressions.length === 2 &&
    node.expressions[0].type === 'NumericLiteral'
  );
}

/** `m`, `'m'`, `1`: the property's name; undefined for a computed or private one. */
export function literalKey(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  switch (key.type) {
    case 'StringLiteral':
      return key.value;
    case 'NumericLiteral':
      return String(key.value);
    case 'BigIntLiteral':
      return BigInt(key.value).toString();
    default:
      return undefined;
  }
}

/** `Symbol.asyncIterator`: an expression that can be evaluated again. */
export function isWellKnownSymbol(node: Node): node is t.MemberExpression {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.object.type === 'Identifier' &&
    node.object.name === 'Symbol'
  );
}

/** `<a>` and `<my-tag>` are strings; `<Tag>`, `<tag.member>`, `<_tag>` refer to something. */
export function isJsxReference(name: string): boolean {
  return !/^[a-z]/.test(name) && !name.includes('-');
}

/** The statements of a block, file or clause. */
export function statementList(node: Node): Node[] | undefined {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return node.body;
    case 'SwitchCase':
      return node.consequent;
    default:
      return undefined;
  }
}

/** A declaration that only types see: `declare …`, interfaces, overload signatures. */
export function isTypeOnly(node: Node): boolean {
  if ((field(node, 'declare') ?? false) === true) return true;
  switch (node.type) {
    case 'TSDeclareFunction':
    case 'TSDeclareMethod':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSIndexSignature':
    case 'InterfaceDeclaration':
    case 'TypeAlias':
    case 'OpaqueType':
    case 'DeclareVariable':
    case 'DeclareFunction':
    case 'DeclareClass':
    case 'DeclareModule':
    case 'DeclareModuleExports':
    case 'DeclareTypeAlias':
    case 'DeclareOpaqueType':
    case 'DeclareInterface':
    case 'DeclareExportDeclaration':
    case 'DeclareExportAllDeclaration':
      return true;
    default:
      return false;
  }
}
