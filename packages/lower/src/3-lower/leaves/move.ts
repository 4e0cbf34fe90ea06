/**
 * Moves leaves into the step function: what a name, a jump or a closure in a leaf becomes.
 *
 *     x            ->  x  |  x_1 (renamed)  |  scope.x (record)  |  initialized(x, "x") (dead zone)
 *     () => x      ->  closure(scope)      with   closure = (scope) => () => scope.x   in the wrapper
 *     break        ->  { state = 3; continue; }      (`continue machine` in a loop of the leaf's own)
 */
import type { Context } from '../context';
import { call, type Deep, run } from '../../walk/deep';
import { DIAGNOSTICS } from '../../contract/diagnostics';
import { isInRecord } from '../../2-plan/plan';
import { Label, type LeafJump } from '../../graph/ir';
import type { Binding } from '../../1-analyse/scope';

export class Leaves<N extends object> {
  /** Factories of closures over records, in the wrapper: `name = (records) => closure`. */
  readonly factories: { readonly name: string; readonly value: N }[] = [];
  /** The alias of the generator's `arguments`, if it is used. */
  argumentsAlias: string | undefined;

  constructor(private readonly ctx: Context<N>) {}

  /** A leaf expression (or any node without jumps), moved. */
  expression(leaf: N, context?: ContextName): N {
    const { host, build } = this.ctx;
    const anonymous = context && host.anonymous(leaf);
    if (context?.isLost && anonymous && !this.ctx.plan.captures.has(anonymous)) {
      return build.named(context.text, this.inside(leaf));
    }
    const replaced = this.replace(leaf, anonymous ? context.text : undefined);
    return replaced ?? this.ctx.host.substitute(leaf, (node, n) => this.replace(node, n));
  }

  /** A leaf target, as the left side of an assignment. */
  target(leaf: N): N {
    return this.ctx.host.substituteTarget(leaf, (node, name) => this.replace(node, name));
  }

  /** Emits a leaf statement. */
  statement(leaf: N): void {
    const { ctx } = this;
    const found: LeafJump<N>[] = [];
    run(this.collectJumps(leaf, found, false));
    const { asm } = ctx;
    if (found.length === 0) {
      asm.emit(this.expression(leaf), [leaf]);
      return;
    }
    const left = this.mayRunOnTheWayOut(leaf);
    const ways = new Map(found.map(({ to }) => [to, left ? new Label(to.hint) : to]));
    const jumps = found.map((jump) => ({ ...jump, to: ways.get(jump.to) as Label }));
    asm.item({ kind: 'leaf', leaf, jumps });
    if (!left) return;
    const after = new Label('after jumps');
    asm.goto(after);
    for (const [to, way] of ways) {
      asm.mark(way);
      asm.goto(to);
    }
    asm.mark(after);
  }

  /**
   * Whether a jump in the leaf runs code of the leaf on its way: a `finally`, or an iterator's `return()`. That may
   * throw, or jump elsewhere, in the leaf's own region: so the region changes only in a state behind the leaf.
   */
  private mayRunOnTheWayOut(node: N): boolean {
    const { host } = this.ctx;
    if (host.role(node)?.role === 'declaration') return false;
    const any = (...nodes: readonly (N | undefined)[]): boolean =>
      nodes.some((inner) => inner !== undefined && this.mayRunOnTheWayOut(inner));
    const read = host.readStatement(node);
    switch (read.kind) {
      case 'try':
        return read.finalizer !== undefined || any(read.block, read.clause?.body);
      case 'each':
        return read.how !== 'in' || any(read.body);
      case 'block':
        return any(...read.body);
      case 'if':
        return any(read.then, read.otherwise);
      case 'loop':
      case 'labelled':
        return any(read.body);
      case 'switch':
        return any(...read.clauses.flatMap(({ body }) => body));
      case 'with':
      case 'unknown':
        return true;
      case 'expression':
      case 'variables':
      case 'jump':
      case 'return':
      case 'throw':
      case 'class':
      case 'function':
      case 'enum':
      case 'debugger':
      case 'empty':
        return false;
    }
  }

  /** A leaf statement, moved, with what stands in it for the jumps out of it. */
  withJumps(leaf: N, written: ReadonlyMap<N, N>): N {
    const replace = (node: N, name?: string): N | undefined =>
      written.get(node) ?? this.replace(node, name);
    return replace(leaf) ?? this.ctx.host.substitute(leaf, replace);
  }

  private *collectJumps(node: N, found: LeafJump<N>[], around: boolean): Deep<void> {
    const { ctx } = this;
    const role = ctx.host.role(node);
    if (role?.role === 'scope' && (role.kind === 'function' || role.kind === 'arrow')) return;
    if (role?.role === 'declaration' && role.scope) return;
    const isLoop =
      (role?.role === 'scope' && role.kind === 'loop') || (role?.role === 'breakable' && role.loop);
    const inLoop = around || isLoop;
    if (role?.role === 'jump') {
      if (role.how === 'return') {
        found.push({ node, to: ctx.jumps.toReturn(), clearsValue: true, inLoop });
        return;
      }
      const statement = ctx.plan.jumpTargets.get(node);
      const target = statement && ctx.jumps.to(role.how, statement);
      if (target) found.push({ node, to: target, clearsValue: false, inLoop });
      return;
    }
    for (const child of ctx.host.children(node)) {
      yield* call(this.collectJumps(child, found, inLoop));
    }
  }

