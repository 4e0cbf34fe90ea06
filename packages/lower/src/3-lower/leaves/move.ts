/**
 * Moves leaves into the step function: what becomes of the names in them. (Closures: `closures.ts`; jumps:
 * `leaf-jumps.ts`.)
 *
 *     x   ->   x  |  x_1 (renamed)  |  scope.x (record)  |  initialized(x, "x") (dead zone)
 */
import type { Binding } from '../../1-analyse/scope';
import { isInRecord } from '../../1-analyse/scope';
import { DIAGNOSTICS } from '../../contract/diagnostics';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { type ContextName, named } from './function-names';
import { Vars } from './vars';

export class LeafMover<N extends object> {
  /** The variables for the coroutine's `this` and `arguments` in the step function, if they are used. */
  thisAlias: string | undefined;
  argumentsAlias: string | undefined;

  private readonly vars: Vars<N>;

  constructor(private readonly ctx: Context<N>) {
    this.vars = new Vars(ctx);
  }

  /** A leaf expression (or any node without jumps), moved. */
  expression(leaf: N, context?: ContextName): Value<N> {
    const { host, plan } = this.ctx;
    const binding = plan.bindingOf.get(leaf);
    if (binding?.hoisted) return this.reference(leaf, binding);
    const anonymous = context && host.anonymous(leaf);
    if (context?.isLost && anonymous && !plan.captures.has(anonymous)) {
      return code(named(this.ctx, context.text, this.inside(leaf)));
    }
    const replaced = this.replace(leaf, anonymous ? context.text : undefined);
    return code(replaced ?? host.substitute(leaf, (node, n) => this.replace(node, n)));
  }

  /** A leaf target, as the left side of an assignment. */
  target(leaf: N): N {
    return this.ctx.host.substituteTarget(leaf, (node, name) => this.replace(node, name));
  }

  replace(node: N, name?: string): N | null | undefined {
    const declared = this.vars.replace(node);
    return declared === undefined ? this.own(node, name) : declared;
  }

  /** The node, moved, without an assignment that `vars.ts` puts in front of it. */
  itself(node: N): N {
    return this.own(node) ?? this.inside(node);
  }

  private own(node: N, name?: string): N | undefined {
    const { ctx } = this;
    const { plan } = ctx;
    const binding = plan.bindingOf.get(node);
    if (binding?.hoisted) {
      const value = this.reference(node, binding);
      return plan.called.has(node) ? ctx.build.at(ctx.callee(value).node, node) : value.node;
    }
    // (In `f = (() => x)` the name is the function's, not the parentheses'.)
    const unit = name === undefined ? node : (ctx.host.anonymous(node) ?? node);
    if (plan.captures.has(unit)) return this.ctx.closures.capture(unit, name);
    if (plan.thisUses.has(node) && !ctx.stepIsArrow) return ctx.build.at(this.self, node);
    if (plan.argumentsUses.has(node)) {
      this.argumentsAlias ??= ctx.host.unique('args');
      return ctx.build.at(ctx.build.name(this.argumentsAlias), node);
    }
    if (plan.newTargets.has(node)) return ctx.build.undefined();
    if (name !== undefined && plan.namesToKeep.has(name)) {
      return named(ctx, name, this.inside(node));
    }
    return undefined;
  }

  /** The coroutine's `this`, in the step function. */
  get self(): N {
    const { build, host, stepIsArrow } = this.ctx;
    if (stepIsArrow) return build.keyword('this');
    this.thisAlias ??= host.unique('self');
    return build.name(this.thisAlias);
  }

  /** The node with what is inside it moved; the node itself is not replaced. */
  inside(node: N): N {
    return this.ctx.host.substitute(node, (inner, name) =>
      inner === node ? undefined : this.replace(inner, name),
    );
  }

  /** The variable or record field of a binding, without checks. */
  storage(binding: Binding<N>): Value<N> {
    const { build } = this.ctx;
    if (!isInRecord(binding)) return code(build.name(binding.outputName));
    const record = build.name(binding.scope.record as string);
    return { kind: 'field', node: build.member(record, binding.outputName) };
  }

  private reference(node: N, binding: Binding<N>): Value<N> {
    const { ctx } = this;
    const { build } = ctx;
    const { name, kind, needsDeadZoneCheck: checked } = binding;
    const storage = (): Value<N> => {
      const { kind, node: place } = this.storage(binding);
      return { kind, node: build.at(place, node) };
    };
    if (ctx.plan.assigned.has(node)) {
      const constant = kind === 'const' || kind === 'self';
      if (!constant && !checked) return storage();
      // x = v  ->  checkedBinding(() => x, (v) => x = v, "x").value = v
      const place = (): N => this.storage(binding).node;
      const get = build.arrow([], place());
      const parameter = ctx.host.unique('value');
      const set = constant
        ? build.undefined()
        : build.arrow([parameter], build.assign(place(), '=', build.name(parameter)));
      const checkedBinding = ctx.call('checkedBinding', get, set, build.string(name));
      return code(build.at(build.member(checkedBinding, 'value'), node));
    }
    const isDeclared = ctx.host.role(node)?.role !== 'reference';
    return checked && !isDeclared
      ? code(ctx.call('initialized', storage().node, build.string(name)))
      : storage();
  }

  reportEvals(): void {
    for (const node of this.ctx.plan.evals) {
      this.ctx.host.report(node, DIAGNOSTICS.evalInGenerator);
    }
  }
}
