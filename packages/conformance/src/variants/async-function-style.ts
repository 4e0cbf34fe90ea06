/**
 * The same program about async functions, made mechanically: it gives where it yielded, and waits for what it is sent.
 *
 *     async function* g() { x = yield 1 }
 *     async function g() { x = await give(1) }
 *
 * `give` logs the value and is answered by the next request of the script (`drive`). The oracle is the engine's own
 * async function of the rewritten source.
 */
import { type NodePath, traverse, types as t } from '@babel/core';
import { asyncGeneratorsOf, ownerOf, parseCase, printCase } from './restyle';

/** The source in this style; undefined where it has no generator, or one that is iterated over. */
export function toAsyncFunctionStyle(source: string, syntax: 'js' | 'tsx'): string | undefined {
  const file = parseCase(source, syntax);
  const generators = file && asyncGeneratorsOf(file);
  if (!file || !generators?.size) return undefined;
  let delegates = false;
  traverse(file, {
    YieldExpression: {
      exit(path: NodePath<t.YieldExpression>) {
        const owner = ownerOf(path);
        if (!owner || !generators.has(owner)) return;
        const { argument, delegate } = path.node;
        delegates ||= delegate;
        const call = t.callExpression(t.identifier('give'), argument ? [argument] : []);
        path.replaceWith(t.awaitExpression(call));
      },
    },
  });
  if (delegates || generators.size > 1) return undefined;
  for (const node of generators) if (t.isFunction(node)) node.generator = false;
  return printCase(file, source);
}