  private replace(node: N, name?: string): N | undefined {
    const { ctx } = this;
    const { plan } = ctx;
    const binding = plan.bindingOf.get(node);
    if (binding?.hoisted) return this.reference(node, binding);
    // The name is for the function, `f = (() => x)`, wherever its parentheses are.
    const unit = name === undefined ? node : (ctx.host.anonymous(node) ?? node);
    if (plan.captures.has(unit)) return this.capture(unit, name);
    if (plan.argumentsUses.has(node)) {
      this.argumentsAlias ??= ctx.host.unique('args');
      return ctx.build.at(ctx.build.name(this.argumentsAlias), node);
    }
    if (plan.newTargets.has(node)) return ctx.build.undefined();
    if (name !== undefined && plan.renamed.has(name)) {
      return ctx.build.named(name, this.inside(node));
    }
    return undefined;
  }

  /** The node's own insides substituted, the node itself not replaced. */
  private inside(node: N): N {
    return this.ctx.host.substitute(node, (inner, name) =>
      inner === node ? undefined : this.replace(inner, name),
    );
  }

  // ---- Names -----------------------------------------------------------------------------------

  /** The variable or record field of a binding, unchecked. */
  storage(binding: Binding<N>): N {
    const { build } = this.ctx;
    return isInRecord(binding)
      ? this.ctx.field(binding.scope.record as string, binding.text)
      : build.name(binding.text);
  }

  private reference(node: N, binding: Binding<N>): N {
    const { ctx } = this;
    const { build } = ctx;
    const { name, kind, checked } = binding;
    const storage = (): N => build.at(this.storage(binding), node);
    if (ctx.plan.assigned.has(node)) {
      const constant = kind === 'const' || kind === 'self';
      if (!constant && !checked) return storage();
      // x = v  ->  checkedBinding(() => x, (v) => x = v, "x").value = v
      const get = build.arrow([], storage());
      const parameter = ctx.host.unique('value');
      const set = constant
        ? build.undefined()
        : build.arrow([parameter], build.assign(storage(), '=', build.name(parameter)));
      return build.member(ctx.call('checkedBinding', get, set, build.string(name)), 'value');
    }
    const isDeclared = ctx.host.role(node)?.role !== 'reference';
    if (checked && !isDeclared) return ctx.call('initialized', storage(), build.string(name));
    return storage();
  }

  // ---- Closures --------------------------------------------------------------------------------

  /** A closure over records, made by a factory that gets the records of the moment. */
  private capture(node: N, name: string | undefined): N {
    const { ctx } = this;
    const { build } = ctx;
    const records = this.recordsOf(node);
    const inside = this.moved(this.inside(node));
    const named = name === undefined ? inside : build.named(name, inside);
    const closure = ctx.asm.strictly(named);
    const values = records.map((record) => build.name(record));
    if (ctx.plan.local.has(node)) return build.call(build.arrow(records, closure), values);
    const factory = ctx.host.unique('closure');
    this.factories.push({ name: factory, value: build.arrow(records, closure) });
    return build.call(build.name(factory), values);
  }

  /** A node that was rebuilt around parts evaluated before, whose functions may capture records. */
  pieces(original: N, rebuilt: N, name?: ContextName): N {
    const { ctx } = this;
    const { build } = ctx;
    let node = ctx.host.substitute(rebuilt, (inner, n) =>
      inner === rebuilt ? undefined : this.replace(inner, n),
    );
    const records = ctx.plan.captures.has(original) ? this.recordsOf(original) : [];
    if (records.length > 0) node = this.moved(node);
    if (name && ctx.host.anonymous(rebuilt)) {
      const isLost = name.isLost || records.length > 0 || ctx.plan.renamed.has(name.text);
      if (isLost) node = build.named(name.text, node);
    }
    if (records.length === 0) return node;
    return build.call(
      build.arrow(records, node),
      records.map((record) => build.name(record)),
    );
  }

  /**
   * The value of a computed property, made before its literal is: it has its name from the key that `key` holds.
   *
   *     { [k]: class { static x = i }, y: yield }   ->   t = toKey(k);  t1 = ((scope) => ({ [t]: class { … } })[t])(scope)
   */
  keyed(literal: N, key: string, value: N): N {
    const { build, plan } = this.ctx;
    const records = plan.captures.has(literal) ? this.recordsOf(literal) : [];
    if (records.length === 0) return build.namedBy(key, value);
    return build.call(
      build.arrow(records, build.namedBy(key, this.moved(value))),
      records.map((record) => build.name(record)),
    );
  }

  private moved(closure: N): N {
    return this.ctx.build.moved?.(closure) ?? closure;
  }

  private recordsOf(node: N): string[] {
    const scopes = this.ctx.plan.captures.get(node) ?? [];
    return [...scopes].map((scope) => scope.record as string);
  }

  reportEvals(): void {
    for (const node of this.ctx.plan.evals) {
      this.ctx.host.report(node, DIAGNOSTICS.evalInGenerator);
    }
  }
}

/** The name that an anonymous function or class gets from its context. */
export interface ContextName {
  readonly text: string;
  /** It is not assigned to an identifier of that name: the name has to be given. */
  readonly isLost: boolean;
}
