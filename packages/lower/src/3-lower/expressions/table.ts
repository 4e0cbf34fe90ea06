/** Which file lowers which expression. */
import type { Expression } from '../../contract/forms';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import type { ContextName } from '../leaves/function-names';
import { unsupported } from '../unsupported';
import { lowerAssignment } from './assignment';
import { lowerChain } from './chain';
import { lowerChoice, lowerChoiceEffect } from './choice';
import { lowerClassExpression } from './class-head';
import { lowerLiteral } from './literal';
import { lowerOperands } from './operands';
import { lowerSequence, lowerSequenceEffect } from './sequence';
import { lowerSuspension } from './suspension';

type Kind = Expression<unknown>['kind'];

/** `node`: where the expression comes from. `name`: what an anonymous function or class is called there. */
export type Lowering<K extends Kind> = <N extends object>(
  ctx: Context<N>,
  node: N,
  read: Extract<Expression<N>, { kind: K }>,
  name?: ContextName,
) => Value<N>;

/** `origin`: the expression, or the statement that consists of it. */
export type Effect<K extends Kind> = <N extends object>(
  ctx: Context<N>,
  origin: N,
  read: Extract<Expression<N>, { kind: K }>,
  node: N,
) => unknown;

/** Expressions whose value is used. */
export const VALUES: { readonly [K in Kind]: Lowering<K> } = {
  suspend: lowerSuspension,
  operands: lowerParted,
  chain: lowerChain,
  assign: lowerAssignment,
  choose: lowerChoice,
  sequence: lowerSequence,
  unknown: (ctx, node) => code(unsupported(ctx, node)),
};

/** Those that have less to do where nobody uses the value. */
export const EFFECTS: { readonly [K in Kind]?: Effect<K> } = {
  suspend: lowerSuspension,
  choose: lowerChoiceEffect,
  sequence: lowerSequenceEffect,
};

/**
 * Parts are combined by `operands.ts`; an object literal or a class that holds functions beside them has a file of its
 * own.
 */
function lowerParted<N extends object>(
  ctx: Context<N>,
  node: N,
  read: Extract<Expression<N>, { kind: 'operands' }>,
  name?: ContextName,
): Value<N> {
  const { holder } = read;
  if (!holder) return lowerOperands(ctx, node, read);
  const scope = ctx.plan.scopes.get(holder);
  return scope?.kind === 'class'
    ? lowerClassExpression(ctx, scope, read, holder, name)
    : lowerLiteral(ctx, read, holder, name);
}
