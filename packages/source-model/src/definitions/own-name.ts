/** The name of a function expression inside itself: it is there, and nobody can assign it. */
import type { Host } from '@yield-from/lower';
import { resolveBindings } from '../bindings';
import { scopeOf } from '../syntax';
import type { Lowering } from './lowering';

type Asked<N extends object> = Pick<Host<N>, 'children' | 'role'>;

export interface OwnNameTree<N, F> {
  /** Identifiers in a function become accesses. */
  becomeAccesses(fn: F, identifiers: ReadonlySet<N>, access: () => N): void;
}

const selfOf = <N extends object>({ role }: Asked<N>, fn: N): { name: string; id: N } | undefined =>
  scopeOf(role(fn))?.declares.find(({ kind }) => kind === 'self');

/** Of a function expression. */
export const ownNameOf = <N extends object>(host: Asked<N>, fn: N): string | undefined =>
  selfOf(host, fn)?.name;

/** Whether `text` is referred to anywhere in the node; may be another variable of that name. */
export function mentions<N extends object>(host: Asked<N>, node: N, text: string): boolean {
  const role = host.role(node);
  if (role?.role === 'reference' && role.name === text) return true;
  return host.children(node).some((child) => mentions(host, child, text));
}

/**
 * Sloppy code ignores assignments to the name; the `const` that stands for it would throw.
 *
 *     g = 1   ->   checkedBinding(() => g, null, "g").value = 1
 */
export function ignoreAssignments<N extends object, F extends N>(
  lowering: Lowering<N, F>,
  fn: F,
): void {
  const { host, tree } = lowering;
  const { build } = host;
  const self = selfOf(host, fn);
  const own = self && resolveBindings<N>(fn, host).declaredBy(self.id);
  if (!own || own.assignments.length === 0) return;
  tree.becomeAccesses(fn, new Set(own.assignments), () => {
    const get = build.arrow([], build.name(own.name));
    const none = build.keyword('null');
    const binding = lowering.helper('checkedBinding', get, none, build.string(own.name));
    return build.member(binding, 'value');
  });
}
