/** The name of a function expression inside itself: it is there, and nobody can assign it. */
import { arrow, member, name, string } from '../write/build';
import { Bindings } from '../find/bindings';
import type { FunctionNode, Node } from '../host/syntax';
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
export function ignoreAssignments(lowering: Lowering, fn: FunctionNode, text: string): void {
  const { walker, roles } = lowering.parts;
  const bindings = new Bindings(walker, roles);
  const assigned = new Set<Node>();
  const visit = (node: Node, ancestors: readonly Node[]): void => {
    const role = roles.role(node);
    if (role?.role === 'assignment' || role?.role === 'scope') {
      for (const target of ('targets' in role && role.targets) || []) assigned.add(target);
    }
    if (assigned.has(node) && node.type === 'Identifier' && node.name === text) {
      if (bindings.scopeOf(text, ancestors) === fn) ignore(lowering, node, text, ancestors);
      return;
    }
    const inner = [...ancestors, node];
    for (const child of walker.children(node)) visit(child, inner);
  };
  // (From inside a block, parameters of the same name are found before the function's own.)
  if (fn.params.length === 0 || !declaresParameter(lowering, fn, text)) visit(fn, []);
}

function declaresParameter(
  { parts: { roles } }: Lowering,
  fn: FunctionNode,
  text: string,
): boolean {
  const role = roles.role(fn);
  const declares = role?.role === 'scope' ? role.declares : [];
  return declares.some(({ name: other, kind }) => other === text && kind === 'parameter');
}

/** Makes the identifier node itself the checked access. */
function ignore(lowering: Lowering, id: Node, text: string, ancestors: readonly Node[]): void {
  const none: Node = { type: 'NullLiteral' };
  const binding = lowering.helper('checkedBinding', arrow([], name(text)), none, string(text));
  const access = member(binding, 'value');
  const parent = ancestors[ancestors.length - 1];
  if (parent.type === 'ObjectPattern') {
    for (const property of parent.properties) {
      if (property.type === 'ObjectProperty' && property.value === id) property.shorthand = false;
    }
  }
  Object.assign(id, { ...access, loc: id.loc });
}
