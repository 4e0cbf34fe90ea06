/** What suspends: `await`, `yield`, `yield*`, and the statements that await by themselves. */
import type { Suspension } from '@yield-from/lower';
import { isTypeOnly, type Node } from './syntax';

/** Of the node itself, apart from its children. */
export function suspensionOf(node: Node): Suspension | undefined {
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
