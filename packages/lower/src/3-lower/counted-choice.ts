/**
 * With the option `debug`, who counts blocks of what runs, as V8 does, finds each `a ? b : c` and each chain of `&&`, `||` and `??`
 * in the source again, and which ways they went, though both are jumps: the test says so in an expression of the same
 * form, which has the places of the source.
 *
 *     a ? (yield b) : c       ->   .brfalse else, (a ? 1 : 0)              `1` is at `(yield b)`, `0` at `c`
 *     a && (yield b)          ->   t = a;  .brfalse end, (t ? 0 || $ : 0 && $)      `0` is at `a`, `$` at `(yield b)`
 *     (a || (yield b)) && c   ->   t = a;  .brfalse end, (!t ? 0 || $ || $ : 0 && $ && $)  .yield (b)  t = $.value;  .mark end
 *                                  .brfalse end2, (t ? 0 && $ || $ : 0)  t = c;  .mark end2
 */
import { Label } from '../graph/label';
import { code, type Value } from '../graph/value';
import type { Context } from './context';
import { type Choice, staysWhole, testOf, wordsOf } from './short-circuit';

/** (Each test of a chain has a sign for each operand.) */
const LONGEST = 32;

/** The test of a conditional, which says the way that it sends. */
export function countedTest<N extends object>(
  { build, counts }: Context<N>,
  node: N,
  { then, otherwise }: Choice<N>,
  test: Value<N>,
): Value<N> {
  if (!counts || !otherwise) return test;
  const ways = [build.at(build.number(1), then), build.at(build.number(0), otherwise)] as const;
  return code(build.at(build.conditional(test.node, ...ways), node));
}

/**
 * A chain that says which of its operands are evaluated, taken apart; undefined where that is none, or stays whole, which
 * says it by itself. What counts takes the operands, in whatever parentheses, for ways of one branch.
 */
export function lowerCounted<N extends object>(
  ctx: Context<N>,
  node: N,
  read: Choice<N>,
): Value<N> | undefined {
  if (!ctx.counts || read.otherwise) return undefined;
  const { asm, build, temps } = ctx;
  // (A chain begins with the parentheses of its first operand.)
  const operands = [node, ...operandsOf(ctx, node).slice(1)];
  const isShort = operands.length === 2 && staysWhole(ctx, read);
  if (isShort || operands.length > LONGEST) return undefined;
  const result = temps.take();
  let evaluated = 0;
  const lower = (part: N): void => {
    const choice = chainOf(ctx, part);
    if (!choice) {
      evaluated++;
      ctx.assign(result, ctx.nameless(ctx.lower.expression(part)), { says: [part] });
      return;
    }
    const { on, test, then } = choice;
    const end = new Label('end');
    lower(test);
    const goesOn = signs(ctx, operands, evaluated);
    // (The first operand is evaluated whatever its value is.)
    const stops = evaluated > 1 ? build.number(0) : signs(ctx, operands, operands.length);
    const counted = build.conditional(testOf(ctx, on, result).node, goesOn, stops);
    asm.branch(code(counted), true, end, 'right side', { says: wordsOf(on, test) });
    lower(then);
    asm.mark(end);
  };
  lower(node);
  return ctx.result(result);
}

/**
 * Signs for the operands, of which only the first and the one of that index are evaluated.
 *
 *     0 && $ && $ || $ || $      the index is 3
 */
function signs<N extends object>(
  ctx: Context<N>,
  [first, ...others]: readonly N[],
  index: number,
): N {
  const { build } = ctx;
  return others.reduce(
    (left, operand, i) =>
      build.binary(left, i + 1 < index ? '&&' : '||', build.at(ctx.frame, operand)),
    build.at(build.number(0), first),
  );
}

function operandsOf<N extends object>(ctx: Context<N>, node: N): N[] {
  const read = chainOf(ctx, node);
  return read ? [...operandsOf(ctx, read.test), ...operandsOf(ctx, read.then)] : [node];
}

function chainOf<N extends object>({ host }: Context<N>, node: N): Choice<N> | undefined {
  const read = host.readExpression(node);
  return read.kind === 'choose' && !read.otherwise ? read : undefined;
}
