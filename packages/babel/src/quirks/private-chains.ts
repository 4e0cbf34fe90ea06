/**
 * Babel makes a write of `x = o?.#a` when it lowers private names, of any chain with a `?.` and one of them behind it.
 * It looks at the chain's parent only:
 *
 *     x = o?.#a   ->   x = (0, o?.#a)
 */
import type * as t from '@babel/types';
import { unwrap, type Node } from '../host/syntax';

/** The value of an assignment, in a form that stays one. */
export function shielded(value: t.Expression): t.Expression {
  if (!isPrivateChain(unwrap(value))) return value;
  const zero: t.NumericLiteral = { type: 'NumericLiteral', value: 0 };
  return { type: 'SequenceExpression', expressions: [zero, value] };
}

function isPrivateChain(node: Node): boolean {
  switch (node.type) {
    case 'OptionalMemberExpression':
      return (node.property as Node).type === 'PrivateName' || isPrivateChain(node.object);
    case 'OptionalCallExpression':
      return isPrivateChain(node.callee);
    default:
      return false;
  }
}
