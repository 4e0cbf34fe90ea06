/** What is evaluated left to right and then combined. */
import type { Expression, Part } from '../../contract/forms';
import type { Context } from '../context';
import { lowerParts } from '../spill';

/** `(yield a) + b + c + …`: down the first operands in a loop, as sums of a thousand terms would exhaust the stack. */
export function lowerOperands<N extends object>(
  ctx: Context<N>,
  _node: N,
  outermost: Operands<N>,
): N {
  const nested: Operands<N>[] = [];
  let read: Expression<N> = outermost;
  let value: N | undefined;
  while (read.kind === 'operands' && !read.pieces) {
    nested.push(read);
    const first: Part<N> | undefined = read.parts[0];
    // (An operand that gives a name to what it holds is lowered with that name.)
    if (!first || first.name !== undefined || !ctx.suspends(first.node)) break;
    read = ctx.host.readExpression(first.node);
    if (read.kind !== 'operands' || read.pieces) value = ctx.lower.read(first.node, read);
  }
  for (const outer of nested.reverse()) {
    value = outer.rebuild(lowerParts(ctx, outer.parts, { first: value }));
  }
  return value as N;
}

/**
 * Lowers expressions on the spine. `lowerExpression` emits what has to run before, and gives an
 * expression for the result that must be used at once, before anything else is emitted.
 *
 * Spilling: an operand is stored before a suspension further right, unless it is constant; what
 * stands behind the last suspension stays in place.
 *
 *     f(a, b(), yield c, d())
 *  ->
 *     t1 = f; t2 = a; t3 = b();  .yield (c)   t1(t2, t3, $.value, d())
 */

type Operands<N> = Extract<Expression<N>, { kind: 'operands' }>;
