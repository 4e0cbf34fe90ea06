/**
 * Scope analysis of one coroutine: which binding each identifier means, which bindings closures capture, where jumps
 * lead, which nodes suspend. One walk over the source collects all this; what follows from it has files of its own.
 */
import type { Coroutine } from '../contract/coroutine';
import type { Host } from '../contract/host';
import type { Declared, Role, ScopeRole } from '../contract/roles';
import { FLAVOURS } from '../flavours';
import type { Flavour } from '../flavours/flavour';
import { call, type Deep, run } from '../walk/deep';
import { leak } from './annex-b';
import { declare, resolve } from './bindings';
import { type Breakable, breakable, jumpTarget, labelled } from './jump-targets';
import { type Analysis, type Closure, type Reference, Scope } from './scope';
import { layOutSpine } from './spine';
import { noteVar } from './vars';

interface Walk<N> {
  scope: Scope<N>;
  closure: Closure<N> | undefined;
  /** The nearest class or object literal around, for closures that are members. */
  container: N | undefined;
  inWith: boolean;
  /** Inside a nested function that has its own `this`, `arguments` and `new.target`. */
  ownThis: boolean;
  inBody: boolean;
  /** Breakable statements around, innermost last; emptied at function borders. */
  breakables: readonly Breakable<N>[];
}

export function analyse<N extends object>(host: Host<N>, coroutine: Coroutine<N>): Analysis<N> {
  return new Analyser(host, coroutine).run();
}

class Analyser<N extends object> {
  private readonly references: Reference<N>[] = [];
  private readonly blockFunctions: [node: N, declared: Declared<N>, scope: Scope<N>][] = [];
  /** Functions and classes that have their names from a computed key of the literal around. */
  private readonly keyed = new Set<N>();
  private clock = 0;
  private readonly result: Analysis<N>;
  private readonly flavour: Flavour;

  constructor(
    private readonly host: Host<N>,
    private readonly coroutine: Coroutine<N>,
  ) {
    this.flavour = FLAVOURS[coroutine.flavour];
    const parameters = new Scope<N>(undefined, 'function', undefined, 0);
    this.result = {
      parameters,
      body: new Scope<N>(undefined, 'body', parameters, 0),
      scopes: new Map(),
      bindingOf: new Map(),
      free: [],
      assigned: new Set(),
      called: new Set(),
      vars: new Map(),
      jumpTargets: new Map(),
      thisUses: new Set(),
      argumentsUses: new Set(),
      newTargets: new Set(),
      isLexical: false,
      evals: [],
      suspending: new Set(),
      span: new Map(),
      annexBVars: new Map(),
      blockOnly: [],
      jumps: [],
      parentOf: new Map(),
    };
  }

  run(): Analysis<N> {
    const { parameters, body } = this.result;
    body.spine = true;
    const role = this.host.role(this.coroutine.node);
    const own =
      role?.role === 'declaration' ? role.scope : role?.role === 'scope' ? role : undefined;
    for (const d of own?.declares ?? []) {
      // The function's own name stays the host's business: it is outside.
      if (d.kind !== 'self') declare(this.result, parameters, d.kind, d);
    }
    const walk: Walk<N> = {
      scope: parameters,
      closure: undefined,
      container: undefined,
      inWith: false,
      ownThis: false,
      inBody: false,
      breakables: [],
    };
    for (const node of this.coroutine.parameters) run(this.visit(node, walk, undefined));
    for (const node of this.coroutine.body)
      run(this.visit(node, { ...walk, scope: body, inBody: true }, undefined));
    for (const [node, declared, scope] of this.blockFunctions)
      leak(this.result, node, declared, scope);
    resolve(this.result, this.references, this.coroutine.arrow);
    layOutSpine(this.host, this.result);
    return this.result;
  }

  /** Visits a node; says whether it suspends. */
  private *visit(node: N, walk: Walk<N>, parent: N | undefined): Deep<boolean> {
    const start = this.clock++;
    if (parent) this.result.parentOf.set(node, parent);
    const role = this.host.role(node);
    let inner = walk;
    if (role) {
      inner = this.enter(node, role, walk, start);
    }
    const scopeRole =
      role?.role === 'scope' ? role : role?.role === 'declaration' ? role.scope : undefined;
    let suspends = this.suspendsItself(node, walk);
    const outside = scopeRole?.outside;
    for (const child of this.host.children(node)) {
      const childWalk = outside?.includes(child) ? walk : inner;
      const found = yield* call(this.visit(child, childWalk, node));
      // What suspends in a nested function does not suspend this one.
      if (found && childWalk.scope.depth === walk.scope.depth) suspends = true;
    }
    if (suspends) {
      this.result.suspending.add(node);
      if (scopeRole?.kind === 'class') this.result.isLexical = true;
    }
    this.result.span.set(node, [start, this.clock]);
    return suspends;
  }

