/**
 * `a && b`, `a || b`, `a ?? b` and `a ? b : c` with a suspension in them.
 *
 *     a && (yield b)
 *  ->
 *     t = a;  .brfalse end, (t)   .yield (b)   t = $.value;  .mark end
 */
import type { Expression } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { testOf, wordsOf } from '../short-circuit';

type Choice<N> = Extract<Expression<N>, { kind: 'choose' }>;

export function lowerChoice<N extends object>(
  ctx: Context<N>,
  _node: N,
  { on, test, then, otherwise }: Choice<N>,
): Value<N> {
  const { asm } = ctx;
  const end = new Label('end');
  const value = ctx.lower.expression(test);
  const result = ctx.temps.take();
  if (otherwise) {
    const no = new Label('else');
    asm.branch(value, true, no, 'then', { says: [test] });
    ctx.assign(result, ctx.nameless(ctx.lower.expression(then)), { says: [then] });
    asm.goto(end);
    asm.mark(no);
    ctx.assign(result, ctx.nameless(ctx.lower.expression(otherwise)), { says: [otherwise] });
  } else {
    ctx.assign(result, ctx.nameless(value));
    asm.branch(testOf(ctx, on, result), true, end, 'right side', { says: wordsOf(on, test) });
    ctx.assign(result, ctx.nameless(ctx.lower.expression(then)), { says: [then] });
  }
  asm.mark(end);
  return ctx.result(result);
}

/** The same where nobody uses the value: no variable for the result. */
export function lowerChoiceEffect<N extends object>(
  ctx: Context<N>,
  _node: N,
  { on, test, then, otherwise }: Choice<N>,
): void {
  const { asm, build } = ctx;
  const end = new Label('end');
  const value = ctx.lower.expression(test);
  const says = wordsOf(on, test);
  if (on === 'nullish') {
    asm.branch(testOf(ctx, on, ctx.spillName(value)), true, end, 'right side', { says });
  } else if (otherwise) {
    const no = new Label('else');
    asm.branch(value, true, no, 'then', { says });
    ctx.lower.effect(then);
    asm.goto(end);
    asm.mark(no);
    ctx.lower.effect(otherwise);
    asm.mark(end);
    return;
  } else {
    const wanted = on === 'true' ? value : code(build.not(value.node));
    asm.branch(wanted, true, end, 'right side', { says });
  }
  ctx.lower.effect(then);
  asm.mark(end);
}
