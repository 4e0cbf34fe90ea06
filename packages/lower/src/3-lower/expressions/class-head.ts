/**
 * Classes on the spine: something in their heads suspends (`extends`, computed keys, decorators).
 *
 *     class C extends f(() => C, await p) { m() { return C } }
 *  ->
 *     scope = { C: uninitialized };  t = closure(scope);  .await (p)
 *     scope.C = class C extends f(t, $.value) { m() { return C } }
 *
 * The head is evaluated outside of the class. So if it refers to the class's inner name, a variable stands for that
 * there; the members still mean the class's own name.
 *
 * All of a class is strict code, its head too (ECMA-262 §11.2.2). Where the class stands in sloppy code, the step
 * function is sloppy: then each piece of the head is made strict by itself.
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

/** Whether it means the same in sloppy code. */
function isHarmless<N extends object>(ctx: Context<N>, { kind, node }: Value<N>): boolean {
  const { host } = ctx;
  return kind === 'sent' || host.isConstant(node) || host.role(node)?.role === 'reference';
}
