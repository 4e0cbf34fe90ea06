/**
 * What suspends: `await`, `yield`, `yield*` (the markers are that by now), and the statements that await by themselves.
 */
import type { Suspension } from '@yield-from/lower';
import { isTypeOnly, type Node } from './syntax';

/** Of the node itself: its children are asked by the engine. */
export function suspension(node: Node): Suspension | undefined {
  switch (node.type) {
    case 'AwaitExpression':
      return 'await';
    case 'YieldExpression':
      return node.delegate ? 'delegate' : 'yield';
    case 'ForOfStatement':
      return node.await ? 'for await' : undefined;
    case 'ReturnStatement':
      return node.argument ? 'return' : undefined;
    case 'VariableDeclaration':
      return node.kind === 'await using' && !isTypeOnly(node) ? 'await using' : undefined;
    default:
      return undefined;
  }
}
