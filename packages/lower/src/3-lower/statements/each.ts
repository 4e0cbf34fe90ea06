/**
 * `for-in`, `for-of` and `for await` on the spine.
 *
 *     for (const x of xs) body
 *  ->
 *     it = iteration(xs);
 *     .mark loop   .brfalse end, (it.step())   x = it.value;   body   .goto loop
 *
 *     for await (const x of xs) body
 *  ->
 *     it = asyncIteration(xs);
 *     .mark loop   .park (nextOf($, it))   .brtrue end, (it.done)   x = $.value;   body   .goto loop
 *
 * (with the option `handover: 'eager'`: `.take (takeNext($, it, budget))`). How the iterator is closed: `closing.ts`.
 */
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/ir';
import { code, type Value } from '../../graph/value';
import { closesAtOnce, closesWaiting } from '../closing';
import type { Context } from '../context';
import { lowerWithResources } from '../resources';
import { enterScope, initialization } from '../scopes';

type Each<N> = Extract<Statement<N>, { kind: 'each' }>;

export function lowerEach<N extends object>(ctx: Context<N>, node: N, read: Each<N>): void {
  const { build, asm, jumps } = ctx;
  if (read.initial) {
    // for (var x = 1 in o)
    ctx.lower.assignment(read.target, ctx.lower.expression(read.initial));
  }
  // for (const x of x): the subject sees the head's bindings uninitialized.
  const bindings = [...(ctx.plan.scopes.get(node)?.bindings.values() ?? [])];
  if (bindings.some((binding) => binding.needsDeadZoneCheck)) enterScope(ctx, node);
  const helper =
    read.how === 'in' ? 'enumerate' : read.how === 'of' ? 'iteration' : 'asyncIteration';
  const subject = ctx.lower.expression(read.subject).node;
  const it = ctx.spillName(code(ctx.call(helper, subject)), {
    origin: node,
    says: [read.how === 'in' ? 'keys of ' : 'iterate ', read.subject],
  });
  const member = (name: string): N => build.member(ctx.name(it), name);
  const loop = new Label('loop');
  const end = new Label('end loop');

  const body = (): void => {
    asm.mark(loop);
    let value: Value<N>;
    if (read.how === 'await') {
      asm.suspend(ctx.coroutine.handover === undefined ? 'park' : 'take', code(next(ctx, it)), {
        origin: node,
        says: ['next of ', read.subject],
        // (Where V8 says that it waits.)
        waits: read.target,
      });
      asm.branch(code(member('done')), false, end, 'body', {
        says: [read.subject, ' is at its end'],
      });
      value = ctx.sent;
    } else {
      const step = build.call(member('step'), []);
      asm.branch(code(step), true, end, 'body', { says: [read.subject, ' has a next'] });
      value = code(member('value'));
    }
    jumps.withTarget(node, 'continue', loop, () => lowerIteration(ctx, node, read, value));
    asm.goto(loop);
  };

  jumps.withTarget(node, 'break', end, () => {
    const use = { iteration: it, says: ['close ', read.subject], loop: node, body, after: end };
    if (read.how === 'in') {
      body();
      asm.mark(end);
    } else if (read.how === 'of') closesAtOnce(ctx, use);
    else closesWaiting(ctx, use);
  });
}

/** Asks for the next item; resumes with it. */
function next<N extends object>(ctx: Context<N>, it: string): N {
  const { handover } = ctx.coroutine;
  return handover === undefined
    ? ctx.parked('nextOf', ctx.name(it))
    : ctx.parked('takeNext', ctx.name(it), ctx.build.number(handover));
}

/** Binds or assigns the value, runs the body once. */
function lowerIteration<N extends object>(
  ctx: Context<N>,
  node: N,
  { declares, target, subject, body }: Each<N>,
  value: Value<N>,
): void {
  const shape = ctx.host.readTarget(target);
  if (declares !== undefined && declares !== 'var') {
    // The value is read before the bindings are made anew: reading it may throw, and it may be `$.value`.
    enterScope(ctx, node);
  }
  const binding = shape.kind === 'name' ? ctx.plan.bindingOf.get(shape.id) : undefined;
  if (declares === 'using' || declares === 'await using') {
    lowerWithResources(
      ctx,
      { kind: 'variables', how: declares, list: [{ node: target, target }] },
      () => ctx.lower.statement(body),
      value,
    );
    return;
  }
  ctx.temps.scoped(() => {
    if (declares !== undefined && shape.kind === 'name' && binding) {
      const initialized = initialization(ctx, binding, value.node, shape.id);
      ctx.effect(code(initialized), { origin: target, says: [target, ' of ', subject] });
    } else ctx.lower.assignment(target, value);
  });
  ctx.lower.statement(body);
}
