/**
 * Spilling: an operand that stands before a suspension is stored first, unless it is constant. What stands behind the
 * last suspension stays in place.
 *
 *     f(a, b(), yield c, d())
 *  ->
 *     t1 = f; t2 = a; t3 = b();  .yield (c)   t1(t2, t3, $.value, d())
 */
import type { Spill, Part } from '../contract/forms';
import type { About } from '../graph/assembler';
import { code, type Value } from '../graph/value';
import type { Context } from './context';
import { staysWhole } from './short-circuit';

/**
 * Lowers an expression for use in several places: each call of the result makes a new node. `origin`: the statement
 * that begins with storing it.
 */
export function lowerReusable<N extends object>(
  ctx: Context<N>,
  node: N,
  origin?: N,
): () => Value<N> {
  if (isConstant(ctx, node)) {
    const role = ctx.host.role(node);
    const binding = ctx.plan.bindingOf.get(node);
    if (role?.role === 'this') return () => code(ctx.leaves.self);
    if (role?.role === 'reference' && binding) {
      return () => {
        const { kind, node: place } = binding.hoisted
          ? ctx.leaves.storage(binding)
          : code(ctx.name(binding.name));
        return { kind, node: ctx.build.at(place, node) };
      };
    }
  }
  return reusable(ctx, ctx.lower.expression(node), { origin, says: [node] });
}

/** Spills a value for use in several places. */
export function reusable<N extends object>(
  ctx: Context<N>,
  value: Value<N>,
  about?: About<N>,
): () => Value<N> {
  const name = ctx.spillName(value, about);
  return () => code(ctx.name(name));
}

/** Whether evaluating it later gives the same: constants, and names that are never assigned again. */
export function isConstant<N extends object>(ctx: Context<N>, node: N): boolean {
  if (ctx.suspends(node)) return false;
  const role = ctx.host.role(node);
  if (role?.role !== 'reference') return ctx.host.isConstant(node);
  const binding = ctx.plan.bindingOf.get(node);
  if (!binding || binding.needsDeadZoneCheck || binding.writes > 0) return false;
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
 * Whether nobody can notice when it is evaluated, once everything in it that suspends is done: `$.value`, constants,
 * variables that are initialized.
 */
export function isSilent<N extends object>(ctx: Context<N>, { node, spill }: Part<N>): boolean {
  if (spill !== 'value') return false;
  if (ctx.suspends(node)) {
    const read = ctx.host.readExpression(node);
    if (read.kind !== 'choose') return read.kind === 'suspend';
    // (With a suspension behind the test it is a scratch variable.)
    if (!staysWhole(ctx, read)) return true;
    const { test, then, otherwise } = read;
    return [test, then, otherwise].every((way) => !way || isSilent(ctx, { node: way, spill }));
  }
  const role = ctx.host.role(node);
  if (role?.role !== 'reference') return ctx.host.isConstant(node);
  const binding = ctx.plan.bindingOf.get(node);
  return binding !== undefined && !binding.needsDeadZoneCheck;
}

function keep<N extends object>(ctx: Context<N>, spill: Spill, value: Value<N>): Value<N> {
  switch (spill) {
    case 'value':
      return value;
    case 'key':
      return code(ctx.call('toKey', value.node));
    default:
      return code(ctx.build.keep(spill, value.node));
  }
}

function lastSuspending<N extends object>(ctx: Context<N>, parts: readonly Part<N>[]): number {
  return parts.findLastIndex((part) => ctx.suspends(part.node));
}

interface PartsOptions<N> {
  /** The value of the first one, lowered already. */
  readonly first?: Value<N>;
  readonly last?: number;
  /** The object literal whose parts they are. */
  readonly literal?: N;
}

/** Lowers operands from left to right, for use in one expression. Those before the one numbered `last` are stored. */
export function lowerParts<N extends object>(
  ctx: Context<N>,
  parts: readonly Part<N>[],
  { first, last = lastSuspending(ctx, parts), literal }: PartsOptions<N> = {},
): N[] {
  let key = '';
  return parts.map(({ node, spill, name, keyed }, i) => {
    const isKept = i < last && !(spill === 'value' && isConstant(ctx, node));
    const context = name === undefined ? undefined : { text: name, isLost: isKept };
    const value = (i === 0 && first) || ctx.lower.expression(node, context);
    if (!isKept) return value.node;
    const isNamed = keyed && literal !== undefined && ctx.host.anonymous(node);
    const kept = isNamed
      ? code(ctx.closures.keyed(literal, key, value.node))
      : keep(ctx, spill, value);
    key = ctx.spillName(kept, { says: [node] });
    return ctx.name(key);
  });
}
