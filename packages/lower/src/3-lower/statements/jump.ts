/**
 * `break`, `continue`, `return` and `throw` on the spine.
 *
 *     return x   ->   .return (x)                    in an async generator, which awaits it
 *                     $.value = x;  .done            in others
 *                     .enter (x)  .goto finally      in others, inside a `try` with a `finally`
 */
import type { Statement } from '../../contract/forms';
import type { Value } from '../../graph/value';
import type { Context } from '../context';

export function lowerJump<N extends object>(
  { asm, jumps, plan }: Context<N>,
  node: N,
  { how }: Extract<Statement<N>, { kind: 'jump' }>,
): void {
  const statement = plan.jumpTargets.get(node);
  const target = statement && jumps.to(how, statement);
  if (!target) throw new Error('lowerJump: a jump to nowhere');
  asm.goto(target, node);
}

export function lowerThrow<N extends object>(
  ctx: Context<N>,
  node: N,
  { value }: Extract<Statement<N>, { kind: 'throw' }>,
): void {
  const thrown = ctx.lower.expression(value).node;
  ctx.asm.exit({ kind: 'throw', value: thrown, origin: node, says: [value] });
}

/**
 * An async generator awaits the value first; the machine does that, and sends the return through what is around it. In
 * the other kinds the return enters the innermost `finally` as a jump does, and the machine sees to the rest.
 */
export function lowerReturn<N extends object>(
  ctx: Context<N>,
  node: N,
  { value }: Extract<Statement<N>, { kind: 'return' }>,
): void {
  const { asm, flavour, jumps } = ctx;
  if (!value) {
    asm.exit({ kind: 'end', origin: node });
    return;
  }
  const lowered = lowerReturned(ctx, node, value);
  if (flavour.suspensions.return === 'suspends') {
    asm.exit({ kind: 'return', value: lowered, origin: node, says: [value] });
    return;
  }
  const about = { origin: node, says: ['return ', value] };
  const handler = jumps.returnsInto;
  if (handler) {
    // (It becomes a property's value.)
    const returns = asm.strictly(ctx.nameless(lowered)).node;
    asm.item({ kind: 'enter', returns, ...about });
    asm.goto(handler);
    return;
  }
  ctx.setValue(lowered, about);
  asm.exit({ kind: 'done' });
}

/** In `return await x`, a debugger stops at the statement for the `await`. */
function lowerReturned<N extends object>(ctx: Context<N>, node: N, value: N): Value<N> {
  const read = ctx.suspends(value) ? ctx.host.readExpression(value) : undefined;
  return read?.kind === 'suspend' ? ctx.lower.read(node, read) : ctx.lower.expression(value);
}
