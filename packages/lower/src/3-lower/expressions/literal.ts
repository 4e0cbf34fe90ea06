/**
 * Object literals on the spine. Their keys and values are operands; beside those they hold functions.
 *
 *     { m() { return i }, x: yield }   ->   .yield ()   ((scope) => ({ m() { return scope.i }, x: $.value }))(scope)
 */
import type { Expression } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import type { ContextName } from '../leaves/function-names';
import { lowerParts } from '../spill';

/** `node` is the literal, as scope analysis knows it. */
export function lowerLiteral<N extends object>(
  ctx: Context<N>,
  { parts, rebuild }: Extract<Expression<N>, { kind: 'operands' }>,
  node: N,
  name: ContextName | undefined,
): Value<N> {
  const rebuilt = rebuild(lowerParts(ctx, parts, { literal: node }));
  return code(ctx.closures.holder(node, rebuilt, name));
}
