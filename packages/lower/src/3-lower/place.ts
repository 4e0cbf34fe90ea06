/**
 * Targets of assignments. Their parts are evaluated first; what is left is to read and to write them.
 *
 *     a[i()].x       ->   t = a[i()];      read: t.x     write: t.x = value
 */
import type { Target } from '../contract/forms';
import { code, type Value } from '../graph/value';
import type { Context } from './context';
import { lowerReusable, reusable } from './spill';
import { unsupported } from './unsupported';

/** A target whose parts have been evaluated. */
export interface Place<N> {
  read(): N;
  write(operator: string, value: N): N;
  /** The name that an anonymous function assigned to it gets. */
  readonly name?: string;
}

type Pattern<N> = Extract<Target<N>, { kind: 'array' | 'object' }>;

export function isPattern<N>(shape: Target<N>): shape is Pattern<N> {
  return shape.kind === 'array' || shape.kind === 'object';
}

interface Use {
  /** It is read as well as written. */
  readonly isReused: boolean;
  /** It is used once, and nothing is emitted before that. */
  readonly staysInPlace: boolean;
}

/** Evaluates the parts of a name or member target. */
export function lowerPlace<N extends object>(
  ctx: Context<N>,
  target: N,
  shape: Exclude<Target<N>, Pattern<N>>,
  { isReused, staysInPlace }: Use,
): Place<N> {
  const { build } = ctx;
  if (shape.kind === 'unknown') {
    const none = unsupported(ctx, target);
    return { read: () => none, write: () => none };
  }
  if (shape.kind === 'name') {
    const { id, name } = shape;
    return {
      name,
      // The same identifier is asked for as a value and as a target: `read` is the value.
      read: () => readName(ctx, id, name),
      write: (operator, value) => build.assign(ctx.leaves.target(id), operator, value),
    };
  }
  const { object, key } = shape;
  const inPlace = staysInPlace && !isReused;
  if (inPlace && !ctx.suspends(target)) {
    const moved = ctx.leaves.target(target);
    return { read: () => moved, write: (operator, value) => build.assign(moved, operator, value) };
  }
  const base = object && lowerReusable(ctx, object);
  const name = key && lowerKey(ctx, base, key, isReused);
  const member = (): N => shape.rebuild(base?.().node, name?.().node);
  return { read: member, write: (operator, value) => build.assign(member(), operator, value) };
}

/**
 * A key that is used twice is converted to a property key once. Before that, a base that is null or undefined throws,
 * as reading from it would. (Of `super` there is no base to look at.)
 */
function lowerKey<N extends object>(
  ctx: Context<N>,
  base: (() => Value<N>) | undefined,
  key: N,
  isReused: boolean,
): () => Value<N> {
  const isPrimitive = ctx.host.isConstant(key) && ctx.host.role(key) === undefined;
  if (!isReused || isPrimitive) return lowerReusable(ctx, key);
  const value = ctx.lower.expression(key).node;
  return reusable(
    ctx,
    code(base ? ctx.call('keyIn', base().node, value) : ctx.call('toKey', value)),
  );
}

function readName<N extends object>(ctx: Context<N>, id: N, name: string): N {
  const binding = ctx.plan.bindingOf.get(id);
  if (!binding?.hoisted) return ctx.build.copy?.(id) ?? ctx.name(name);
  const value = ctx.leaves.storage(binding).node;
  return binding.needsDeadZoneCheck
    ? ctx.call('initialized', value, ctx.build.string(name))
    : value;
}
