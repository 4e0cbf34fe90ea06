/** What suspends: `await`, `yield`, `yield*`, the `yield_` calls, and the statements that await by themselves. */
import type { Suspension } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Found } from '../find/find';
import { keywordOf, skipOuter, type TS } from './syntax';

/** The `await yield_(x)`s, by their original nodes. */
export type Yields = Found['yields'];

export interface SuspendingExpression {
  readonly how: 'await' | 'yield' | 'delegate';
  readonly argument?: ts.Expression;
}

/**
 *     await yield_(x)       ->  yield x
 *     await yield_from_(x)  ->  yield* x
 */
export function suspendingExpression(
  ts: TS,
  yields: Yields,
  node: ts.Node,
): SuspendingExpression | undefined {
  if (ts.isAwaitExpression(node)) {
    const found = yields.get(ts.getOriginalNode(node));
    if (!found) return { how: 'await', argument: node.expression };
    const call = skipOuter(ts, node.expression) as ts.CallExpression;
    return { how: found.delegates ? 'delegate' : 'yield', argument: call.arguments[0] };
  }
  if (ts.isYieldExpression(node)) {
    return { how: node.asteriskToken ? 'delegate' : 'yield', argument: node.expression };
  }
  return undefined;
}

/** Of the node itself: its children are asked by the engine. */
export function suspension(ts: TS, yields: Yields, node: ts.Node): Suspension | undefined {
  if (ts.isForOfStatement(node)) return node.awaitModifier && 'for await';
  if (ts.isReturnStatement(node)) return node.expression && 'return';
  const list = ts.isVariableStatement(node) ? node.declarationList : node;
  if (ts.isVariableDeclarationList(list)) {
    return keywordOf(ts, list) === 'await using' ? 'await using' : undefined;
  }
  return suspendingExpression(ts, yields, node)?.how;
}
