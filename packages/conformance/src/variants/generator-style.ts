/**
 * The same program about sync generators, made mechanically: it waits for nothing.
 *
 *     async function* g() { for await (const x of xs) yield await later(x) }
 *     function* g() { for (const x of xs) yield later(x) }
 *
 * What stands in scope is that of the sync world (`drive`): `later(x)` is `x`, `fail(x)` throws `x`, and `foreign`
 * makes sync iterables. The oracle is the engine's own sync generator of the rewritten source.
 */
import { traverse, types as t } from '@babel/core';
import { asyncGeneratorsOf, ownerOf, parseCase, printCase } from './restyle';

const SYNC_SYMBOLS: Record<string, string> = { asyncIterator: 'iterator', asyncDispose: 'dispose' };

/** The source in this style; undefined where it has no generator. */
export function toGeneratorStyle(source: string, syntax: 'js' | 'tsx'): string | undefined {
  const file = parseCase(source, syntax);
  const generators = file && asyncGeneratorsOf(file);
  if (!file || !generators?.size) return undefined;
  const isOurs = (path: Parameters<typeof ownerOf>[0]): boolean => {
    const owner = ownerOf(path);
    return owner !== undefined && generators.has(owner);
  };
  traverse(file, {
    AwaitExpression: {
      exit(path) {
        if (isOurs(path)) path.replaceWith(path.node.argument);
      },
    },
    ForOfStatement(path) {
      if (isOurs(path)) path.node.await = false;
    },
    VariableDeclaration({ node }) {
      if (node.kind === 'await using') node.kind = 'using';
    },
    MemberExpression({ node }) {
      if (!t.isIdentifier(node.object, { name: 'Symbol' }) || !t.isIdentifier(node.property))
        return;
      const sync = SYNC_SYMBOLS[node.property.name];
      if (sync !== undefined) node.property = t.identifier(sync);
    },
  });
  for (const node of generators) if (t.isFunction(node)) node.async = false;
  return printCase(file, source);
}
