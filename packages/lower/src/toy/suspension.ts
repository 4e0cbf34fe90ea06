/** What the toy host's nodes suspend by. */
import type { Suspension } from '../contract/suspensions';
import type { Node } from './nodes';

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
      return node.kind === 'await using' ? 'await using' : undefined;
    default:
      return undefined;
  }
}
