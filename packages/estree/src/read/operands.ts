/** Plain operand lists: parts that are evaluated from left to right and then put back where they were. */
import type { Expression, Spill, Part } from '@yield-from/lower';
import { contextName } from '../host/inference';
import { field, type Node } from '../host/syntax';
import { at, deriveAll, type Path } from '../write/change';

export type Operands = Extract<Expression<Node>, { kind: 'operands' }>;

export const value = (node: Node): Part<Node> => ({ node, spill: 'value' });

/**
 * The operands under some paths of a node. `spill`: that of those that are neither spread nor keys. `holder`: see the
 * engine's contract.
 */
export function operands(
  node: Node,
  paths: readonly Path[],
  spill: Spill = 'value',
  holder?: Node,
): Operands {
  return {
    kind: 'operands',
    parts: paths.map((path) => partAt(node, path, spill)),
    holder,
    rebuild: (parts) => deriveAll(node, paths, parts),
  };
}

function partAt(node: Node, path: Path, spill: Spill): Part<Node> {
  const part = at(node, path);
  const parent = at(node, path.slice(0, -1));
  switch (parent.type) {
    case 'SpreadElement':
      return { node: part, spill: path[0] === 'properties' ? 'properties' : 'spread' };
    case 'JSXSpreadAttribute':
      return { node: part, spill: 'properties' };
    case 'JSXSpreadChild':
      return { node: part, spill: 'spread' };
    case 'Property':
      return parent.key === part
        ? { node: part, spill: 'key' }
        : { node: part, spill, name: contextName(parent, 'value'), keyed: parent.computed };
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return { node: part, spill: 'key' };
    default:
      return { node: part, spill };
  }
}

/** The items of a list; of `...x` the `x`. */
export function listPaths(node: Node, key: string): Path[] {
  return (field(node, key) as (Node | null)[]).flatMap((item, i) =>
    item ? [item.type === 'SpreadElement' ? [key, i, 'argument'] : [key, i]] : [],
  );
}