  private suspendsItself(node: N, walk: Walk<N>): boolean {
    const found = this.host.suspension(node);
    // (What a nested function suspends by is its own business: it may be of a kind that is not lowered.)
    if (!found || walk.scope.depth > 0) return false;
    const meaning = this.flavour.suspensions[found];
    if (typeof meaning === 'object') this.host.report(node, meaning);
    return meaning === 'suspends';
  }

  private enter(node: N, role: Role<N>, walk: Walk<N>, at: number): Walk<N> {
    const { result } = this;
    switch (role.role) {
      case 'reference':
        if (role.name === 'arguments' && !walk.ownThis) result.argumentsUses.add(node);
        this.references.push({
          node,
          name: role.name,
          scope: walk.scope,
          at,
          closure: walk.closure,
          inWith: walk.inWith,
        });
        return walk;
      case 'assignment':
        for (const target of role.targets) result.assigned.add(target);
        return walk;
      case 'this':
        if (walk.ownThis || !walk.inBody) return walk;
        if (walk.inWith) result.isLexical = true;
        else result.thisUses.add(node);
        return walk;
      case 'super':
        if (!walk.ownThis) result.isLexical = true;
        return walk;
      case 'new.target':
        if (walk.ownThis) return walk;
        if (this.coroutine.arrow) result.isLexical = true;
        else result.newTargets.add(node);
        return walk;
      case 'call':
        result.called.add(role.callee);
        if (role.isEval) result.evals.push(node);
        return walk;
      case 'jump':
        this.noteJump(node, role, walk);
        return walk;
      case 'literal':
        for (const value of role.keyed) this.keyed.add(value);
        return { ...walk, container: node };
      case 'labelled':
        return inBreakable(walk, labelled(node, role.label));
      case 'breakable':
        return inBreakable(walk, breakable(node, role.loop));
      case 'declaration':
        for (const declared of role.names)
          declare(this.result, walk.scope, role.kind, declared, node);
        if (role.kind === 'var' && walk.scope.depth === 0) noteVar(this.host, this.result, node);
        if (role.kind === 'function') {
          walk.scope.functions.push(node);
          if (role.plainFunction && !this.coroutine.strict)
            this.blockFunctions.push([node, role.names[0], walk.scope]);
        }
        return role.scope ? this.enterScope(node, role.scope, walk, at, node) : walk;
      case 'scope':
        return this.enterScope(node, role, walk, at, undefined);
      default:
        return walk;
    }
  }

  private enterScope(
    node: N,
    role: ScopeRole<N>,
    walk: Walk<N>,
    at: number,
    declaration: N | undefined,
  ): Walk<N> {
    const isFunction = role.kind === 'function' || role.kind === 'arrow';
    const scope = new Scope<N>(
      node,
      role.kind,
      walk.scope,
      walk.scope.depth + (isFunction ? 1 : 0),
    );
    this.result.scopes.set(node, scope);
    for (const declared of role.declares) declare(this.result, scope, declared.kind, declared);
    for (const target of role.targets ?? []) this.result.assigned.add(target);
    let inner: Walk<N> = { ...walk, scope };
    if (isFunction) {
      const isPart = role.member || this.keyed.has(node);
      const unit = isPart && walk.container ? walk.container : node;
      inner.closure ??= {
        unit,
        start: at,
        declaration: unit === node ? declaration : undefined,
      };
      inner.breakables = [];
      if (role.kind === 'function') inner.ownThis = true;
    } else if (role.kind === 'class' && !this.keyed.has(node)) inner.container = node;
    else if (role.kind === 'with') inner.inWith = true;
    else if (role.kind === 'loop') inner = inBreakable(inner, breakable(node, true));
    if (role.breakable) inner = inBreakable(inner, breakable(node, false));
    return inner;
  }

  private noteJump(node: N, role: Extract<Role<N>, { role: 'jump' }>, walk: Walk<N>): void {
    const { jumps, jumpTargets } = this.result;
    if (walk.scope.depth === 0) jumps.push(node);
    const target = jumpTarget(role, walk.breakables);
    if (target) jumpTargets.set(node, target);
  }
}

function inBreakable<N>(walk: Walk<N>, one: Breakable<N>): Walk<N> {
  return { ...walk, breakables: [...walk.breakables, one] };
}
