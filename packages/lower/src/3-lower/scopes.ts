/**
 * Scopes on the spine. Their bindings live in variables of the wrapper, or in a record that is new each time.
 *
 *     { let i; function f() { … } }  ->  scope = { i: void 0, f: void 0 };  scope.f = …;
 */
import type { Binding, Scope } from '../1-analyse/scope';
import { isInRecord } from '../1-analyse/scope';
import { code } from '../graph/value';
import type { Context } from './context';
import { contextName } from './leaves/function-names';

/** On entry of the scope that `node` opens, if it is on the spine. */
export function enterScope<N extends object>(ctx: Context<N>, node: N): void {
  const scope = ctx.plan.scopes.get(node);
  if (scope?.spine) openScope(ctx, scope);
}

/** Makes a new record, marks what is in its dead zone, and initializes the function declarations. */
export function openScope<N extends object>(ctx: Context<N>, scope: Scope<N>): void {
  const { build } = ctx;
  const unset = (binding: Binding<N>): N =>
    binding.startsMarked ? ctx.host.helper('uninitialized') : build.undefined();
  if (scope.record !== undefined) {
    const fields = [...scope.bindings.values()]
      .filter((binding) => isInRecord(binding))
      .map((binding) => [binding.outputName, unset(binding)] as const);
    ctx.assign(scope.record, code(build.record(fields)));
  }
  for (const binding of scope.bindings.values()) {
    if (binding.startsMarked && !isInRecord(binding))
      ctx.assign(binding.outputName, code(unset(binding)));
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
  const value = ctx.closures.holder(node, read.asExpression(), contextName(read.name));
  ctx.effect(code(initialization(ctx, binding, value, read.id)), {
    origin: node,
    says: [`function ${read.name}`],
  });
}

/** `x = value`, without checks: it is the initialization. */
export function initialization<N extends object>(
  ctx: Context<N>,
  binding: Binding<N>,
  value: N,
  origin?: N,
): N {
  const target = ctx.leaves.storage(binding).node;
  return ctx.build.assign(origin ? ctx.build.at(target, origin) : target, '=', value);
}

/** CreatePerIterationEnvironment: `scope = { i: scope.i }`. */
export function copyRecord<N extends object>(ctx: Context<N>, node: N): void {
  const { build } = ctx;
  const scope = ctx.plan.scopes.get(node);
  if (scope?.record === undefined) return;
  const fields = [...scope.bindings.values()]
    .filter((binding) => isInRecord(binding))
    .map((binding) => [binding.outputName, ctx.leaves.storage(binding).node] as const);
  ctx.assign(scope.record, code(build.record(fields)));
}
