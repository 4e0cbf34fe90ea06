/**
 * Decides, from the scope analysis, what becomes of each binding of a generator:
 *
 * - A binding declared on the spine outlives the step function's calls: it is *hoisted* to a variable
 *   of the wrapper function, under its own name if that is free, else under a new one.
 * - Declared in a loop on the spine *and* captured by a closure, it must be new in each iteration: it
 *   becomes a field of its scope's *record*, and closures get the record passed in by a factory.
 * - Where code can observe its temporal dead zone, its uses are *checked*.
 */
import { DIAGNOSTICS } from '../contract/diagnostics';
import type { Coroutine } from '../contract/coroutine';
import type { Host } from '../contract/host';
import { analyse } from '../1-analyse/analyse';
import type { Analysis, Binding, Closure, Scope } from '../1-analyse/scope';

export interface Plan<N> extends Analysis<N> {
  /** Function-level variables, in order of declaration, and the name each starts as a copy of. */
  readonly variables: ReadonlyMap<string, string | undefined>;
  /** Closures (functions, classes, object literals) and the records their code refers to. */
  readonly captures: Map<N, Set<Scope<N>>>;
  /** Those that also capture bindings of a leaf: their factory cannot leave it. */
  readonly local: Set<N>;
  /** Source names of bindings whose text differs: anonymous functions assigned to them need their name kept. */
  readonly renamed: Set<string>;
}

export function plan<N extends object>(host: Host<N>, coroutine: Coroutine<N>): Plan<N> {
  return new Planner(host, analyse(host, coroutine), coroutine.arrow).run();
}

const LEXICAL = new Set(['let', 'const', 'class', 'function', 'catch', 'self']);

class Planner<N extends object> {
  private readonly variables = new Map<string, string | undefined>();
  private readonly captures = new Map<N, Set<Scope<N>>>();
  private readonly local = new Set<N>();
  private readonly renamed = new Set<string>();

  constructor(
    private readonly host: Host<N>,
    private readonly analysis: Analysis<N>,
    private readonly isArrow: boolean,
  ) {}

  run(): Plan<N> {
    const { analysis } = this;
    for (const [node, binding] of analysis.leaks) {
      if (binding.references.length > 0) this.forceSpine(node);
    }
    for (const node of analysis.confined) this.forceSpine(node);
    for (const node of this.overtakenReturns()) this.forceSpine(node);
    this.separateHeads();
    do this.markSpine();
    while (this.forceCapturedDeclarations());
    for (const scope of this.spineScopes()) {
      for (const binding of scope.bindings.values()) this.decide(binding);
    }
    this.nameBindings();
    this.collectCaptures();
    return {
      ...analysis,
      variables: this.variables,
      captures: this.captures,
      local: this.local,
      renamed: this.renamed,
    };
  }

  /** The node's ancestors are read by the engine although they do not suspend. */
  private forceSpine(node: N): boolean {
    const { suspending, parentOf } = this.analysis;
    let changed = false;
    for (let n = parentOf.get(node); n && !suspending.has(n); n = parentOf.get(n)) {
      suspending.add(n);
      changed = true;
    }
    return changed;
  }

  /**
   * A leaf's `return` puts its value in the frame; another one in a `finally` on the way out would put its own there, and may
   * be cancelled itself.
   *
   *     try { return 1 } finally { L: try { return 2 } finally { break L } }
   */
  private overtakenReturns(): N[] {
    const { returns, parentOf, span } = this.analysis;
    const isIn = (node: N, outer: N): boolean => {
      const [start, end] = span.get(outer) ?? [0, 0];
      const at = span.get(node)?.[0] ?? -1;
      return at >= start && at < end;
    };
    if (returns.length < 2) return [];
    return returns.filter((node) => {
      for (let at = parentOf.get(node); at; at = parentOf.get(at)) {
        const read = this.host.readStatement(at);
        const last = read.kind === 'try' ? read.finalizer : undefined;
        if (last && !isIn(node, last) && returns.some((other) => isIn(other, last))) return true;
      }
      return false;
    });
  }

