/**
 * Lowers assignments with a suspension in them. The parts of the target are evaluated first, then (in a compound
 * assignment) the old value is read, then the right side is evaluated, then the target is set.
 *
 *     a[i] += yield        ->  t1 = a; t2 = keyIn(t1, i); t3 = t1[t2];  .yield ()   t1[t2] = t3 + $.value
 *     x ??= await p        ->  t = x;  .brfalse end, (t == null)  .await (p)  t = x = $.value;  .mark end
 */
import type { Expression } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { contextName } from '../leaves/function-names';
import { isPattern, lowerPlace } from '../place';
import { type ShortCircuit, testOf, wordsOf } from '../short-circuit';

export function lowerAssignment<N extends object>(
  ctx: Context<N>,
  _node: N,
  { target, operator, value }: Extract<Expression<N>, { kind: 'assign' }>,
): Value<N> {
  const { build } = ctx;
  const shape = ctx.host.readTarget(target);
  if (isPattern(shape)) {
    const source = ctx.spillName(ctx.lower.expression(value));
    ctx.lower.assignment(target, code(ctx.name(source)));
    return ctx.result(source);
  }
  const logical = LOGICAL[operator];
  const isPlain = operator === '=';
  const place = lowerPlace(ctx, target, shape, {
    isReused: !isPlain,
    staysInPlace: !ctx.suspends(value),
  });
  const assigned = (): Value<N> =>
    code(place.write('=', ctx.lower.expression(value, contextName(place.name)).node));
  if (isPlain) return assigned();
  if (logical) {
    const end = new Label('end');
    const result = ctx.spillName(code(place.read()));
    ctx.asm.branch(testOf(ctx, logical, result), true, end, 'right side', {
      says: wordsOf(logical, target),
    });
    ctx.assign(result, assigned(), { says: [target, ' = ', value] });
    ctx.asm.mark(end);
    return ctx.result(result);
  }
  const old = ctx.spill(code(place.read()));
  const right = ctx.lower.expression(value).node;
  return code(place.write('=', build.binary(old, operator.slice(0, -1), right)));
}

const LOGICAL: Partial<Record<string, ShortCircuit>> = {
  '&&=': 'true',
  '||=': 'false',
  '??=': 'nullish',
};
