/** `{ … }` and labelled statements on the spine. */
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/label';
import type { Context } from '../context';
import { enterScope } from '../scopes';

export function lowerBlock<N extends object>(
  ctx: Context<N>,
  node: N,
  { body }: Extract<Statement<N>, { kind: 'block' }>,
): void {
  enterScope(ctx, node);
  ctx.lower.statements(body);
}

export function lowerLabelled<N extends object>(
  ctx: Context<N>,
  node: N,
  { label, body }: Extract<Statement<N>, { kind: 'labelled' }>,
): void {
  const end = new Label(label);
  ctx.jumps.withTarget(node, 'break', end, () => ctx.lower.statement(body));
  ctx.asm.mark(end);
}
