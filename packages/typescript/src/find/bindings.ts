/**
 * Which declaration each identifier of a file means: scope analysis without a type checker, so that a
 * marker is recognized by its binding whatever it is called, and never by its spelling.
 */
import { call, type Deep, type DeclarationKind, run } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Children } from '../host/children';
import { roleOf, scopeOf } from '../host/roles';
import type { TS } from '../host/syntax';

export interface Binding {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly id: ts.Node;
  /** The statement, function or class that declares it. */
  readonly declaration: ts.Node;
  readonly references: ts.Node[];
  /** Assigned to other than by its declaration. */
  assigned: boolean;
  /** Declared in a loop's body, and referred to from a function in it. */
  capturedInLoop: boolean;
}

export interface Bindings {
  /** What a reference means; undefined if nothing in the file declares it. */
  of(reference: ts.Node): Binding | undefined;
  /** What a binding identifier declares. */
  declaredBy(id: ts.Node): Binding | undefined;
}

class Scope {
  readonly bindings = new Map<string, Binding>();
  constructor(
    readonly parent: Scope | undefined,
    /** A function, or the file. */
    readonly takesVars: boolean,
    readonly isLoop: boolean,
  ) {}

  /** The scopes from here to the function around, this one included. */
  *upToFunction(): Iterable<Scope> {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      yield scope;
      if (scope.takesVars) return;
    }
  }
}

function isInLoop(scope: Scope): boolean {
  return [...scope.upToFunction()].some((s) => s.isLoop);
}

/** Whether a function stands between. */
function isOutside(scope: Scope, from: Scope): boolean {
  return ![...from.upToFunction()].includes(scope);
}

export function resolveBindings(ts: TS, source: ts.SourceFile, children: Children): Bindings {
  const byId = new Map<ts.Node, Binding>();
  const byReference = new Map<ts.Node, Binding>();
  const references: [ts.Node, string, Scope][] = [];
  const assigned = new Set<ts.Node>();

  const declare = (
    scope: Scope,
    kind: DeclarationKind,
    name: string,
    id: ts.Node,
    declaration: ts.Node,
  ): void => {
    let owner = scope;
    while (kind === 'var' && !owner.takesVars && owner.parent) owner = owner.parent;
    const existing = owner.bindings.get(name);
    // A parameter of the same name hides a function expression's own name.
    if (existing && existing.kind !== 'self') {
      byId.set(id, existing);
      return;
    }
    const binding: Binding = {
      name,
      kind,
      id,
      declaration,
      references: [],
      assigned: false,
      capturedInLoop: false,
    };
    owner.bindings.set(name, binding);
    byId.set(id, binding);
  };

  function* visit(node: ts.Node, scope: Scope): Deep<void> {
    const role = roleOf(ts, node);
    if (role?.role === 'reference') references.push([node, role.name, scope]);
    if (role?.role === 'assignment') for (const target of role.targets) assigned.add(target);
    if (role?.role === 'declaration') {
      for (const { name, id } of role.names) declare(scope, role.kind, name, id, node);
    }
    const own = scopeOf(role);
    let inner = scope;
    if (own) {
      inner = new Scope(
        scope,
        own.kind === 'function' || own.kind === 'arrow',
        own.kind === 'loop',
      );
      for (const { kind, name, id } of own.declares) declare(inner, kind, name, id, node);
      for (const target of own.targets ?? []) assigned.add(target);
    }
    if (role?.role === 'breakable' && role.loop) inner = new Scope(scope, false, true);
    for (const child of children(node)) yield* call(visit(child, inner));
  }

  run(visit(source, new Scope(undefined, true, false)));
  for (const [node, name, from] of references) {
    let scope: Scope | undefined = from;
    while (scope && !scope.bindings.has(name)) scope = scope.parent;
    const binding = scope?.bindings.get(name);
    if (!scope || !binding) continue;
    if (binding.kind === 'function' && isInLoop(scope) && isOutside(scope, from)) {
      binding.capturedInLoop = true;
    }
    binding.references.push(node);
    if (assigned.has(node)) binding.assigned = true;
    byReference.set(node, binding);
  }
  return { of: (node) => byReference.get(node), declaredBy: (id) => byId.get(id) };
}
