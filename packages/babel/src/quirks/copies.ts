import { field, isNode, setField, type Node, type VisitorKeys } from '../host/syntax';
import { copyOf } from '../write/places';

/** Replaces nodes of the program by copies, where `isCopied` says so; a node is asked about once per place, before what is in it. */
export function copyWhere(
  program: Node,
  keys: VisitorKeys,
  isCopied: (node: Node) => boolean,
): void {
  const own = (node: Node): Node => {
    const copy = isCopied(node) ? copyOf(node) : node;
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
