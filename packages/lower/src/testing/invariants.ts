/** What holds of every output of the engine, whatever it was made from. */
import { isFunction, isNode } from '../../../estree/src/host/syntax';
import { lower, lowerScript, type Node, parsed, show } from './text-host';

/** Throws where a lowered script breaks one of the rules. Gives the output. */
export function checked(source: string): string {
  const output = lower(source);
  once(lowerScript(source).program);
  visit(parsed(output), (node) => {
    if (isFunction(node) && node.async && node.generator) {
      throw new Error('an async generator is left');
    }
  });
  return output;
}

export function visit(root: Node, see: (node: Node) => void): void {
  see(root);
  for (const value of Object.values(root) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) visit(child, see);
  }
}

/** No node object stands at two places of the tree. */
function once(root: Node): void {
  const seen = new Set<Node>();
  visit(root, (node) => {
    if (seen.has(node)) throw new Error(`a node is used twice: ${show(node)}`);
    seen.add(node);
  });
}
