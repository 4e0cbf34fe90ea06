/** Expressions whose parts are evaluated from left to right and then combined: `a + b`, `[a, b]`, `new F(a)`. */
import type { Expression, Part } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { lowerParts } from '../spill';

/**
 * `(yield a) + b + c + …`: a loop goes down the first operands, as recursion over a thousand terms would exhaust the
 * stack.
 */
export function lowerOperands<N extends object>(
  ctx: Context<N>,
  node: N,
  outermost: Operands<N>,
): Value<N> {
  const nested: { readonly operands: Operands<N>; readonly of: N }[] = [];
  let of = node;
  let read: Expression<N> = outermost;
  let value: Value<N> | undefined;
  while (read.kind === 'operands' && !read.holder) {
    nested.push({ operands: read, of });
    const first: Part<N> | undefined = read.parts[0];
    // (An operand that has a name to give to a function is lowered with that name, by `lowerParts`.)
    if (!first || first.name !== undefined || !ctx.suspends(first.node)) break;
    of = first.node;
    read = ctx.host.readExpression(of);
    if (read.kind !== 'operands' || read.holder) value = ctx.lower.read(of, read);
  }
  for (const { operands, of } of nested.reverse()) {
    const rebuilt = operands.rebuild(lowerParts(ctx, operands.parts, { first: value }));
    // (The caller adds the comments of the outermost one.)
    value = of === node ? code(rebuilt) : ctx.annotated(code(rebuilt), of);
  }
  return value as Value<N>;
}

type Operands<N> = Extract<Expression<N>, { kind: 'operands' }>;
