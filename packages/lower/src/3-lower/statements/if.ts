/**
 * `if` on the spine.
 *
 *     if (test) a; else b;
 *  ->
 *     .brfalse else, (test)   a   .goto end   .mark else   b   .mark end
 */
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/label';
import type { Context } from '../context';

export function lowerIf<N extends object>(
  ctx: Context<N>,
  node: N,
  { test, then, otherwise }: Extract<Statement<N>, { kind: 'if' }>,
): void {
  const { asm } = ctx;
  const end = new Label('end if');
  const no = otherwise ? new Label('else') : end;
  const about = { origin: node, says: [test], isWritten: true };
  asm.branch(ctx.lower.expression(test), true, no, 'then', about);
  ctx.lower.statement(then);
  if (otherwise) {
    asm.goto(end);
    asm.mark(no);
    ctx.lower.statement(otherwise);
  }
  asm.mark(end);
}
