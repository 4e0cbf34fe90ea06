/** Questions about TypeScript nodes that several files ask. None needs a parent pointer or a checker. */
import type * as ts from 'typescript';

/** The compiler instance in use: given by ts-patch or the caller, never imported here. */
export type TS = typeof import('typescript');

export type FunctionLike =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.AccessorDeclaration
  | ts.ConstructorDeclaration;

export function isFunctionLike(ts: TS, node: ts.Node): node is FunctionLike {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isConstructorDeclaration(node)
  );
}

/** `((x as T)!)` -> `x`: what is only in the source, or only groups. */
export function skipOuter(ts: TS, node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isPartiallyEmittedExpression(inner) ||
    ts.isExpressionWithTypeArguments(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

export function hasModifier(ts: TS, node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === kind) ?? false)
  );
}

export function isAsync(ts: TS, node: ts.Node): boolean {
  return hasModifier(ts, node, ts.SyntaxKind.AsyncKeyword);
}

export function isAssignment(ts: TS, node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

/** What gets a name from its context: ECMA-262 IsAnonymousFunctionDefinition. */
export function isAnonymousFunction(ts: TS, node: ts.Node): boolean {
  return (
    ts.isArrowFunction(node) ||
    (ts.isFunctionExpression(node) && !node.name) ||
    (ts.isClassExpression(node) && !node.name)
  );
}

/** The text of a name that is no expression: `a`, `'a'`, `1`, `#a`; undefined if it is computed. */
export function literalName(
  ts: TS,
  name: ts.PropertyName | ts.JsxAttributeName,
): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isBigIntLiteral(name)) return name.text.replace(/n$/, '');
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return undefined;
}

/** `Symbol.iterator`: a key that can be evaluated again. */
export function isWellKnownSymbol(ts: TS, key: ts.Node): key is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(key) &&
    ts.isIdentifier(key.expression) &&
    key.expression.text === 'Symbol'
  );
}

/** The directives at the head of a list of statements: how many. */
export function countDirectives(ts: TS, statements: readonly ts.Statement[]): number {
  let count = 0;
  while (count < statements.length && isDirective(ts, statements[count])) count++;
  return count;
}

function isDirective(ts: TS, node: ts.Statement): node is ts.ExpressionStatement {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);
}

export function hasUseStrict(ts: TS, statements: readonly ts.Statement[]): boolean {
  const directives = statements.slice(0, countDirectives(ts, statements));
  return directives.some(
    (node) =>
      ts.isExpressionStatement(node) &&
      ts.isStringLiteral(node.expression) &&
      node.expression.text === 'use strict',
  );
}

/** Each identifier that a binding name declares, patterns looked through. */
export function* boundIdentifiers(ts: TS, name: ts.BindingName): Iterable<ts.Identifier> {
  if (ts.isIdentifier(name)) {
    yield name;
    return;
  }
  for (const element of name.elements) {
    if (ts.isBindingElement(element)) yield* boundIdentifiers(ts, element.name);
  }
}

export type DeclarationKeyword = 'var' | 'let' | 'const' | 'using' | 'await using';

export function keywordOf(ts: TS, list: ts.VariableDeclarationList): DeclarationKeyword {
  const { Let, Const } = ts.NodeFlags;
  // Absent before TypeScript 5.2; `await using` is `using` and `const` together.
  const Using: number = ts.NodeFlags.Using ?? 0;
  if (Using && list.flags & Using) return list.flags & Const ? 'await using' : 'using';
  if (list.flags & Const) return 'const';
  return list.flags & Let ? 'let' : 'var';
}

/** Children that a node may lack. */
export type Nodes = readonly (ts.Node | undefined)[];

export function computedKey(ts: TS, name: ts.PropertyName | undefined): ts.Expression | undefined {
  return name && ts.isComputedPropertyName(name) ? name.expression : undefined;
}

export function pattern(ts: TS, name: ts.BindingName): ts.BindingPattern | undefined {
  return ts.isIdentifier(name) ? undefined : name;
}
