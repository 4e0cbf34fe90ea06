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
 *     .open inner, end, (xs)
 *     .mark loop   .next
 *     .mark inner  x = $.value;   body   .goto loop
 *
 * With the option `handover: 'eager'`, `.next` is `.take (takeItem($, budget))`. How the iterator is closed:
 * `closing.ts`.
 */
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code, type Value } from '../../graph/value';
import { closesAtOnce, closesWaiting } from '../closing';
import type { Context } from '../context';
import { lowerWithResources } from '../resources';
import { enterScope, initialization } from '../scopes';

type Each<N> = Extract<Statement<N>, { kind: 'each' }>;

export function lowerEach<N extends object>(ctx: Context<N>, node: N, read: Each<N>): void {
  const { jumps } = ctx;
  if (read.initial) {
    // for (var x = 1 in o)
    ctx.lower.assignment(read.target, ctx.lower.expression(read.initial));
  }
  // for (const x of x): to the subject, the head's bindings are in their dead zone.
  const bindings = [...(ctx.plan.scopes.get(node)?.bindings.values() ?? [])];
  if (bindings.some((binding) => binding.needsDeadZoneCheck)) enterScope(ctx, node);
  const subject = ctx.lower.expression(read.subject).node;
  const loop = new Label('loop');
  const end = new Label('end loop');
  jumps.withTarget(node, 'break', end, () => {
    if (read.how === 'await') lowerAwaiting(ctx, node, read, { iterable: subject, loop, end });
    else lowerAtOnce(ctx, node, read, { iterable: subject, loop, end });
  });
}

interface Parts<N> {
  readonly iterable: N;
  readonly loop: Label;
  readonly end: Label;
}

function lowerAtOnce<N extends object>(
  ctx: Context<N>,
  node: N,
  read: Each<N>,
  { iterable, loop, end }: Parts<N>,
): void {
  const { build, asm } = ctx;
  const { how, subject } = read;
  const it = ctx.spillName(code(ctx.call(how === 'in' ? 'enumerate' : 'iteration', iterable)), {
    origin: node,
    says: [how === 'in' ? 'keys of ' : 'iterate ', subject],
  });
  const member = (name: string): N => build.member(ctx.name(it), name);
  const body = (): void => {
    asm.mark(loop);
    const step = build.call(member('step'), []);
    asm.branch(code(step), true, end, 'body', { says: [subject, ' has a next'] });
    lowerIteration(ctx, node, read, loop, code(member('value')));
  };
  if (how === 'of') {
    closesAtOnce(ctx, { iteration: it, says: ['close ', subject], body, after: end });
    return;
  }
  body();
  asm.mark(end);
}

function lowerAwaiting<N extends object>(
  ctx: Context<N>,
  node: N,
  read: Each<N>,
  { iterable, loop, end }: Parts<N>,
): void {
  const { asm, build } = ctx;
  const { subject, target } = read;
  const { handover } = ctx.coroutine;
  const inner = new Label('item');
  const open = {
    iterable,
    loop,
    inner,
    end,
    origin: node,
    says: ['iterate ', subject],
    ends: [subject, ' is at its end'],
  };
  closesWaiting(ctx, {
    node,
    says: ['close ', subject],
    open,
    body() {
      const take =
        handover === undefined ? undefined : code(ctx.parked('takeItem', build.number(handover)));
      // (V8 says that it waits at the loop's variable, and so do we.)
      asm.next(inner, { origin: node, says: ['next of ', subject], waits: target }, take);
      lowerIteration(ctx, node, read, loop, ctx.sent);
    },
  });
}

/** Binds or assigns the value, runs the body once, and goes on at `loop`. */
function lowerIteration<N extends object>(
  ctx: Context<N>,
  node: N,
  read: Each<N>,
  loop: Label,
  value: Value<N>,
): void {
  ctx.jumps.withTarget(node, 'continue', loop, () => lowerBody(ctx, node, read, value));
  ctx.asm.goto(loop);
}

function lowerBody<N extends object>(
  ctx: Context<N>,
  node: N,
  { declares, target, subject, body }: Each<N>,
  value: Value<N>,
): void {
  const shape = ctx.host.readTarget(target);
  if (declares !== undefined && declares !== 'var') {
    // The bindings are new in each iteration. (To open the scope leaves the value, `it.value` or `$.value`, alone.)
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
    } else {
      ctx.lower.assignment(target, value);
      ctx.asm.apart('body');
    }
  });
  ctx.lower.statement(body);
}
