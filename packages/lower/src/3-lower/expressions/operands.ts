/** What is evaluated left to right and then combined. */
import type { Expression, Part } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { lowerParts } from '../spill';

/** `(yield a) + b + c + …`: down the first operands in a loop, as sums of a thousand terms would exhaust the stack. */
export function lowerOperands<N extends object>(
  ctx: Context<N>,
  _node: N,
  outermost: Operands<N>,
): Value<N> {
  const nested: Operands<N>[] = [];
  let read: Expression<N> = outermost;
  let value: Value<N> | undefined;
  while (read.kind === 'operands' && !read.holder) {
    nested.push(read);
    const first: Part<N> | undefined = read.parts[0];
    // (An operand that gives a name to what it holds is lowered with that name.)
    if (!first || first.name !== undefined || !ctx.suspends(first.node)) break;
    read = ctx.host.readExpression(first.node);
    if (read.kind !== 'operands' || read.holder) value = ctx.lower.read(first.node, read);
  }
  for (const outer of nested.reverse()) {
    value = code(outer.rebuild(lowerParts(ctx, outer.parts, { first: value })));
  }
  return value as Value<N>;
}

type Operands<N> = Extract<Expression<N>, { kind: 'operands' }>;
