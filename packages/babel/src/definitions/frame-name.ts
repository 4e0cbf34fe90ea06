/**
 * Debuggers and stack traces call a frame by the name that the source map has where its function starts. The step function
 * starts with its parameter, so that gets the name and the place of the user's function:
 *
 *     at $ (feed.ts:9)  →  at reader (feed.ts:9)
 *
 * For ES5 Babel writes `function ($)`, which starts before its parameter: there the function itself gets a name, as the value
 * of a variable.
 *
 *     return start(kind, ($) => { … });   ->   var reader_1 = ($) => { … };
 *                                              return start(kind, reader_1);
 */
import type * as t from '@babel/types';
import { name, variable } from '../write/build';
import { literalKey, unwrap, type FunctionNode, type Node } from '../host/syntax';

/** The step function as `start` takes it, and the variable in front that it is the value of, if there is one. */
export interface NamedStep {
  readonly declared?: t.VariableDeclaration;
  readonly step: Node;
}

/**
 * Names the step function that the engine made of `node`.
 *
 * @param variableName makes the name of a variable, where arrow functions are to become functions
 */
export function nameFrame(
  step: Node,
  node: FunctionNode,
  ancestors: readonly Node[],
  variableName: ((hint: string) => string) | undefined,
): NamedStep {
  const named = nameOf(node, ancestors);
  if (!named?.node.loc || step.type !== 'ArrowFunctionExpression') return { step };
  const loc = { ...named.node.loc, identifierName: named.text };
  step.params[0].loc = loc;
  if (!variableName) return { step };
  const local = variableName(named.text.replace(/^#/, ''));
  const declared = variable('var', [[local, step]]);
  declared.declarations[0].id.loc = loc;
  return { declared, step: name(local) };
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
