/**
 * Declarations on the spine. Their bindings live in the wrapper (or a record): what is left of the
 * declaration is the assignment.
 *
 *     const x = await p;            ->  .await (p)   x = $.value;
 *     { let i; function f() { … } } ->  scope = { i: void 0, f: void 0 };  scope.f = …;
 *     class C extends (yield) { }   ->  .yield ()   C = class C extends $.value { };
 */
import { contextName } from '../expressions/assignment';
import type { Context } from '../context';
import { lowerExpression, unsupported } from '../expressions/table';
import type { Statement } from '../../contract/forms';
import { isInRecord } from '../../2-plan/plan';
import { assignPattern } from '../expressions/pattern';
import { lowerPieces } from '../expressions/literal';
import type { Binding, Scope } from '../../1-analyse/scope';

/** On entry of the scope that `node` opens, if it is on the spine. */
export function enterScope<N extends object>(ctx: Context<N>, node: N): void {
  const scope = ctx.plan.scopes.get(node);
  if (scope?.spine) openScope(ctx, scope);
}

/** A new record, the marks of the dead zone, and the function declarations. */
export function openScope<N extends object>(ctx: Context<N>, scope: Scope<N>): void {
  const { build } = ctx;
  const unset = (binding: Binding<N>): N =>
    binding.checked ? ctx.host.helper('uninitialized') : build.undefined();
  if (scope.record !== undefined) {
    const fields = [...scope.bindings.values()]
      .filter((binding) => isInRecord(binding))
      .map((binding) => [binding.text, unset(binding)] as const);
    ctx.assign(scope.record, build.record(fields));
  }
  for (const binding of scope.bindings.values()) {
    if (binding.checked && !isInRecord(binding)) ctx.assign(binding.text, unset(binding));
  }
  if (scope.kind === 'body') return;
  for (const node of scope.functions) initializeFunction(ctx, scope, node);
}

/** A block's function: initialized on entry. */
function initializeFunction<N extends object>(ctx: Context<N>, scope: Scope<N>, node: N): void {
  const read = ctx.host.readStatement(node);
  if (read.kind !== 'function') return;
  const binding = scope.bindings.get(read.name);
  if (!binding) return;
  const value = ctx.leaves.pieces(node, read.expression, contextName(read.name));
  ctx.effect(initialization(ctx, binding, value, read.id), {
    origin: node,
    says: [`function ${read.name}`],
  });
}

/** Where a sloppy block-level function is declared, the function's variable of that name gets it (Annex B.3.3). */
export function lowerFunction<N extends object>(ctx: Context<N>, node: N): void {
  const { plan, build } = ctx;
  const leaked = plan.leaks.get(node);
  const read = ctx.host.readStatement(node);
  if (!leaked || read.kind !== 'function') return;
  const own = plan.bindingOf.get(read.id);
  if (!own || own === leaked) return;
  ctx.effect(build.assign(build.name(leaked.text), '=', ctx.leaves.storage(own)));
}

/** `origin`: the statement that it is, or of which it is the head. */
export function lowerVariables<N extends object>(
  ctx: Context<N>,
  { how, list }: Extract<Statement<N>, { kind: 'variables' }>,
  origin?: N,
): void {
  for (const [i, { node: own, target, init }] of list.entries()) {
    const node = (i === 0 && origin) || own;
    const shape = ctx.host.readTarget(target);
    if (shape.kind !== 'name') {
      if (init) assignPattern(ctx, target, lowerExpression(ctx, init), node);
      continue;
    }
    const binding = ctx.plan.bindingOf.get(shape.id);
    if (init) {
      const value = lowerExpression(ctx, init, contextName(shape.name));
      if (binding) {
        ctx.effect(initialization(ctx, binding, value, shape.id), { origin: node, says: [own] });
      } else assignPattern(ctx, target, value, node);
    } else if (how !== 'var' && binding && needsReset(binding)) {
      ctx.effect(initialization(ctx, binding, ctx.build.undefined(), shape.id), {
        origin: node,
        says: [own],
      });
    }
  }
}

/** `let x;` makes `x` undefined where it may be something else already. */
function needsReset<N>(binding: Binding<N>): boolean {
  if (binding.checked) return true;
  return !isInRecord(binding) && (binding.scope.repeats || binding.shared);
}

/** `x = value`, past all checks. */
export function initialization<N extends object>(
  ctx: Context<N>,
  binding: Binding<N>,
  value: N,
  origin?: N,
): N {
  const target = ctx.leaves.storage(binding);
  return ctx.build.assign(origin ? ctx.build.at(target, origin) : target, '=', value);
}

export function lowerClass<N extends object>(
  ctx: Context<N>,
  node: N,
  { name, id, expression }: Extract<Statement<N>, { kind: 'class' }>,
): void {
  const { build } = ctx;
  const binding = ctx.plan.bindingOf.get(id);
  if (!binding) return;
  if (expression) {
    const read = ctx.suspends(node) ? ctx.host.readExpression(expression) : undefined;
    const value =
      read?.kind === 'operands'
        ? lowerPieces(ctx, read, node)
        : ctx.leaves.pieces(node, expression);
    ctx.effect(initialization(ctx, binding, value), { origin: node, says: [`class ${name}`] });
    return;
  }
  if (ctx.suspends(node)) {
    unsupported(ctx, node);
    return;
  }
  // { @decorated class C {} C_1 = C }
  const copy = build.expression(initialization(ctx, binding, build.name(binding.name)));
  ctx.asm.emit(build.block([ctx.leaves.pieces(node, node), copy]), [`class ${name}`]);
}
