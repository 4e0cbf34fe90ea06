/**
 * Object literals and classes on the spine: their parts are operands, their functions are pieces of them.
 *
 *     class C extends f(() => C, await p) { m() { return C } }
 *  ->
 *     scope = { C: uninitialized };  t = closure(scope);  .await (p)
 *     scope.C = class C extends f(t, $.value) { m() { return C } }
 *
 * What stands in a class's head is evaluated outside of the class here, so a class whose head refers to its inner
 * name has a variable for it; its members mean the class's own.
 */
import type { Context } from '../context';
import { openScope } from '../statements/declaration';
import { lowerHead } from './class-head';
import { lowerParts } from './table';
import type { Expression } from '../../contract/forms';
import type { ContextName } from '../leaves/move';

/** `node` is the literal or class, as scope analysis knows it. */
export function lowerPieces<N extends object>(
  ctx: Context<N>,
  read: Extract<Expression<N>, { kind: 'operands' }>,
  node: N,
  name?: ContextName,
): N {
  const scope = ctx.plan.scopes.get(node);
  if (scope?.kind !== 'class') {
    return ctx.leaves.pieces(
      node,
      read.rebuild(lowerParts(ctx, read.parts, { literal: node })),
      name,
    );
  }
  if (scope.spine) openScope(ctx, scope);
  const made = ctx.leaves.pieces(node, read.rebuild(lowerHead(ctx, read)), name);
  if (!scope.spine) return made;
  const [own] = scope.bindings.values();
  return ctx.build.assign(ctx.leaves.storage(own), '=', made);
}
