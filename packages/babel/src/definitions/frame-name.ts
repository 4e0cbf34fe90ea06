/** What the user calls a function: so stack traces call its step function. */
import type { CoroutineName } from '@yield-from/lower';
import { literalKey, unwrap, type FunctionNode, type Node } from '../host/syntax';

export function frameName(
  node: FunctionNode,
  ancestors: readonly Node[],
): CoroutineName<Node> | undefined {
  if ('id' in node && node.id) return { text: node.id.name, node: node.id };
  if ('key' in node) return ofKey(node.key, node.computed ?? false);
  // `const f = async_generator(async () => …)`, `{ f: async function* () {} }`
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    switch (parent.type) {
      case 'VariableDeclarator':
        return ofTarget(parent.id);
      case 'AssignmentExpression':
      case 'AssignmentPattern':
        return ofTarget(parent.left);
      case 'ObjectProperty':
      case 'ClassProperty':
      case 'ClassPrivateProperty':
        return ofKey(parent.key, 'computed' in parent && (parent.computed ?? false));
      default:
        if (parent.type !== 'CallExpression' && unwrap(parent) === parent) return undefined;
    }
  }
  return undefined;
}

function ofTarget(target: Node): CoroutineName<Node> | undefined {
  return target.type === 'Identifier' ? { text: target.name, node: target } : undefined;
}

function ofKey(key: Node, computed: boolean): CoroutineName<Node> | undefined {
  if (key.type === 'PrivateName') return { text: `#${key.id.name}`, node: key };
  const text = literalKey(key, computed);
  return text === undefined ? undefined : { text, node: key };
}
