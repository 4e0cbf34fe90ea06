/** The name of a function expression inside itself: it is there, and nobody can assign it. */
import { resolveBindings } from '@yield-from/source-model';
import { childrenOf } from '../host/children';
import type { FunctionNode, Node } from '../host/syntax';
import { arrow, literal, member, name } from '../write/nodes';
import { markChanged, standAt } from '../write/change';
import type { Lowering } from './lowering';

/** Whether `text` is referred to anywhere in the function or node; may be another variable of that name. */
export function mentions(lowering: Lowering, node: Node, text: string): boolean {
  const role = lowering.parts.roles.role(node);
  if (role?.role === 'reference' && role.name === text) return true;
  return childrenOf(node).some((child) => mentions(lowering, child, text));
}

/**
 * Sloppy code ignores assignments to the name; the `const` that stands for it would throw.
 *
 *     g = 1   ->   checkedBinding(() => g, null, "g").value = 1
 */
export function ignoreAssignments(lowering: Lowering, fn: FunctionNode): void {
  const { roles } = lowering.parts;
  const bindings = resolveBindings<Node>(fn, {
    children: childrenOf,
    role: (node) => roles.role(node),
  });
  const own = fn.id && bindings.declaredBy(fn.id);
  if (!own || own.assignments.length === 0) return;
  const ids = new Set(own.assignments);
  for (const id of ids) {
    const get = arrow([], name(own.name));
    const binding = lowering.helper('checkedBinding', get, literal(null), literal(own.name));
    // The identifier node itself becomes the access, at its place in the text.
    const { start, end } = id;
    Object.assign(standAt(id, [start, end]), member(binding, 'value'), { start });
  }
  markPath(fn, ids);
}

/** Says of every node on the way to one of `targets` that it changed. */
function markPath(node: Node, targets: ReadonlySet<Node>): boolean {
  let isOnPath = false;
  for (const child of childrenOf(node)) {
    if (markPath(child, targets) || targets.has(child)) isOnPath = true;
  }
  if (isOnPath) markChanged(node);
  return isOnPath;
}
