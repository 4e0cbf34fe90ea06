/** What suspends: `await`, `yield`, `yield*`, the `yield_` calls, and the statements that await by themselves. */
import type { Suspension } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Markers } from '../find/markers';
import { keywordOf, type TS } from './syntax';

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
  markers: Markers,
  node: ts.Node,
): SuspendingExpression | undefined {
  if (ts.isAwaitExpression(node)) {
    const found = markers.yieldCall(node.expression);
    if (!found) return { how: 'await', argument: node.expression };
    const how = found.marker === 'yield_' ? 'yield' : 'delegate';
    return { how, argument: found.call.arguments[0] };
  }
  if (ts.isYieldExpression(node)) {
    return { how: node.asteriskToken ? 'delegate' : 'yield', argument: node.expression };
  }
  return undefined;
}

/** Of the node itself: its children are asked by the engine. */
export function suspension(ts: TS, markers: Markers, node: ts.Node): Suspension | undefined {
  if (ts.isForOfStatement(node)) return node.awaitModifier && 'for await';
  if (ts.isReturnStatement(node)) return node.expression && 'return';
  const list = ts.isVariableStatement(node) ? node.declarationList : node;
  if (ts.isVariableDeclarationList(list)) {
    return keywordOf(ts, list) === 'await using' ? 'await using' : undefined;
  }
  return suspendingExpression(ts, markers, node)?.how;
}
