/** Which file lowers which statement of the spine. */
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

/** `node` is where the statement comes from. */
export type Lowering<K extends Kind> = <N extends object>(
  ctx: Context<N>,
  node: N,
  read: Extract<Statement<N>, { kind: K }>,
) => void;

export const STATEMENTS: { readonly [K in Kind]: Lowering<K> } = {
  block: lowerBlock,
  expression: (ctx, node, { expression }) => ctx.lower.effect(expression, node),
  variables: lowerVariables,
  if: lowerIf,
  loop: lowerLoop,
  each: lowerEach,
  switch: lowerSwitch,
  labelled: lowerLabelled,
  jump: lowerJump,
  return: lowerReturn,
  throw: lowerThrow,
  try: lowerTry,
  class: lowerClass,
  function: lowerFunction,
  enum: lowerEnum,
  with: ({ host }, node) => host.report(node, DIAGNOSTICS.withStatement),
  debugger: (ctx, node) => ctx.leafJumps.statement(node),
  empty: ({ asm }, node) => asm.remark(node),
  unknown: unsupported,
};
