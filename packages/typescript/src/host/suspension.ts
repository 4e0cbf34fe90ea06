/** What suspends: `await`, `yield`, `yield*`, the `yield_` calls, and the statements that await by themselves. */
import type * as ts from 'typescript';
import type { Markers } from '../find/markers';
import { keywordOf, type TS } from './syntax';

export interface Suspension {
  readonly how: 'await' | 'yield' | 'delegate';
  readonly argument?: ts.Expression;
}

/**
 *     await yield_(x)       ->  yield x
 *     await yield_from_(x)  ->  yield* x
 */
export function suspensionOf(ts: TS, markers: Markers, node: ts.Node): Suspension | undefined {
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

/** Whether the node itself, apart from its children, suspends. */
export function suspends(ts: TS, node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return true;
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  if (ts.isReturnStatement(node)) return node.expression !== undefined;
  if (ts.isVariableStatement(node)) return keywordOf(ts, node.declarationList) === 'await using';
  return ts.isVariableDeclarationList(node) && keywordOf(ts, node) === 'await using';
}
