/** What the user calls a function: so stack traces call its step function. */
import type { CoroutineName } from '@yield-from/lower';
import { memberName } from '../host/inference';
import { type FunctionNode, isWrapper, type Node } from '../host/syntax';

export function frameName(
  node: FunctionNode,
  ancestors: readonly Node[],
): CoroutineName<Node> | undefined {
  if (node.id) return { text: node.id.name, node: node.id };
  // `const f = async_generator(async () => …)`, `{ f: async function* () {} }`
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    switch (parent.type) {
      case 'VariableDeclarator':
        return ofTarget(parent.id);
      case 'AssignmentExpression':
      case 'AssignmentPattern':
        return ofTarget(parent.left);
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return ofKey(parent.key, parent.computed);
      default:
        if (parent.type !== 'CallExpression' && !isWrapper(parent)) return undefined;
    }
  }
  return undefined;
}

function ofTarget(target: Node): CoroutineName<Node> | undefined {
  return target.type === 'Identifier' ? { text: target.name, node: target } : undefined;
}

function ofKey(key: Node, computed: boolean): CoroutineName<Node> | undefined {
  const text = memberName(key, computed);
  return text === undefined ? undefined : { text, node: key };
}
