/** TypeScript's syntax tree as `@yield-from/source-model` has it searched. */
import type { Decorated, Origin, Syntax, View } from '@yield-from/source-model';
import type * as ts from 'typescript';
import type { Children } from '../host/children';
import { decorators } from '../host/decorators';
import { roleOf } from '../host/roles';
import {
  isAsync,
  isFunctionLike,
  keywordOf,
  literalName,
  skipOuter,
  type TS,
} from '../host/syntax';

export function searchable(ts: TS, children: Children): Syntax<ts.Node> {
  return {
    children,
    role: (node) => roleOf(ts, node),
    unwrap: (node) => withoutDetachment(ts, node),
    view: (node) => view(ts, node),
    text: (node) => (ts.isStringLiteralLike(node) ? node.text : undefined),
    origin: (id, declaration) => origin(ts, id, declaration),
  };
}

/** `(0, f)` is how compilers write a call without receiver. */
function withoutDetachment(ts: TS, node: ts.Node): ts.Node {
  const inner = skipOuter(ts, node as ts.Expression);
  const isDetached =
    ts.isBinaryExpression(inner) &&
    inner.operatorToken.kind === ts.SyntaxKind.CommaToken &&
    ts.isNumericLiteral(inner.left);
  return isDetached ? skipOuter(ts, inner.right) : inner;
}

function view(ts: TS, node: ts.Node): View<ts.Node> | undefined {
  if (isFunctionLike(ts, node)) {
    if (!node.body) return undefined;
    const generator = 'asteriskToken' in node && node.asteriskToken !== undefined;
    // (`static async constructor() {}` is a constructor to TypeScript's parser, and an error.)
    const async = isAsync(ts, node) && !ts.isConstructorDeclaration(node);
    return { is: 'function', async, generator };
  }
  if (ts.isClassLike(node)) {
    const members = node.members.map((member) => viewOfMember(ts, member));
    return { is: 'class', decorators: decorators(ts, node), members };
  }
  if (ts.isAwaitExpression(node)) return { is: 'await', argument: node.expression };
  if (ts.isForOfStatement(node)) return node.awaitModifier && { is: 'for await' };
  const list = ts.isVariableStatement(node) ? node.declarationList : node;
  if (ts.isVariableDeclarationList(list)) {
    return keywordOf(ts, list) === 'await using' ? { is: 'await using' } : undefined;
  }
  if (ts.isCallExpression(node)) {
    const { expression: callee, arguments: given } = node;
    const spread = given.some((argument) => ts.isSpreadElement(argument));
    return { is: 'call', callee, arguments: given, spread };
  }
  if (ts.isPropertyAccessExpression(node)) {
    return { is: 'member', object: node.expression, key: node.name.text };
  }
  if (ts.isElementAccessExpression(node)) {
    const { expression: object, argumentExpression: key } = node;
    return { is: 'member', object, key: ts.isStringLiteralLike(key) ? key.text : undefined };
  }
  return ts.isExportDeclaration(node) ? { is: 'export' } : undefined;
}

function viewOfMember(ts: TS, node: ts.ClassElement): Decorated<ts.Node> {
  const isMethod = ts.isMethodDeclaration(node) && node.body !== undefined;
  return { node, isMethod, decorators: decorators(ts, node) };
}

function origin(ts: TS, id: ts.Node, declaration: ts.Node): Origin<ts.Node> | undefined {
  if (ts.isImportDeclaration(declaration)) return originOfImport(ts, id, declaration);
  if (ts.isImportEqualsDeclaration(declaration)) {
    const { moduleReference } = declaration;
    return ts.isExternalModuleReference(moduleReference)
      ? fromModule(ts, moduleReference.expression)
      : undefined;
  }
  if (!ts.isVariableStatement(declaration)) return undefined;
  for (const variable of declaration.declarationList.declarations) {
    const found = originOfVariable(ts, id, variable);
    if (found) return found;
  }
  return undefined;
}

function fromModule(ts: TS, specifier: ts.Node, name?: string): Origin<ts.Node> | undefined {
  return ts.isStringLiteralLike(specifier)
    ? { from: 'module', module: specifier.text, name }
    : undefined;
}

function originOfImport(
  ts: TS,
  id: ts.Node,
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
): Origin<ts.Node> | undefined {
  const named = importClause?.namedBindings;
  const specifiers = named && ts.isNamedImports(named) ? named.elements : [];
  const specifier = specifiers.find(({ name }) => name === id);
  // The default import of a CommonJS module is all of it.
  return fromModule(
    ts,
    moduleSpecifier,
    specifier && (specifier.propertyName ?? specifier.name).text,
  );
}

function originOfVariable(
  ts: TS,
  id: ts.Node,
  { name, initializer }: ts.VariableDeclaration,
): Origin<ts.Node> | undefined {
  if (!initializer) return undefined;
  if (name === id) return { from: 'value', value: initializer };
  if (!ts.isObjectBindingPattern(name)) return undefined;
  const element = name.elements.find((e) => e.name === id);
  if (!element || element.initializer || element.dotDotDotToken) return undefined;
  const key = literalName(ts, element.propertyName ?? (element.name as ts.Identifier));
  return key === undefined ? undefined : { from: 'value', value: initializer, key };
}