  private *spineScopes(): Iterable<Scope<N>> {
    yield this.analysis.body;
    for (const scope of this.analysis.scopes.values()) if (scope.spine) yield scope;
  }

  /** The scopes inside leaves, nested functions left out. */
  private *leafScopes(): Iterable<Scope<N>> {
    for (const scope of this.analysis.scopes.values()) {
      if (!scope.spine && scope.depth === 0) yield scope;
    }
  }

  private markSpine(): void {
    const { suspending, parentOf } = this.analysis;
    for (const [node, scope] of this.analysis.scopes) {
      if (scope.depth > 0 || scope.kind === 'with') continue;
      if (scope.kind === 'class') {
        scope.spine = scope.repeats = this.isHeadSeparate(scope);
        continue;
      }
      const parent = parentOf.get(node);
      // The clauses of a switch and the catch clause are taken apart together with their statement.
      // (Not a switch that opens the scope itself: it may be a leaf.)
      const role = this.host.role(node);
      const isSwitch = role?.role === 'scope' && role.breakable === 'switch';
      const withParent = scope.kind === 'catch' || (this.isSwitchBlock(node) && !isSwitch);
      scope.spine =
        suspending.has(node) || (withParent && parent !== undefined && suspending.has(parent));
      scope.repeats = scope.spine && this.isInLoop(node);
    }
  }

  /**
   * The head of a class that suspends is evaluated outside of it (`literal.ts`): there its inner name is a variable. In
   * its members it stays the class's own.
   */
  private separateHeads(): void {
    const { analysis } = this;
    for (const [node, scope] of analysis.scopes) {
      if (scope.kind !== 'class' || scope.depth > 0 || !analysis.suspending.has(node)) continue;
      for (const binding of scope.bindings.values()) {
        const { references } = binding;
        const inHead = references.filter(({ closure }) => closure?.unit !== node);
        const inMembers = references.filter(({ closure }) => closure?.unit === node);
        for (const member of inMembers) analysis.bindingOf.delete(member.node);
        references.splice(0, references.length, ...inHead);
        binding.captured = inHead.some(({ closure }) => closure !== undefined);
      }
    }
  }

  private isHeadSeparate(scope: Scope<N>): boolean {
    if (!scope.node || !this.analysis.suspending.has(scope.node)) return false;
    return [...scope.bindings.values()].some(({ references }) => references.length > 0);
  }

  private isSwitchBlock(node: N): boolean {
    const role = this.host.role(node);
    if (role?.role === 'scope' && role.breakable === 'switch') return true;
    const parent = this.analysis.parentOf.get(node);
    const outer = parent && this.host.role(parent);
    return outer?.role === 'breakable' && !outer.loop;
  }

  private isInLoop(node: N): boolean {
    for (let n: N | undefined = node; n; n = this.analysis.parentOf.get(n)) {
      const role = this.host.role(n);
      if (role?.role === 'scope' && role.kind === 'loop') return true;
      if (role?.role === 'breakable' && role.loop) return true;
    }
    return false;
  }

  private needsRecord(binding: Binding<N>): boolean {
    return binding.captured && binding.scope.repeats && LEXICAL.has(binding.kind);
  }

  /**
   * A function or class declaration inside a leaf that captures a record cannot be wrapped in a factory
   * where it stands: its block is put on the spine, where the engine assigns it as an expression.
   */
  private forceCapturedDeclarations(): boolean {
    let changed = false;
    for (const scope of [...this.spineScopes()]) {
      for (const binding of scope.bindings.values()) {
        if (!this.needsRecord(binding)) continue;
        for (const { closure } of binding.references) {
          if (!closure) continue;
          const declared = this.host.role(closure.unit)?.role === 'declaration';
          if (declared && this.forceSpine(closure.unit)) changed = true;
        }
      }
    }
    return changed;
  }

  private decide(binding: Binding<N>): void {
    const { scope, kind } = binding;
    if (kind === 'enum') return;
    if (kind === 'function' && scope.kind === 'body') return; // moved to the wrapper as it is
    binding.hoisted = true;
    if (this.needsRecord(binding)) scope.record ??= this.host.unique('scope');
    if (kind === 'let' || kind === 'const' || kind === 'class') {
      binding.checked = this.isObservedEarly(binding);
    } else if (kind === 'catch') binding.checked = this.isUsedInItsPattern(binding);
    else if (kind === 'self') binding.checked = true;
  }

