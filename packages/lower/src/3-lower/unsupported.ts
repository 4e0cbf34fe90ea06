/** Forms that cannot be lowered. */
import { DIAGNOSTICS } from '../contract/diagnostics';
import type { Context } from './context';

/** Reports the node, and gives something to stand for its value: the output is not to be used. */
export function unsupported<N extends object>(ctx: Context<N>, node: N): N {
  ctx.host.report(node, DIAGNOSTICS.unsupportedSyntax);
  return ctx.build.undefined();
}
