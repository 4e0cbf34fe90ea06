/**
 * Lowers assignments with a suspension in them. The target's parts are evaluated first, then the old
 * value (of a compound assignment) is read, then the right side is evaluated, then the target is set.
 *
 *     a[i] += yield        ->  t1 = a; t2 = keyIn(t1, i); t3 = t1[t2];  .yield ()   t1[t2] = t3 + $.value
 *     x ??= await p        ->  t = x;  .brfalse end, (t == null)  .await (p)  t = x = $.value;  .mark end
 */
import type { Context } from '../context';
import type { Expression, Target } from '../../contract/forms';
import { lowerExpression, lowerReusable, reusable, testOf, unsupported, wordsOf } from './table';
import { Label } from '../../graph/ir';
import type { ContextName } from '../leaves/move';
import { assignPattern } from './pattern';

/** A target whose parts are evaluated: what is left is to read and to write it. */
export interface Place<N> {
  read(): N;
  write(operator: string, value: N): N;
  /** The name that an anonymous function assigned to it gets. */
  readonly name?: string;
}

export function lowerAssignment<N extends object>(
  ctx: Context<N>,
  { target, operator, value }: Extract<Expression<N>, { kind: 'assign' }>,
): N {
  const { build } = ctx;
  const shape = ctx.host.readTarget(target);
  if (isPattern(shape)) {
    const source = ctx.spillName(lowerExpression(ctx, value));
    assignPattern(ctx, target, ctx.name(source));
    return ctx.result(source);
  }
  const logical = LOGICAL[operator];
  const isPlain = operator === '=';
  const place = lowerPlace(ctx, target, shape, {
    isReused: !isPlain,
    staysInPlace: !ctx.suspends(value),
  });
  if (isPlain) return place.write('=', lowerExpression(ctx, value, contextName(place.name)));
  if (logical) {
    const end = new Label('end');
    const result = ctx.spillName(place.read());
    ctx.asm.branch(testOf(ctx, logical, result), true, end, 'right side', {
      says: wordsOf(logical, target),
    });
    ctx.assign(result, place.write('=', lowerExpression(ctx, value, contextName(place.name))), {
      says: [target, ' = ', value],
    });
    ctx.asm.mark(end);
    return ctx.result(result);
  }
  const old = ctx.spill(place.read());
  const right = lowerExpression(ctx, value);
  return place.write('=', build.binary(old, operator.slice(0, -1), right));
}

const LOGICAL: Partial<Record<string, 'true' | 'false' | 'nullish'>> = {
  '&&=': 'true',
  '||=': 'false',
  '??=': 'nullish',
};

type Pattern<N> = Extract<Target<N>, { kind: 'array' | 'object' }>;

export function isPattern<N>(shape: Target<N>): shape is Pattern<N> {
  return shape.kind === 'array' || shape.kind === 'object';
}

interface Use {
  /** It is read as well as written. */
  readonly isReused: boolean;
  /** Nothing is emitted between this and its only use. */
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
  const member = (): N => shape.rebuild(base?.(), name?.());
  return { read: member, write: (operator, value) => build.assign(member(), operator, value) };
}

/**
 * A key that is used twice is converted to a property key once, and not at all where there is nothing to read it from.
 * (What `super` reads from is in nobody's reach.)
 */
function lowerKey<N extends object>(
  ctx: Context<N>,
  base: (() => N) | undefined,
  key: N,
  isReused: boolean,
): () => N {
  const isPrimitive = ctx.host.isConstant(key) && ctx.host.role(key) === undefined;
  if (!isReused || isPrimitive) return lowerReusable(ctx, key);
  const value = lowerExpression(ctx, key);
  return reusable(ctx, base ? ctx.call('keyIn', base(), value) : ctx.call('toKey', value));
}

/** Of a value that is assigned to the name itself. */
export function contextName(text: string | undefined): ContextName | undefined {
  return text === undefined ? undefined : { text, isLost: false };
}

function readName<N extends object>(ctx: Context<N>, id: N, name: string): N {
  const binding = ctx.plan.bindingOf.get(id);
  if (!binding?.hoisted) return ctx.build.copy?.(id) ?? ctx.name(name);
  const value = ctx.leaves.storage(binding);
  return binding.checked ? ctx.call('initialized', value, ctx.build.string(name)) : value;
}
