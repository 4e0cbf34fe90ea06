/**
 * React Compiler has one node in several places of what it makes of a component, and here nodes are changed in place:
 * each place gets one of its own.
 *
 *     if ($[0] !== url) { t0 = …; $[1] = t0; } else { t0 = $[1]; }      the same `t0`   ->   three of them
 */
import { field, isNode, setField, type Node, type VisitorKeys } from '../host/syntax';

export function unshare(program: Node, keys: VisitorKeys): void {
  const seen = new Set<Node>();
  const own = (node: Node): Node => {
    const copy = seen.has(node) ? { ...node } : node;
    seen.add(node);
    for (const key of keys[node.type] ?? []) {
      const child = field(node, key);
      if (Array.isArray(child)) {
        setField(
          copy,
          key,
          child.map((item: unknown) => (isNode(item) ? own(item) : item)),
        );
      } else if (isNode(child)) setField(copy, key, own(child));
    }
    return copy;
  };
  own(program);
}
