/**
 * A class is strict code, its head too (ECMA-262 §11.2.2). Where a head suspends in sloppy code, what it evaluates moves
 * to the step function, which is sloppy: there each piece is strict code for itself.
 *
 *     class K extends f(o.x = 1, yield) { }
 *  ->
 *     t = (() => { "use strict"; return o.x = 1 })();  .yield ()   K = class K extends f(t, $.value) { }
 */
import type { Context } from '../context';
import type { Expression } from '../../contract/forms';
import { lowerParts } from './table';

/** Lowers the parts of the head of a class that suspends. */
export function lowerHead<N extends object>(
  ctx: Context<N>,
  { parts }: Extract<Expression<N>, { kind: 'operands' }>,
): N[] {
  const { asm, build, generator } = ctx;
  if (generator.strict || asm.strict) return lowerParts(ctx, parts);
  asm.strict = (value) => (isHarmless(ctx, value) ? value : build.strict([build.return(value)]));
  const lowered = lowerParts(ctx, parts);
  asm.strict = undefined;
  return lowered;
}

/** The same in sloppy code. */
function isHarmless<N extends object>(ctx: Context<N>, value: N): boolean {
  const { host } = ctx;
  return ctx.isValue(value) || host.isConstant(value) || host.role(value)?.role === 'reference';
}
