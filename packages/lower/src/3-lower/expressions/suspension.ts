/**
 * `await`, `yield` and `yield*`: the value is what they resume with.
 *
 *     f(await x)   ->   .await (x)   f($.value)
 */
import type { Expression } from '../../contract/forms';
import type { Context } from '../context';

/** `origin`: the expression, or the statement that is nothing else. */
export function lowerSuspension<N extends object>(
  ctx: Context<N>,
  origin: N,
  { how, argument }: Extract<Expression<N>, { kind: 'suspend' }>,
): N {
  const value = argument ? ctx.lower.expression(argument) : ctx.build.undefined();
  const says = argument && [argument];
  if (how === 'delegate') {
    ctx.asm.suspend('park', ctx.parked(ctx.flavour.delegate, value), {
      origin,
      says: ['yield* ', argument ?? ''],
    });
  } else ctx.asm.suspend(how, value, { origin, says });
  return ctx.value;
}
