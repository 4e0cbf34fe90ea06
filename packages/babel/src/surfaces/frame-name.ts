/**
 * Debuggers and stack traces call a frame by the name that the source map has where its function starts. The step function
 * starts with its parameter, so that gets the name and the place of the user's function:
 *
 *     at $ (feed.ts:9)  →  at reader (feed.ts:9)
 */
import type * as t from '@babel/types';
import { literalKey, unwrap, type FunctionNode, type Node } from '../syntax';

/** Names the step function in the body that the engine made of `node`. */
export function nameFrame(
  lowered: readonly Node[],
  node: FunctionNode,
  ancestors: readonly Node[],
): void {
  const named = nameOf(node, ancestors);
  const step = stepIn(lowered);
  const [parameter] = step?.params ?? [];
  if (!named?.node.loc || !parameter) return;
  parameter.loc = { ...named.node.loc, identifierName: named.text };
}

function nameOf(
  node: FunctionNode,
  ancestors: readonly Node[],
): { text: string; node: Node } | undefined {
  if ('id' in node && node.id) return { text: node.id.name, node: node.id };
  if ('key' in node) return ofKey(node.key, node.computed ?? false);
  // `const f = async_generator(async () => …)`, `{ f: async function* () {} }`
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (parent.type === 'VariableDeclarator') {
      return parent.id.type === 'Identifier'
        ? { text: parent.id.name, node: parent.id }
        : undefined;
    }
    if (parent.type === 'ObjectProperty' || parent.type === 'ClassProperty') {
      return ofKey(parent.key, parent.computed ?? false);
    }
    const isTransparent = parent.type === 'CallExpression' || unwrap(parent) !== parent;
    if (!isTransparent) return undefined;
  }
  return undefined;
}

function ofKey(key: Node, computed: boolean): { text: string; node: Node } | undefined {
  if (key.type === 'PrivateName') return { text: `#${key.id.name}`, node: key };
  const text = literalKey(key, computed);
  return text === undefined ? undefined : { text, node: key };
}

/** `return start(kind, ($) => { … })`: the arrow. */
function stepIn(lowered: readonly Node[]): t.ArrowFunctionExpression | undefined {
  const last = lowered[lowered.length - 1];
  if (last?.type !== 'ReturnStatement' || last.argument?.type !== 'CallExpression')
    return undefined;
  return last.argument.arguments.find((each) => each.type === 'ArrowFunctionExpression');
}
