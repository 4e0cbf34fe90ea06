/**
 * Lowers expressions on the spine. `lowerExpression` emits what has to run before, and gives an
 * expression for the result that must be used at once, before anything else is emitted.
 *
 * Spilling: an operand is stored before a suspension further right, unless it is constant; what
 * stands behind the last suspension stays in place.
 *
 *     f(a, b(), yield c, d())
 *  ->
 *     t1 = f; t2 = a; t3 = b();  .yield (c)   t1(t2, t3, $.value, d())
 */
import { lowerAssignment } from './assignment';
import { lowerChain } from './chain';
import { DIAGNOSTICS } from '../../contract/diagnostics';
import type { Context } from '../context';
import type { Expression, Form, Part } from '../../contract/forms';
import type { ContextName } from '../leaves/move';
import type { About } from '../../graph/assembler';
import { Label, type Words } from '../../graph/ir';
import { lowerPieces } from './literal';

type Operands<N> = Extract<Expression<N>, { kind: 'operands' }>;

/** Lowers an expression for its value. */
export function lowerExpression<N extends object>(ctx: Context<N>, node: N, name?: ContextName): N {
  if (!ctx.suspends(node)) return ctx.leaves.expression(node, name);
  return lowerRead(ctx, ctx.host.readExpression(node), node, name);
}

/** Lowers an expression on the spine as the host reads it; `node` is where it comes from. */
export function lowerRead<N extends object>(
  ctx: Context<N>,
  read: Expression<N>,
  node: N,
  name?: ContextName,
): N {
  switch (read.kind) {
    case 'suspend':
      return lowerSuspension(ctx, read, node);
    case 'operands':
      if (read.pieces) return lowerPieces(ctx, read, read.pieces, name);
      return lowerOperands(ctx, read);
    case 'chain':
      return lowerChain(ctx, read);
    case 'assign':
      return lowerAssignment(ctx, read);
    case 'choose':
      return lowerChoice(ctx, read);
    case 'sequence':
      for (const part of read.parts.slice(0, -1)) lowerEffect(ctx, part);
      return lowerLast(ctx, read.parts[read.parts.length - 1]);
    case 'unknown':
      return unsupported(ctx, node);
  }
}

/** No wrong output: there is an error, and something that stands for the value. */
export function unsupported<N extends object>(ctx: Context<N>, node: N): N {
  ctx.host.report(node, DIAGNOSTICS.unsupportedSyntax);
  return ctx.build.undefined();
}

/**
 * The value of a sequence: no reference, no name.
 *
 *     (await a, o.m)()     ->  .await (a)   (0, o.m)()
 */
function lowerLast<N extends object>(ctx: Context<N>, node: N): N {
  const value = lowerExpression(ctx, node);
  if (isSilent(ctx, { node, form: 'value' })) return ctx.nameless(value);
  return ctx.build.sequence([ctx.build.number(0), value]);
}

/** Lowers an expression whose value nobody uses. */
export function lowerEffect<N extends object>(ctx: Context<N>, node: N, origin?: N): void {
  if (ctx.suspends(node)) {
    const read = ctx.host.readExpression(node);
    switch (read.kind) {
      case 'suspend':
        lowerSuspension(ctx, read, origin ?? node);
        return;
      case 'choose':
        lowerChoiceEffect(ctx, read);
        return;
      case 'sequence':
        for (const part of read.parts) lowerEffect(ctx, part);
        return;
    }
  }
  ctx.effect(lowerExpression(ctx, node), { origin: origin ?? node, says: [node] });
}

/**
 * Lowers an expression for use in several places: makes a new node for each. `origin`: the statement that begins with
 * storing it.
 */
export function lowerReusable<N extends object>(ctx: Context<N>, node: N, origin?: N): () => N {
  if (isConstant(ctx, node)) {
    const role = ctx.host.role(node);
    const binding = ctx.plan.bindingOf.get(node);
    if (role?.role === 'this') return () => ctx.build.keyword('this');
    if (role?.role === 'reference' && binding) {
      return () =>
        ctx.build.at(binding.hoisted ? ctx.leaves.storage(binding) : ctx.name(binding.name), node);
    }
  }
  return reusable(ctx, lowerExpression(ctx, node), { origin, says: [node] });
}

