/**
 * React Compiler has one node in several places of what it makes of a component, and here nodes are changed in place:
 * each place gets one of its own.
 *
 *     if ($[0] !== url) { t0 = …; $[1] = t0; } else { t0 = $[1]; }      the same `t0`   ->   three of them
 */
import type { Node, VisitorKeys } from '../host/syntax';
import { copyWhere } from './copies';

export function unshare(program: Node, keys: VisitorKeys): void {
  const seen = new Set<Node>();
  copyWhere(program, keys, (node) => {
    const isShared = seen.has(node);
    seen.add(node);
    return isShared;
  });
}
