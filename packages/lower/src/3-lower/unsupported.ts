/** What cannot be lowered. */
import { DIAGNOSTICS } from '../contract/diagnostics';
import type { Context } from './context';

/** No wrong output: there is an error, and something that stands for the value. */
export function unsupported<N extends object>(ctx: Context<N>, node: N): N {
  ctx.host.report(node, DIAGNOSTICS.unsupportedSyntax);
  return ctx.build.undefined();
}
