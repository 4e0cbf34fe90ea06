/**
 * Which declaration each identifier of a tree means: scope analysis without a type checker, so that a marker is
 * recognized by its binding whatever it is called, and never by its spelling.
 */
import { call, type Deep, type DeclarationKind, run } from '@yield-from/lower';
import { isFunctionScope, scopeOf, type Tree } from './syntax';

export interface Binding<N> {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly id: N;
  /** The statement, function or class that declares it. */
  readonly declaration: N;
  /** Declared at the top of the tree. */
  readonly isTopLevel: boolean;
  readonly references: N[];
  /** Those references that assign to it. */
  readonly assignments: N[];
  /** A `var` or function that is declared more than once. */
  redeclared: boolean;
  /** A function declared in a loop's body, and referred to from another function. */
  capturedInLoop: boolean;
}

export interface Bindings<N> {
  /** What a reference means; undefined if nothing in the tree declares it. */
  of(reference: N): Binding<N> | undefined;
  /** What a binding identifier declares. */
  declaredBy(id: N): Binding<N> | undefined;
  readonly all: readonly Binding<N>[];
}

class Scope<N> {
  readonly bindings = new Map<string, Binding<N>>();

  constructor(
    readonly parent: Scope<N> | undefined,
    /** A function, or the root. */
    readonly takesVars: boolean,
    readonly isLoop: boolean,
  ) {}

  find(name: string): Scope<N> | undefined {
    if (this.bindings.has(name)) return this;
    return this.parent?.find(name);
  }

  /** The scopes from here to the function around, this one included. */
  *upToFunction(): Iterable<Scope<N>> {
    yield this;
    if (!this.takesVars && this.parent) yield* this.parent.upToFunction();
  }
}

export function resolveBindings<N extends object>(root: N, tree: Tree<N>): Bindings<N> {
  return new Resolver(tree).resolve(root);
}

class Resolver<N extends object> {
  private readonly byId = new Map<N, Binding<N>>();
  private readonly byReference = new Map<N, Binding<N>>();
  private readonly all: Binding<N>[] = [];
  private readonly references: { node: N; name: string; from: Scope<N> }[] = [];
  private readonly assigned = new Set<N>();

  constructor(private readonly tree: Tree<N>) {}

  resolve(root: N): Bindings<N> {
    run(this.visit(root, new Scope(undefined, true, false)));
    // (A reference may stand before its declaration.)
    for (const { node, name, from } of this.references) this.refer(node, name, from);
    return {
      of: (node) => this.byReference.get(node),
      declaredBy: (id) => this.byId.get(id),
      all: this.all,
    };
  }

  private *visit(node: N, scope: Scope<N>): Deep<void> {
    const role = this.tree.role(node);
    if (role?.role === 'reference') this.references.push({ node, name: role.name, from: scope });
    if (role?.role === 'assignment') for (const target of role.targets) this.assigned.add(target);
    if (role?.role === 'declaration') {
      for (const { name, id } of role.names) this.declare(scope, role.kind, name, id, node);
    }
    const own = scopeOf(role);
    let inner = scope;
    if (own) {
      inner = new Scope(scope, isFunctionScope(own), own.kind === 'loop');
      for (const { kind, name, id } of own.declares) this.declare(inner, kind, name, id, node);
      for (const target of own.targets ?? []) this.assigned.add(target);
    } else if (role?.role === 'breakable' && role.loop) inner = new Scope(scope, false, true);
    for (const child of this.tree.children(node)) {
      yield* call(this.visit(child, own?.outside?.includes(child) ? scope : inner));
    }
  }

  private declare(
    scope: Scope<N>,
    kind: DeclarationKind,
    name: string,
    id: N,
    declaration: N,
  ): void {
    let owner = scope;
    while (kind === 'var' && !owner.takesVars && owner.parent) owner = owner.parent;
    const existing = owner.bindings.get(name);
    // A parameter of the same name hides a function expression's own name.
    if (existing && existing.kind !== 'self') {
      existing.redeclared = true;
      this.byId.set(id, existing);
      return;
    }
    const binding: Binding<N> = {
      name,
      kind,
      id,
      declaration,
      isTopLevel: owner.parent === undefined,
      references: [],
      assignments: [],
      redeclared: false,
      capturedInLoop: false,
    };
    owner.bindings.set(name, binding);
    this.byId.set(id, binding);
    this.all.push(binding);
  }

  private refer(node: N, name: string, from: Scope<N>): void {
    const scope = from.find(name);
    const binding = scope?.bindings.get(name);
    if (!scope || !binding) return;
    if (binding.kind === 'function' && isInLoop(scope) && isOutside(scope, from)) {
      binding.capturedInLoop = true;
    }
    binding.references.push(node);
    if (this.assigned.has(node)) binding.assignments.push(node);
    this.byReference.set(node, binding);
  }
}

function isInLoop<N>(scope: Scope<N>): boolean {
  return [...scope.upToFunction()].some(({ isLoop }) => isLoop);
}

/** Whether a function stands between. */
function isOutside<N>(scope: Scope<N>, from: Scope<N>): boolean {
  return ![...from.upToFunction()].includes(scope);
}
