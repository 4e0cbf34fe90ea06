/** What leaves: `break`, `continue`, `return`, `throw`. */
import type { Statement } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
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

/** With a value, an async generator awaits it first; what is returned otherwise goes through the `finally`s at once. */
export function lowerReturn<N extends object>(
  ctx: Context<N>,
  node: N,
  { value }: Extract<Statement<N>, { kind: 'return' }>,
): void {
  const { asm, build, flavour, jumps } = ctx;
  if (!value && !jumps.isInFrame) {
    asm.exit({ kind: 'end', origin: node });
    return;
  }
  const says = value && [value];
  const lowered = value ? lowerReturned(ctx, node, value) : code(build.undefined());
  if (value && flavour.suspensions.return === 'suspends') {
    asm.exit({ kind: 'return', value: lowered, origin: node, says });
    return;
  }
  ctx.setValue(lowered, { origin: node, says: says && ['return ', ...says] });
  asm.goto(jumps.toReturn());
}

/** `return await x` is the statement's own step. */
function lowerReturned<N extends object>(ctx: Context<N>, node: N, value: N): Value<N> {
  const read = ctx.suspends(value) ? ctx.host.readExpression(value) : undefined;
  return read?.kind === 'suspend' ? ctx.lower.read(node, read) : ctx.lower.expression(value);
}
