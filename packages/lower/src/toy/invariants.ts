/** What holds of every output of the engine, whatever it was made from. */
import { parse } from 'acorn';
import { explainToy, lowerFile, type ToyFile, parseToy, show } from '.';
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
  states(source);
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

/** Every state has an exit, every exit leads to a state, and none to a state that only leads on. */
function states(source: string): void {
  const { states: all, regions } = explainToy(source);
  const byIndex = new Map(all.map((state) => [state.index, state]));
  for (const { index, exits } of all) {
    if (exits.length === 0) throw new Error(`state ${index} has no exit`);
    for (const { kind, target } of exits) {
      const next = target === undefined ? undefined : byIndex.get(target);
      if (target !== undefined && !next) throw new Error(`state ${index} leads to nowhere`);
      if (kind !== 'goto' || !next || next.code.length > 0 || next.handler) continue;
      const [onward] = next.exits;
      const further = byIndex.get(onward.target ?? -1);
      const isEmpty = next.exits.length === 1 && onward.kind === 'goto';
      if (isEmpty && further?.region === next.region) {
        throw new Error(`state ${index} goes on with the empty state ${next.index}`);
      }
    }
  }
  for (const { number, onThrow, onReturn } of regions) {
    for (const handler of [onThrow, onReturn]) {
      if (handler !== undefined && !byIndex.get(handler)?.handler) {
        throw new Error(`region ${number} is handled by state ${handler}, which is no handler`);
      }
    }
  }
}
