/** The name of a function expression inside itself: it is there, and nobody can assign it. */
import { arrow, member, name, string } from '../write/nodes';
import { resolveBindings } from '@yield-from/source-model';
import type * as t from '@babel/types';
import type { Walker } from '../host/children';
import type { Node } from '../host/syntax';
import type { Lowering } from './lowering';

/** Whether `text` is referred to anywhere in the function or node; may be another variable of that name. */
export function mentions(
  { parts: { walker, roles } }: Lowering,
  node: Node,
  text: string,
): boolean {
  const role = roles.role(node);
  if (role?.role === 'reference' && role.name === text) return true;
  return walker
    .children(node)
    .some((child) => mentions({ parts: { walker, roles } } as Lowering, child, text));
}

/**
 * Sloppy code ignores assignments to the name; the `const` that stands for it would throw.
 *
 *     g = 1   ->   checkedBinding(() => g, null, "g").value = 1
 */
export function ignoreAssignments(lowering: Lowering, fn: t.FunctionExpression): void {
  const { walker, roles } = lowering.parts;
  const bindings = resolveBindings<Node>(fn, {
    children: (node) => walker.children(node),
    role: (node) => roles.role(node),
  });
  const own = fn.id && bindings.declaredBy(fn.id);
  if (!own || own.assignments.length === 0) return;
  for (const id of own.assignments) ignore(lowering, id, own.name);
  writeOut(walker, fn, new Set(own.assignments));
}

/** Makes the identifier node itself the checked access. */
function ignore(lowering: Lowering, id: Node, text: string): void {
  const none: Node = { type: 'NullLiteral' };
  const binding = lowering.helper('checkedBinding', arrow([], name(text)), none, string(text));
  Object.assign(id, { ...member(binding, 'value'), loc: id.loc });
}

/** `({ g } = o)` → `({ g: … } = o)` */
function writeOut(walker: Walker, node: Node, changed: ReadonlySet<Node>): void {
  if (node.type === 'ObjectPattern') {
    for (const property of node.properties) {
      if (property.type === 'ObjectProperty' && changed.has(property.value)) {
        property.shorthand = false;
      }
    }
  }
  for (const child of walker.children(node)) writeOut(walker, child, changed);
}