/** Spills a value for use in several places. */
export function reusable<N extends object>(ctx: Context<N>, value: N, about?: About<N>): () => N {
  const name = ctx.spillName(value, about);
  return () => ctx.name(name);
}

/** Evaluating it later gives the same: constants, and names that are never assigned again. */
export function isConstant<N extends object>(ctx: Context<N>, node: N): boolean {
  if (ctx.suspends(node)) return false;
  const role = ctx.host.role(node);
  if (role?.role !== 'reference') return ctx.host.isConstant(node);
  const binding = ctx.plan.bindingOf.get(node);
  if (!binding || binding.checked || binding.writes > 0) return false;
  if (binding.kind === 'const') return binding.hoisted;
  return (
    binding.kind === 'parameter' &&
    ctx.plan.argumentsUses.size === 0 &&
    ctx.plan.evals.length === 0 &&
    // A `var` of the same name is the same variable.
    !ctx.plan.body.bindings.has(binding.name)
  );
}

/**
 * Nobody can notice when it is evaluated, once everything in it that suspends is done: `$.value`, constants,
 * variables that exist.
 */
export function isSilent<N extends object>(ctx: Context<N>, { node, form }: Part<N>): boolean {
  if (form !== 'value') return false;
  if (ctx.suspends(node)) {
    const { kind } = ctx.host.readExpression(node);
    return kind === 'suspend' || kind === 'choose';
  }
  const role = ctx.host.role(node);
  if (role?.role !== 'reference') return ctx.host.isConstant(node);
  const binding = ctx.plan.bindingOf.get(node);
  return binding !== undefined && !binding.checked;
}

function keep<N extends object>(ctx: Context<N>, form: Form, value: N): N {
  switch (form) {
    case 'value':
      return value;
    case 'key':
      return ctx.call('toKey', value);
    default:
      return ctx.build.keep(form, value);
  }
}

function lastSuspending<N extends object>(ctx: Context<N>, parts: readonly Part<N>[]): number {
  return parts.findLastIndex((part) => ctx.suspends(part.node));
}

interface PartsOptions<N> {
  /** The value of the first one, lowered already. */
  readonly first?: N;
  readonly last?: number;
  /** The object literal whose parts they are. */
  readonly literal?: N;
}

/** Lowers operands left to right, for use in one expression; those before the `last` of them are stored. */
export function lowerParts<N extends object>(
  ctx: Context<N>,
  parts: readonly Part<N>[],
  { first, last = lastSuspending(ctx, parts), literal }: PartsOptions<N> = {},
): N[] {
  let key = '';
  return parts.map(({ node, form, name, keyed }, i) => {
    const isKept = i < last && !(form === 'value' && isConstant(ctx, node));
    const context = name === undefined ? undefined : { text: name, isLost: isKept };
    const value = (i === 0 && first) || lowerExpression(ctx, node, context);
    if (!isKept) return value;
    const isNamed = keyed && literal !== undefined && ctx.host.anonymous(node);
    const kept = isNamed ? ctx.leaves.keyed(literal, key, value) : keep(ctx, form, value);
    key = ctx.spillName(kept, { says: [node] });
    return ctx.name(key);
  });
}

/** `(yield a) + b + c + …`: down the first operands in a loop, as sums of a thousand terms would exhaust the stack. */
function lowerOperands<N extends object>(ctx: Context<N>, outermost: Operands<N>): N {
  const nested: Operands<N>[] = [];
  let read: Expression<N> = outermost;
  let value: N | undefined;
  while (read.kind === 'operands' && !read.pieces) {
    nested.push(read);
    const first: Part<N> | undefined = read.parts[0];
    // (An operand that gives a name to what it holds is lowered with that name.)
    if (!first || first.name !== undefined || !ctx.suspends(first.node)) break;
    read = ctx.host.readExpression(first.node);
    if (read.kind !== 'operands' || read.pieces) value = lowerRead(ctx, read, first.node);
  }
  for (const outer of nested.reverse()) {
    value = outer.rebuild(lowerParts(ctx, outer.parts, { first: value }));
  }
  return value as N;
}

