/** The third pass: writes the blocks of the control-flow graph, to the assembler in the context that it gives. */
import type { Plan } from '../2-plan/plan';
import type { Coroutine } from '../contract/coroutine';
import type { Host } from '../contract/host';
import { Context, type ScaffoldNames } from './context';
import { Dispatch } from './dispatch';
import { openScope } from './scopes';

export function lower<N extends object>(
  host: Host<N>,
  coroutine: Coroutine<N>,
  plan: Plan<N>,
  names: ScaffoldNames,
): Context<N> {
  const ctx = new Context(host, coroutine, plan, names, (made) => new Dispatch(made));
  ctx.leaves.reportEvals();
  openScope(ctx, plan.body);
  ctx.temps.scoped(() => ctx.lower.statements(coroutine.body));
  ctx.asm.exit({ kind: 'end' });
  return ctx;
}
