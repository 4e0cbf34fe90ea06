/**
 * `await`, `yield` and `yield*`: the value is what they resume with.
 *
 *     f(await x)   ->   .await (x)   f($.value)
 */
import type { Expression } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';

/** `origin`: the expression, or the statement that consists of it. */
export function lowerSuspension<N extends object>(
  ctx: Context<N>,
  origin: N,
  { how, argument }: Extract<Expression<N>, { kind: 'suspend' }>,
): Value<N> {
  const value = argument ? ctx.lower.expression(argument) : code(ctx.build.undefined());
  const says = argument && [argument];
  const suspending =
    how === 'delegate' ? code(ctx.parked(ctx.flavour.delegate, value.node)) : value;
  ctx.asm.suspend(how, suspending, { origin, says });
  return ctx.sent;
}
