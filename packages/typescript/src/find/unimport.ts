/**
 * Takes imports of markers out when all their uses were compiled away. TypeScript elides what was unused in the
 * source by itself, but leaves an import alone that a transformer has touched, so what else is in it is decided here
 * the way TypeScript does.
 *
 *     import { async_generator, yield_, type Yields, sleep } from '…'    ->    import { sleep } from '…'
 */
import type * as ts from 'typescript';
import { RUNTIME_MODULE } from '@yield-from/source-model';
import type { Found } from './find';

import type { TS } from '../host/syntax';

interface Unimport {
  readonly ts: TS;
  readonly context: ts.TransformationContext;
  readonly source: ts.SourceFile;
  readonly found: Found;
}

/** What TypeScript asks before it prints an import; internal, so its absence is expected. */
interface EmitResolver {
  isReferencedAliasDeclaration?(node: ts.Node): boolean;
}

/** The statement without what is not needed any more: the same, another, or nothing. */
export function unimport(given: Unimport, node: ts.Statement): ts.Statement | undefined {
  const { ts } = given;
  if (ts.isImportEqualsDeclaration(node)) return isGone(given, node.name) ? undefined : node;
  if (!ts.isImportDeclaration(node) || !node.importClause) return node;
  const { name, namedBindings } = node.importClause;
  const namespace =
    namedBindings && ts.isNamespaceImport(namedBindings) ? namedBindings : undefined;
  const elements =
    namedBindings && ts.isNamedImports(namedBindings) ? [...namedBindings.elements] : [];
  const ids = [name, namespace?.name, ...elements.map((element) => element.name)];
  if (!ids.some((id) => id && isGone(given, id))) return node;
  return rewrite(given, node, {
    name: name && isKept(given, node.importClause, name) ? name : undefined,
    namespace: namespace && isKept(given, namespace, namespace.name) ? namespace : undefined,
    elements: elements.filter((e) => !e.isTypeOnly && isKept(given, e, e.name)),
  });
}

/** Every use of the name was compiled away. */
function isGone({ found }: Unimport, id: ts.Identifier): boolean {
  const references = found.bindings.declaredBy(id)?.references ?? [];
  return references.length > 0 && references.every((r) => found.compiledAway.has(r));
}

function isKept(given: Unimport, declaration: ts.Node, id: ts.Identifier): boolean {
  if (isGone(given, id)) return false;
  const { context, found } = given;
  if (keepsAll(given)) return true;
  const { getEmitResolver } = context as { getEmitResolver?: () => EmitResolver | undefined };
  const answer = getEmitResolver?.()?.isReferencedAliasDeclaration?.(declaration);
  return answer ?? (found.bindings.declaredBy(id)?.references.length ?? 0) > 0;
}

/** JavaScript files, and `verbatimModuleSyntax`: what is written is imported. */
function keepsAll({ ts, source, context }: Unimport): boolean {
  const options = context.getCompilerOptions();
  const isJavaScript = (source.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  return options.verbatimModuleSyntax === true || isJavaScript;
}

/** Whether the module is to be loaded even if nothing is imported from it. */
function keepsSideEffects(given: Unimport, node: ts.ImportDeclaration): boolean {
  const { ts, context } = given;
  const { moduleSpecifier } = node;
  if (ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === RUNTIME_MODULE) return false;
  const { importsNotUsedAsValues = 0 } = context.getCompilerOptions() as {
    importsNotUsedAsValues?: number;
  };
  return keepsAll(given) || importsNotUsedAsValues > 0;
}

interface Remaining {
  readonly name?: ts.Identifier;
  readonly namespace?: ts.NamespaceImport;
  readonly elements: readonly ts.ImportSpecifier[];
}

function rewrite(
  given: Unimport,
  node: ts.ImportDeclaration,
  { name, namespace, elements }: Remaining,
): ts.Statement | undefined {
  const { factory } = given.context;
  const named = elements.length > 0 ? factory.createNamedImports(elements) : undefined;
  const isEmpty = !name && !namespace && !named;
  if (isEmpty && !keepsSideEffects(given, node)) return undefined;
  const clause = isEmpty
    ? undefined
    : factory.createImportClause(undefined, name, namespace ?? named);
  return factory.updateImportDeclaration(
    node,
    node.modifiers,
    clause,
    node.moduleSpecifier,
    node.attributes,
  );
}
