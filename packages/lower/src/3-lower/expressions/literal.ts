/**
 * Object literals on the spine: their parts are operands, their functions are pieces of them.
 *
 *     { m() { return i }, x: yield }   ->   .yield ()   ((scope) => ({ m() { return scope.i }, x: $.value }))(scope)
 */
import type { Expression } from '../../contract/forms';
import type { Context } from '../context';
import type { ContextName } from '../leaves/function-names';
import { lowerParts } from '../spill';

/** `node` is the literal, as scope analysis knows it. */
export function lowerLiteral<N extends object>(
  ctx: Context<N>,
  { parts, rebuild }: Extract<Expression<N>, { kind: 'operands' }>,
  node: N,
  name: ContextName | undefined,
): N {
  return ctx.closures.pieces(node, rebuild(lowerParts(ctx, parts, { literal: node })), name);
}
