/**
 * Classes on the spine: what suspends is their heads.
 *
 *     class C extends f(() => C, await p) { m() { return C } }
 *  ->
 *     scope = { C: uninitialized };  t = closure(scope);  .await (p)
 *     scope.C = class C extends f(t, $.value) { m() { return C } }
 *
 * What stands in a head is evaluated outside of the class here, so a class whose head refers to its inner name has a variable
 * for it; its members mean the class's own.
 *
 * A class is strict code, its head too (ECMA-262 §11.2.2). Where it stands in sloppy code, so does the step function: there
 * each piece of the head is strict code for itself.
 *
 *     class K extends f(o.x = 1, yield) { }
 *  ->
 *     t = (() => { "use strict"; return o.x = 1 })();  .yield ()   K = class K extends f(t, $.value) { }
 */
import type { Scope } from '../../1-analyse/scope';
import type { Expression } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import type { ContextName } from '../leaves/function-names';
import { openScope } from '../scopes';
import { lowerParts } from '../spill';

/** `node` is the class, as scope analysis knows it. */
export function lowerClassExpression<N extends object>(
  ctx: Context<N>,
  scope: Scope<N>,
  read: Extract<Expression<N>, { kind: 'operands' }>,
  node: N,
  name: ContextName | undefined,
): Value<N> {
  if (scope.spine) openScope(ctx, scope);
  const made = ctx.closures.holder(node, read.rebuild(lowerHead(ctx, read)), name);
  if (!scope.spine) return code(made);
  const [own] = scope.bindings.values();
  return code(ctx.build.assign(ctx.leaves.storage(own).node, '=', made));
}

function lowerHead<N extends object>(
  ctx: Context<N>,
  { parts }: Extract<Expression<N>, { kind: 'operands' }>,
): N[] {
  const { asm, build, coroutine } = ctx;
  if (coroutine.strict || asm.strict) return lowerParts(ctx, parts);
  asm.strict = (value) =>
    isHarmless(ctx, value) ? value : code(build.strict([build.return(value.node)]));
  const lowered = lowerParts(ctx, parts);
  asm.strict = undefined;
  return lowered;
}

/** The same in sloppy code. */
function isHarmless<N extends object>(ctx: Context<N>, { kind, node }: Value<N>): boolean {
  const { host } = ctx;
  return kind === 'sent' || host.isConstant(node) || host.role(node)?.role === 'reference';
}
