/** The names that occur in code. */
import type { Host } from '../contract/host';
import type { Role } from '../contract/roles';

/** Gives a test for whether code under the nodes refers to a name, or declares it. A direct `eval` may refer to any. */
export function usedIn<N extends object>(
  { children, role: roleOf }: Pick<Host<N>, 'children' | 'role'>,
  roots: readonly N[],
): (name: string) => boolean {
  const used = new Set<string>();
  const todo = [...roots];
  for (let node = todo.pop(); node; node = todo.pop()) {
    const role = roleOf(node);
    if (role?.role === 'call' && role.isEval) return () => true;
    for (const name of namesOf(role)) used.add(name);
    todo.push(...children(node));
  }
  return (name) => used.has(name);
}

function namesOf<N>(role: Role<N> | undefined): string[] {
  switch (role?.role) {
    case 'reference':
      return [role.name];
    case 'declaration':
      return [...role.names, ...(role.scope?.declares ?? [])].map(({ name }) => name);
    case 'scope':
      return role.declares.map(({ name }) => name);
    default:
      return [];
  }
}
