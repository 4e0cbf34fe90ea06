/**
 * `a && b`, `a || b`, `a ?? b` and `a ? b : c` with a suspension in them.
 *
 *     (yield a) && b   ->   .yield (a)   $.value && b
 *     a && (yield b)   ->   t = a;  .brfalse end, (t)   .yield (b)   t = $.value;  .mark end
 */
import { Label } from '../../graph/label';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { countedTest, lowerCounted } from '../counted-choice';
import { type Choice, staysWhole, testOf, wordsOf } from '../short-circuit';

export function lowerChoice<N extends object>(ctx: Context<N>, node: N, read: Choice<N>): Value<N> {
  const whole = lowerCounted(ctx, node, read) ?? lowerWhole(ctx, node, read);
  if (whole) return whole;
  const { on, test, then, otherwise } = read;
  const { asm } = ctx;
  const end = new Label('end');
  const value = ctx.lower.expression(test);
  const result = ctx.temps.take();
  if (otherwise) {
    const no = new Label('else');
    asm.branch(countedTest(ctx, node, read, value), true, no, 'then', { says: [test] });
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
  origin: N,
  read: Choice<N>,
  node: N,
): void {
  const whole = lowerCounted(ctx, node, read) ?? lowerWhole(ctx, node, read);
  if (whole) {
    ctx.effect(whole, { origin, says: [node] });
    return;
  }
  const { on, test, then, otherwise } = read;
  const { asm, build } = ctx;
  const end = new Label('end');
  const value = ctx.lower.expression(test);
  const says = wordsOf(on, test);
  if (on === 'nullish') {
    asm.branch(testOf(ctx, on, ctx.spillName(value)), true, end, 'right side', { says });
  } else if (otherwise) {
    const no = new Label('else');
    asm.branch(countedTest(ctx, node, read, value), true, no, 'then', { says });
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

/** One expression, where nothing suspends but its test; else undefined. */
function lowerWhole<N extends object>(
  ctx: Context<N>,
  node: N,
  read: Choice<N>,
): Value<N> | undefined {
  if (!staysWhole(ctx, read)) return undefined;
  const { on, test, then, otherwise } = read;
  const { build, lower } = ctx;
  const value = lower.expression(test).node;
  const way = lower.expression(then).node;
  const whole = otherwise
    ? build.conditional(value, way, lower.expression(otherwise).node)
    : build.binary(value, OPERATORS[on], way);
  return code(build.at(whole, node));
}

const OPERATORS = { true: '&&', false: '||', nullish: '??' } as const;