  // ---- Temporal dead zone ----------------------------------------------------------------------

  /** Whether a use may run before the initialization; errs on the side of yes. */
  private isObservedEarly(binding: Binding<N>): boolean {
    const { declaration, scope } = binding;
    if (!declaration || binding.references.length === 0) return false;
    const { span, parentOf } = this.analysis;
    const [initializedAt, init] = this.initialization(binding, declaration);
    const clause =
      scope.node && this.isSwitchBlock(scope.node) ? parentOf.get(declaration) : undefined;
    const clauseEnd = clause ? (span.get(clause)?.[1] ?? 0) : Infinity;
    const subject = this.subjectOf(scope);
    return binding.references.some(({ at, closure }) => {
      // let f = () => f()
      if (closure && closure.unit === init) return false;
      const used = closure ? this.earliestCall(closure, new Set()) : at;
      if (subject && used >= subject[0] && used < subject[1]) return true;
      return used < initializedAt || used >= clauseEnd;
    });
  }

  /** catch ({ a = b, b }) {} */
  private isUsedInItsPattern({ scope, references }: Binding<N>): boolean {
    const { span, parentOf } = this.analysis;
    const statement = scope.node && parentOf.get(scope.node);
    const read = statement && this.host.readStatement(statement);
    const pattern = read?.kind === 'try' ? read.clause?.parameter : undefined;
    const end = pattern && span.get(pattern)?.[1];
    return end !== undefined && references.some(({ at }) => at < end);
  }

  /** When, in walk order, the binding is initialized, and by which expression. */
  private initialization(binding: Binding<N>, declaration: N): [at: number, init: N | undefined] {
    const { span, bindingOf } = this.analysis;
    const [start, end] = span.get(declaration) ?? [0, 0];
    if (binding.kind === 'class') return [end, undefined];
    const statement = this.host.readStatement(declaration);
    if (statement.kind !== 'variables') return [end, undefined];
    let at = start;
    for (const { target, init } of statement.list) {
      const named = this.host.readTarget(target);
      const last = init ?? target;
      at = span.get(last)?.[1] ?? at;
      if (named.kind === 'name' && bindingOf.get(named.id) === binding) return [at, init];
    }
    return [end, undefined];
  }

  /** Of a `for-in/of` on the spine: its subject is evaluated in the head's dead zone. */
  private subjectOf(scope: Scope<N>): readonly [number, number] | undefined {
    if (scope.kind !== 'loop' || !scope.node) return undefined;
    const statement = this.host.readStatement(scope.node);
    return statement.kind === 'each' ? this.analysis.span.get(statement.subject) : undefined;
  }

  /** A function declaration can be called as soon as anything refers to it; another closure when it exists. */
  private earliestCall(closure: Closure<N>, seen: Set<N>): number {
    const { declaration } = closure;
    if (!declaration) return closure.start;
    if (seen.has(declaration)) return Infinity;
    seen.add(declaration);
    const role = this.host.role(declaration);
    const id = role?.role === 'declaration' ? role.names[0]?.id : undefined;
    const own = id && this.analysis.bindingOf.get(id);
    if (!own) return 0;
    let earliest = Infinity;
    for (const { at, closure: user } of own.references) {
      earliest = Math.min(earliest, user ? this.earliestCall(user, seen) : at);
    }
    return earliest;
  }

  // ---- Names -----------------------------------------------------------------------------------

