/**
 * Makes Babel see the file as it is now. Its scopes are remembered by node: the ones around a rewritten
 * function would go on with what was declared there before. So those nodes are replaced by copies, and
 * the program's scope is collected anew.
 */
import type { Node, VisitorKeys } from '../host/syntax';
import { copyWhere } from './copies';

export function refresh(program: Node, changed: ReadonlySet<Node>, keys: VisitorKeys): void {
  copyWhere(program, keys, (node) => changed.has(node) && node !== program);
}
