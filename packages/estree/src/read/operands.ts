/** Plain operand lists: parts that are evaluated from left to right and then put back where they were. */
import type { Expression, Form, Part } from '@yield-from/lower';
import { contextName } from '../host/inference';
import { field, type Node } from '../host/syntax';
import { at, deriveAll, type Path } from '../write/change';

export type Operands = Extract<Expression<Node>, { kind: 'operands' }>;

export const value = (node: Node): Part<Node> => ({ node, form: 'value' });

/**
 * The operands under some paths of a node. `form`: that of those that are neither spread nor keys. `pieces`: see the
 * engine's contract.
 */
export function operands(
  node: Node,
  paths: readonly Path[],
  form: Form = 'value',
  pieces?: Node,
): Operands {
  return {
    kind: 'operands',
    parts: paths.map((path) => partAt(node, path, form)),
    pieces,
    rebuild: (parts) => deriveAll(node, paths, parts),
  };
}

function partAt(node: Node, path: Path, form: Form): Part<Node> {
  const part = at(node, path);
  const parent = at(node, path.slice(0, -1));
  switch (parent.type) {
    case 'SpreadElement':
      return { node: part, form: path[0] === 'properties' ? 'properties' : 'spread' };
    case 'JSXSpreadAttribute':
      return { node: part, form: 'properties' };
    case 'JSXSpreadChild':
      return { node: part, form: 'spread' };
    case 'Property':
      return parent.key === part
        ? { node: part, form: 'key' }
        : { node: part, form, name: contextName(parent, 'value'), keyed: parent.computed };
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return { node: part, form: 'key' };
    default:
      return { node: part, form };
  }
}

/** The items of a list; of `...x` the `x`. */
export function listPaths(node: Node, key: string): Path[] {
  return (field(node, key) as (Node | null)[]).flatMap((item, i) =>
    item ? [item.type === 'SpreadElement' ? [key, i, 'argument'] : [key, i]] : [],
  );
}
