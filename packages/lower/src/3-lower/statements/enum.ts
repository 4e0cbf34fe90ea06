/** Enums and namespaces of TypeScript. */
import { isInRecord } from '../../1-analyse/scope';
import { DIAGNOSTICS } from '../../contract/diagnostics';
import type { Context } from '../context';

/**
 * An enum or namespace moves to the wrapper as it is, and so runs before the coroutine's variables have their values.
 * (Functions in a namespace run later; but a loop's record is out of reach even for them.)
 */
export function lowerEnum<N extends object>(ctx: Context<N>, node: N): void {
  const { host, plan } = ctx;
  const [start, end] = plan.span.get(node) ?? [0, 0];
  const used = new Set([...plan.bindingOf.values()].filter((binding) => binding.hoisted));
  for (const binding of used) {
    const early = binding.references.find(
      ({ at, scope }) => at >= start && at < end && (scope.depth <= 1 || isInRecord(binding)),
    );
    if (early) {
      host.report(early.node, DIAGNOSTICS.enumUsesVariable);
      return;
    }
  }
  ctx.moved.push(ctx.leaves.expression(node).node);
}
