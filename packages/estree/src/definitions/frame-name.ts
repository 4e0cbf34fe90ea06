/**
 * Debuggers and stack traces call a frame by the name that the source map has where its function starts. The step function, and
 * its parameter, as later tools drop the parentheses, get the name and the place of the user's function:
 *
 *     at $ (feed.ts:9)  →  at reader (feed.ts:9)
 */
import { type FunctionNode, isWrapper, make, type Node, type t } from '../host/syntax';

/** Gives the step function that the engine made of `node` its name. */
export function nameStep(step: Node, node: FunctionNode, ancestors: readonly Node[]): void {
  const named = nameOf(node, ancestors);
  if (!named || step.type !== 'ArrowFunctionExpression') return;
  const [parameter] = step.params as t.BindingIdentifier[];
  const { start } = named;
  step.params[0] = make('Identifier', { name: parameter.name, start }) as never;
  step.start = start;
}

/** The node that says what the function is called. */
export function nameOf(node: FunctionNode, ancestors: readonly Node[]): Node | undefined {
  if (node.id) return node.id;
  // `const f = async_generator(async () => …)`, `{ f: async function* () {} }`
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    switch (parent.type) {
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' ? parent.id : undefined;
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return parent.computed ? undefined : parent.key;
      default:
        if (parent.type !== 'CallExpression' && !isWrapper(parent)) return undefined;
    }
  }
  return undefined;
}
