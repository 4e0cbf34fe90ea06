/** What holds of every output of the engine, whatever it was made from. */
import { parse } from 'acorn';
import { lowerFile, type ToyFile, parseToy, show } from '.';
import { fields, field, isFunction, isNode, type Node } from './nodes';

/** Throws where a lowered script breaks one of the rules. Gives the output. */
export function checked(source: string): string {
  const file = parseToy(source);
  lowerFile(file);
  complain(file);
  once(file.program);
  const output = show(file.program);
  const parsed = parse(output, { ecmaVersion: 'latest', sourceType: 'script' });
  visit(parsed as Node, (node) => {
    if (isFunction(node) && node.async && node.generator) {
      throw new Error('an async generator is left');
    }
  });
  return output;
}

function complain({ diagnostics }: ToyFile): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SyntaxError(errors.map(({ code }) => code).join());
}

function visit(root: Node, see: (node: Node) => void): void {
  see(root);
  for (const key of fields(root)) {
    const value = field(root, key);
    for (const child of Array.isArray(value) ? value : [value])
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
