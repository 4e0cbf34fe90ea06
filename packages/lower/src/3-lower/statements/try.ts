/**
 * `try` on the spine.
 *
 *     try { yield a } catch (e) { f(e) } finally { g() }
 *  ->
 *     region 1, in it region 2:        .yield (a)   .goto end
 *     .mark catch (handles 2)          e = $.value;  f(e)
 *     .mark end                        .enter
 *     .mark finally (handles 1)        c = $.value;  g();  .brfalse after, (c)   .complete (complete($, c))
 *     .mark after
 */
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code } from '../../graph/value';
import type { Context } from '../context';
import { writeFrame } from '../protect';
import { enterScope, initialization } from '../scopes';

type Try<N> = Extract<Statement<N>, { kind: 'try' }>;

export function lowerTry<N extends object>(ctx: Context<N>, node: N, read: Try<N>): void {
  const { finalizer } = read;
  if (!finalizer) {
    lowerCatch(ctx, node, read);
    return;
  }
  writeFrame(ctx, {
    origin: node,
    body: () => lowerCatch(ctx, node, read),
    leave: () => ctx.lower.statement(finalizer),
  });
}

function lowerCatch<N extends object>(ctx: Context<N>, node: N, { block, clause }: Try<N>): void {
  const { asm } = ctx;
  if (!clause) {
    ctx.lower.statement(block);
    return;
  }
  const handler = new Label('catch');
  const end = new Label('end try');
  const body = (): void => {
    ctx.lower.statement(block);
    asm.goto(end);
  };
  asm.inRegion('catch', handler, body, node);
  asm.markHandler(handler);
  asm.remark(clause.node);
  const { parameter } = clause;
  if (parameter) {
    const shape = ctx.host.readTarget(parameter);
    const binding = shape.kind === 'name' ? ctx.plan.bindingOf.get(shape.id) : undefined;
    enterScope(ctx, clause.node);
    if (binding) {
      // (The head of a clause is no statement: the place is on the value that the parameter gets.)
      const caught = ctx.build.at(ctx.value, parameter);
      ctx.effect(code(initialization(ctx, binding, caught)), { says: ['catch ', parameter] });
    } else ctx.temps.scoped(() => ctx.lower.assignment(parameter, ctx.sent));
  }
  ctx.lower.statement(clause.body);
  asm.mark(end);
}
