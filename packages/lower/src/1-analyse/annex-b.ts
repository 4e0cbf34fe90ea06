/**
 * Annex B.3.3: in sloppy code a plain function that is declared in a block is a `var` of the function as well, unless
 * that `var` would clash with something. The `var` gets its value where the declaration stands.
 *
 *     { f(); function f() {} }   f();      ->     var f_var;   { let f = …;   f();   f_var = f; }   f_var();
 */
import type { Declared } from '../contract/roles';
import { type Analysis, Binding, type Scope } from './scope';

export function leak<N>(
  { body, parameters, annexBVars, blockOnly }: Analysis<N>,
  node: N,
  { name, id }: Declared<N>,
  scope: Scope<N>,
): void {
  if (scope.depth > 0 || scope.kind === 'body') return;
  if (parameters.bindings.has(name) || clashes(name, scope)) {
    blockOnly.push(node);
    return;
  }
  let binding = body.bindings.get(name);
  if (!binding) {
    binding = new Binding<N>(name, 'var', body, id, node);
    body.bindings.set(name, binding);
  }
  annexBVars.set(node, binding);
}

/** Whether a `var` of that name would clash with what the scopes around declare. */
function clashes<N>(name: string, scope: Scope<N>): boolean {
  for (let s = scope.parent; s && s.kind !== 'function'; s = s.parent) {
    const other = s.bindings.get(name);
    if (other && !['var', 'function', 'catch'].includes(other.kind)) return true;
    if (other?.kind === 'function' && s.kind !== 'body') return true;
  }
  return false;
}
