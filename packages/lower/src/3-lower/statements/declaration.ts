/**
 * Declarations on the spine. Their bindings live in the wrapper, or in a record; what is left of the declaration is the
 * assignment.
 *
 *     const x = await p;            ->  .await (p)   x = $.value;
 *     class C extends (yield) { }   ->  .yield ()   C = class C extends $.value { };
 *     @d class C { }                ->  C = (() => { @d class C { } return C; })();
 */
import type { Binding } from '../../1-analyse/scope';
import { isInRecord } from '../../1-analyse/scope';
import type { Statement } from '../../contract/forms';
import { code } from '../../graph/value';
import type { Context } from '../context';
import { contextName } from '../leaves/function-names';
import { initialization } from '../scopes';
import { unsupported } from '../unsupported';

/** A sloppy block-level function is copied to the function-level variable where it is declared (Annex B.3.3). */
export function lowerFunction<N extends object>(
  ctx: Context<N>,
  node: N,
  { id }: Extract<Statement<N>, { kind: 'function' }>,
): void {
  const { plan, build } = ctx;
  const leaked = plan.annexBVars.get(node);
  if (!leaked) return;
  const own = plan.bindingOf.get(id);
  if (!own || own === leaked) return;
  const target = build.name(leaked.outputName);
  ctx.effect(code(build.assign(target, '=', ctx.leaves.storage(own).node)));
}

/** `origin`: the declaration itself, or the `for` whose head it is. */
export function lowerVariables<N extends object>(
  ctx: Context<N>,
  origin: N,
  { how, list }: Extract<Statement<N>, { kind: 'variables' }>,
): void {
  for (const [i, { node: own, target, init }] of list.entries()) {
    const node = i === 0 ? origin : own;
    const shape = ctx.host.readTarget(target);
    if (init) {
      // (The initializer is what is done first: a debugger stops there.)
      ctx.asm.begin(own);
    }
    if (shape.kind !== 'name') {
      if (init) ctx.lower.assignment(target, ctx.lower.expression(init), node);
      continue;
    }
    const binding = ctx.plan.bindingOf.get(shape.id);
    if (init) {
      const value = ctx.lower.expression(init, contextName(shape.name));
      if (binding) {
        const initialized = initialization(ctx, binding, value.node, shape.id);
        ctx.effect(code(initialized), { origin: node, says: [own] });
      } else ctx.lower.assignment(target, value, node);
    } else if (how !== 'var' && binding && needsReset(binding)) {
      const reset = initialization(ctx, binding, ctx.build.undefined(), shape.id);
      ctx.asm.remark(node);
      ctx.effect(code(reset), { origin: target, says: [own] });
    } else ctx.asm.remark(node);
  }
}

/** Whether `let x;` has to make `x` undefined, because it may hold something already. */
function needsReset<N>(binding: Binding<N>): boolean {
  if (binding.startsMarked) return true;
  return !isInRecord(binding) && (binding.scope.perIteration || binding.shared);
}

export function lowerClass<N extends object>(
  ctx: Context<N>,
  node: N,
  { name, id, expression, isDecorated }: Extract<Statement<N>, { kind: 'class' }>,
): void {
  const binding = ctx.plan.bindingOf.get(id);
  if (!binding) return;
  const suspends = ctx.suspends(node);
  if (suspends && !expression) {
    unsupported(ctx, node);
    return;
  }
  const read = suspends && expression ? ctx.host.readExpression(expression) : undefined;
  const value =
    read?.kind === 'operands'
      ? ctx.lower.read(node, { ...read, holder: node }).node
      : expression && !isDecorated
        ? ctx.closures.holder(node, expression)
        : ctx.closures.declared(node, name, id);
  // (Coverage does not count a class declaration as a statement: so its place is that of the class.)
  ctx.effect(code(initialization(ctx, binding, value)), { says: [`class ${name}`] });
}