  /**
   * A hoisted binding keeps its name unless that means something else to other code of the function.
   * Bindings of disjoint blocks that no closure captures share one variable: two `catch (e)`, two
   * `for (const item of …)`.
   */
  private nameBindings(): void {
    const { analysis } = this;
    const owners = new Map<string, readonly Binding<N>[] | 'reserved'>([['arguments', 'reserved']]);
    for (const { name } of analysis.free) owners.set(name, 'reserved');
    for (const binding of analysis.parameters.bindings.values())
      owners.set(binding.name, 'reserved');
    for (const binding of analysis.body.bindings.values()) {
      if (LEXICAL.has(binding.kind) && binding.kind !== 'function') continue;
      owners.set(binding.name, 'reserved');
      if (binding.hoisted) this.nameVariable(binding);
    }
    if (this.host.flattensBlocks) {
      for (const scope of this.leafScopes()) {
        for (const { name, kind } of scope.bindings.values()) {
          if (kind !== 'self') owners.set(name, 'reserved');
        }
      }
    }
    for (const scope of this.spineScopes()) {
      if (scope.record) this.variables.set(scope.record, undefined);
      for (const binding of scope.bindings.values()) {
        if (!binding.hoisted || binding.kind === 'var') continue;
        if (binding.checked || isInRecord(binding)) this.renamed.add(binding.name);
        if (isInRecord(binding)) continue;
        const others = owners.get(binding.name) ?? [];
        if (others === 'reserved' || !others.every((other) => canShare(binding, other))) {
          binding.text = this.host.unique(binding.name);
          this.renamed.add(binding.name);
        } else {
          binding.shared = others.length > 0;
          owners.set(binding.name, [...others, binding]);
        }
        this.variables.set(binding.text, undefined);
      }
    }
  }

  /**
   * `var x` keeps its name: it is the parameter `x`, or starts as a copy of it, as the wrapper's own `var x` does. But
   * where expressions in the parameter list mean another `x`, it gets a name of its own: later steps down to ES5
   * put both into one scope.
   */
  private nameVariable(binding: Binding<N>): void {
    const { analysis } = this;
    const { name } = binding;
    const parameter = analysis.parameters.bindings.get(name);
    const isArguments = name === 'arguments' && !this.isArrow;
    // (What is free under a name the body declares can only stand in the parameter list.)
    const isAnother = analysis.free.some((reference) => reference.name === name);
    if (isArguments || isAnother || parameter?.captured) {
      binding.text = this.host.unique(isArguments ? 'args' : name);
      this.renamed.add(name);
    }
    const starts = binding.text !== name && (parameter !== undefined || isArguments);
    this.variables.set(binding.text, starts ? name : undefined);
  }

  /** Of a scope inside a leaf: which closures refer to its bindings, or stand in a literal or class that does. */
  private collectLocals(scope: Scope<N>): void {
    const { parentOf } = this.analysis;
    for (const binding of scope.bindings.values()) {
      for (const { node, closure } of binding.references) {
        if (closure) this.local.add(closure.unit);
        for (let n = parentOf.get(node); n && n !== scope.node; n = parentOf.get(n)) {
          if (this.captures.has(n)) this.local.add(n);
        }
      }
    }
  }

  private collectCaptures(): void {
    this.collectRecords();
    for (const scope of this.leafScopes()) this.collectLocals(scope);
  }

  private collectRecords(): void {
    for (const scope of this.spineScopes()) {
      for (const binding of scope.bindings.values()) {
        const inRecord = isInRecord(binding);
        for (const reference of binding.references) {
          if (inRecord && reference.closure) {
            const { unit } = reference.closure;
            let records = this.captures.get(unit);
            if (!records) this.captures.set(unit, (records = new Set()));
            records.add(scope);
          }
          const changed = inRecord || binding.checked || binding.text !== binding.name;
          if (reference.inWith && changed) {
            this.host.report(reference.node, DIAGNOSTICS.withStatement);
          }
        }
      }
    }
  }
}

/** Whether the binding is a field of its scope's record. */
export function isInRecord<N>(binding: Binding<N>): boolean {
  const { scope } = binding;
  return scope.record !== undefined && binding.captured && LEXICAL.has(binding.kind);
}

function canShare<N>(a: Binding<N>, b: Binding<N>): boolean {
  return !a.captured && !b.captured && !encloses(a.scope, b.scope) && !encloses(b.scope, a.scope);
}

function encloses<N>(outer: Scope<N>, inner: Scope<N>): boolean {
  for (let s: Scope<N> | undefined = inner; s; s = s.parent) if (s === outer) return true;
  return false;
}