function lowerSuspension<N extends object>(
  ctx: Context<N>,
  { how, argument }: Extract<Expression<N>, { kind: 'suspend' }>,
  origin: N,
): N {
  const value = argument ? lowerExpression(ctx, argument) : ctx.build.undefined();
  const says = argument && [argument];
  if (how === 'delegate') {
    ctx.asm.suspend('park', ctx.parked('delegate', value), {
      origin,
      says: ['yield* ', argument ?? ''],
    });
  } else ctx.asm.suspend(how, value, { origin, says });
  return ctx.value;
}

/**
 *     a && (yield b)
 *  ->
 *     t = a;  .brfalse end, (t)   .yield (b)   t = $.value;  .mark end
 */
function lowerChoice<N extends object>(
  ctx: Context<N>,
  { on, test, then, otherwise }: Extract<Expression<N>, { kind: 'choose' }>,
): N {
  const { asm } = ctx;
  const end = new Label('end');
  const value = lowerExpression(ctx, test);
  const result = ctx.temps.take();
  if (otherwise) {
    const no = new Label('else');
    asm.branch(value, true, no, 'then', { says: [test] });
    ctx.assign(result, ctx.nameless(lowerExpression(ctx, then)), { says: [then] });
    asm.goto(end);
    asm.mark(no);
    ctx.assign(result, ctx.nameless(lowerExpression(ctx, otherwise)), { says: [otherwise] });
  } else {
    ctx.assign(result, ctx.nameless(value));
    asm.branch(testOf(ctx, on, result), true, end, 'right side', { says: wordsOf(on, test) });
    ctx.assign(result, ctx.nameless(lowerExpression(ctx, then)), { says: [then] });
  }
  asm.mark(end);
  return ctx.result(result);
}

function lowerChoiceEffect<N extends object>(
  ctx: Context<N>,
  { on, test, then, otherwise }: Extract<Expression<N>, { kind: 'choose' }>,
): void {
  const { asm, build } = ctx;
  const end = new Label('end');
  const value = lowerExpression(ctx, test);
  const says = wordsOf(on, test);
  if (on === 'nullish') {
    asm.branch(testOf(ctx, on, ctx.spillName(value)), true, end, 'right side', { says });
  } else if (otherwise) {
    const no = new Label('else');
    asm.branch(value, true, no, 'then', { says });
    lowerEffect(ctx, then);
    asm.goto(end);
    asm.mark(no);
    lowerEffect(ctx, otherwise);
    asm.mark(end);
    return;
  } else asm.branch(on === 'true' ? value : build.not(value), true, end, 'right side', { says });
  lowerEffect(ctx, then);
  asm.mark(end);
}

/** Whether the value in a scratch variable asks for the right side of `&&`, `||`, `??`. */
export function testOf<N extends object>(
  ctx: Context<N>,
  on: 'true' | 'false' | 'nullish',
  variable: string,
): N {
  const { build } = ctx;
  switch (on) {
    case 'true':
      return build.name(variable);
    case 'false':
      return build.not(build.name(variable));
    case 'nullish':
      return isNullish(ctx, variable);
  }
}

/** What `testOf` tests, in the source's words. */
export function wordsOf<N>(on: 'true' | 'false' | 'nullish', value: N): Words<N> {
  switch (on) {
    case 'true':
      return [value];
    case 'false':
      return ['!(', value, ')'];
    case 'nullish':
      return [value, ' is nullish'];
  }
}

/** `t === null || t === void 0` */
export function isNullish<N extends object>({ build }: Context<N>, variable: string): N {
  const isNull = build.binary(build.name(variable), '===', build.keyword('null'));
  return build.binary(isNull, '||', build.binary(build.name(variable), '===', build.undefined()));
}
