/** Which scope has which bindings, and which binding an identifier means. */
import type { DeclarationKind, Declared } from '../contract/roles';
import { type Analysis, Binding, functionScope, type Reference, type Scope } from './scope';

/** Adds what a node declares to its scope (`var`: the function's). */
export function declare<N>(
  analysis: Analysis<N>,
  scope: Scope<N>,
  kind: DeclarationKind,
  { name, id }: Declared<N>,
  declaration?: N,
): Binding<N> {
  const owner = kind === 'var' ? functionScope(scope) : scope;
  let binding = owner.bindings.get(name);
  if (!binding) {
    binding = new Binding(name, kind, owner, id, declaration);
    owner.bindings.set(name, binding);
  }
  // (The inner name of a class declaration has the identifier in common with the outer one.)
  if (kind !== 'self' || !analysis.bindingOf.has(id)) analysis.bindingOf.set(id, binding);
  if (kind === 'var') assignsCatchParameter(analysis, scope, name, id);
  return binding;
}

/** `catch (e) { var e = 1 }` declares the function's `e`, but assigns to the parameter (Annex B.3.4). */
function assignsCatchParameter<N>(
  { bindingOf }: Analysis<N>,
  from: Scope<N>,
  name: string,
  id: N,
): void {
  for (let s: Scope<N> | undefined = from; s && s.kind !== 'function'; s = s.parent) {
    const binding = s.kind === 'catch' ? s.bindings.get(name) : undefined;
    if (binding) {
      bindingOf.set(id, binding);
      binding.writes++;
      return;
    }
  }
}

/** Finds the binding of each reference. To be called when everything is declared. */
export function resolve<N>(
  analysis: Analysis<N>,
  references: readonly Reference<N>[],
  isArrow: boolean,
): void {
  const { free, argumentsUses, bindingOf, assigned, parameters } = analysis;
  for (const reference of references) {
    const { node, name } = reference;
    let scope: Scope<N> | undefined = reference.scope;
    while (scope && !scope.bindings.has(name))
      scope = hasObject(scope, name) ? undefined : scope.parent;
    const binding = scope?.bindings.get(name);
    if (!binding) {
      free.push(reference);
      // An arrow function has those of the function around it.
      if (isArrow && argumentsUses.delete(node)) analysis.isLexical = true;
      continue;
    }
    // (A parameter called `arguments` is treated as the object is: a step function that has its own hides both.)
    if (scope !== parameters) argumentsUses.delete(node);
    bindingOf.set(node, binding);
    binding.references.push(reference);
    if (reference.closure) binding.captured = true;
    if (assigned.has(node)) binding.writes++;
  }
}

/** A function in the coroutine has an `arguments` of its own. */
function hasObject<N>({ kind, depth }: Scope<N>, name: string): boolean {
  return name === 'arguments' && kind === 'function' && depth > 0;
}
