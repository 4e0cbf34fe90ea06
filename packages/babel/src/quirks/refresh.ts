/**
 * Makes Babel see the file as it is now. Its scopes are remembered by node: the ones around a rewritten
 * function would go on with what was declared there before. So those nodes are replaced by copies, and
 * the program's scope is collected anew.
 */
import type * as t from '@babel/types';
import { field, isNode, setField, type Node, type VisitorKeys } from '../host/syntax';

export function refresh(program: t.Program, changed: ReadonlySet<Node>, keys: VisitorKeys): void {
  const fresh = (node: Node): Node => {
    const copy = changed.has(node) && node !== program ? { ...node } : node;
    for (const key of keys[node.type] ?? []) {
      const child = field(node, key);
      if (Array.isArray(child)) {
        setField(
          copy,
          key,
          child.map((item: unknown) => (isNode(item) ? fresh(item) : item)),
        );
      } else if (isNode(child)) setField(copy, key, fresh(child));
    }
    return copy;
  };
  fresh(program);
}
