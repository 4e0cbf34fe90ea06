/** `a, b, c` with a suspension in it. */
import type { Expression } from '../../contract/forms';
import type { Value } from '../../graph/value';
import type { Context } from '../context';
import { isSilent } from '../spill';

type Sequence<N> = Extract<Expression<N>, { kind: 'sequence' }>;

export function lowerSequence<N extends object>(
  ctx: Context<N>,
  _node: N,
  { parts }: Sequence<N>,
): Value<N> {
  for (const part of parts.slice(0, -1)) ctx.lower.effect(part);
  return lowerLast(ctx, parts[parts.length - 1]);
}

/** The same where nobody uses the value. */
export function lowerSequenceEffect<N extends object>(
  ctx: Context<N>,
  _node: N,
  { parts }: Sequence<N>,
): void {
  for (const part of parts) ctx.lower.effect(part);
}

/**
 * The last expression of a sequence. It is a value: a call of it has no receiver, and it names no function.
 *
 *     (await a, o.m)()     ->  .await (a)   (0, o.m)()
 */
function lowerLast<N extends object>(ctx: Context<N>, node: N): Value<N> {
  const value = ctx.lower.expression(node);
  return isSilent(ctx, { node, spill: 'value' }) ? ctx.nameless(value) : ctx.apart(value);
}
