/** The names that occur in code. */
import type { Host } from '../contract/host';
import type { Role } from '../contract/roles';

type Names<N extends object> = Pick<Host<N>, 'children' | 'role'>;

/** Gives a test for whether code under the nodes refers to a name, or declares it. A direct `eval` may refer to any. */
export function usedIn<N extends object>(
  { children, role: roleOf }: Names<N>,
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

/** Whether code under the node refers to a variable of that name that is around it. A direct `eval` may. */
export function refersOut<N extends object>(host: Names<N>, root: N, name: string): boolean {
  const todo = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    const role = host.role(node);
    if (role?.role === 'call' && role.isEval) return true;
    if (role?.role === 'reference' && role.name === name) return true;
    const scope = role?.role === 'declaration' ? role.scope : role;
    if (scope?.role === 'scope' && scope.declares.some((declared) => declared.name === name)) {
      todo.push(...(scope.outside ?? []));
      continue;
    }
    // (Of a function's children its body is a block: the parameters do not see what that declares.)
    const isBody = hasVars(scope);
    todo.push(...host.children(node).filter((child) => !declares(host, child, name, isBody)));
  }
  return false;
}

/** Whether the block declares the name; `isBody`: a function's, which has the `var`s of those in it. */
function declares<N extends object>(
  host: Names<N>,
  block: N,
  name: string,
  isBody: boolean,
): boolean {
  const role = host.role(block);
  if (role?.role !== 'scope' || role.kind !== 'block') return false;
  const todo = [...host.children(block)];
  const own = new Set(todo);
  for (let node = todo.pop(); node; node = todo.pop()) {
    const inner = host.role(node);
    if (inner?.role === 'declaration' && inner.names.some((declared) => declared.name === name)) {
      if (inner.kind === 'var' ? isBody : own.has(node)) return true;
    }
    if (isBody && !hasVars(inner)) todo.push(...host.children(node));
  }
  return false;
}

/** Whether it is a function, which has `var`s of its own. */
const hasVars = <N>(role: Role<N> | undefined): boolean =>
  role?.role === 'scope' && (role.kind === 'function' || role.kind === 'arrow');

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
