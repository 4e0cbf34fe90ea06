/** Which file lowers which statement of the spine; and whether a jump out of a statement runs code of it. */
import { DIAGNOSTICS } from '../../contract/diagnostics';
import type { Statement } from '../../contract/forms';
import type { Context } from '../context';
import { unsupported } from '../unsupported';
import { lowerBlock, lowerLabelled } from './block';
import { lowerClass, lowerFunction, lowerVariables } from './declaration';
import { lowerEach } from './each';
import { lowerEnum } from './enum';
import { lowerIf } from './if';
import { lowerJump, lowerReturn, lowerThrow } from './jump';
import { lowerLoop } from './loop';
import { lowerSwitch } from './switch';
import { lowerTry } from './try';

type Kind = Statement<unknown>['kind'];

/** `node`: where the statement comes from. */
export type Lowering<K extends Kind> = <N extends object>(
  ctx: Context<N>,
  node: N,
  read: Extract<Statement<N>, { kind: K }>,
) => void;

/**
 * Of a statement that stays whole, a leaf, when a jump leaves it: true if code of it runs on the way (a `finally`, an
 * iterator's `return()`); false if none does; or the statements in it, of which the same is to be asked.
 */
export type Leaving<K extends Kind> = <N extends object>(
  read: Extract<Statement<N>, { kind: K }>,
) => boolean | readonly (N | undefined)[];

const nothing = (): boolean => false;
const unknownCode = (): boolean => true;

export const STATEMENTS: {
  readonly [K in Kind]: { readonly lower: Lowering<K>; readonly leaving: Leaving<K> };
} = {
  block: { lower: lowerBlock, leaving: ({ body }) => body },
  expression: {
    lower: (ctx, node, { expression }) => ctx.lower.effect(expression, node),
    leaving: nothing,
  },
  variables: { lower: lowerVariables, leaving: nothing },
  if: { lower: lowerIf, leaving: ({ then, otherwise }) => [then, otherwise] },
  loop: { lower: lowerLoop, leaving: ({ body }) => [body] },
  each: { lower: lowerEach, leaving: ({ how, body }) => how !== 'in' || [body] },
  switch: { lower: lowerSwitch, leaving: ({ clauses }) => clauses.flatMap(({ body }) => body) },
  labelled: { lower: lowerLabelled, leaving: ({ body }) => [body] },
  jump: { lower: lowerJump, leaving: nothing },
  return: { lower: lowerReturn, leaving: nothing },
  throw: { lower: lowerThrow, leaving: nothing },
  try: {
    lower: lowerTry,
    leaving: ({ block, clause, finalizer }) => finalizer !== undefined || [block, clause?.body],
  },
  class: { lower: lowerClass, leaving: nothing },
  function: { lower: lowerFunction, leaving: nothing },
  enum: { lower: lowerEnum, leaving: nothing },
  with: {
    lower: ({ host }, node) => host.report(node, DIAGNOSTICS.withStatement),
    leaving: unknownCode,
  },
  debugger: { lower: (ctx, node) => ctx.leafJumps.statement(node), leaving: nothing },
  empty: { lower: () => undefined, leaving: nothing },
  unknown: { lower: unsupported, leaving: unknownCode },
};
