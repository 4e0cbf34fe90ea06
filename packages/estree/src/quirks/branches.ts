/**
 * Sloppy code may have a function declaration as a branch, which means one in a block (ECMA-262 B.3.3).
 *
 *     if (x) function f() {}   ->   if (x) { function f() {} }
 */
import type { Node, t } from '../host/syntax';
import { block } from '../write/nodes';
import { markChanged, standIn } from '../write/change';

export const hasFunctionBranch = ({ consequent, alternate }: t.IfStatement): boolean =>
  isDeclaration(consequent) || isDeclaration(alternate);

export function blockBranches(node: t.IfStatement, ancestors: readonly Node[]): void {
  const { consequent, alternate } = node;
  if (isDeclaration(consequent)) node.consequent = blockAround(consequent);
  if (isDeclaration(alternate)) node.alternate = blockAround(alternate);
  for (const around of [...ancestors, node]) markChanged(around);
}

const isDeclaration = (branch: Node | null): branch is t.Function =>
  branch?.type === 'FunctionDeclaration';

const blockAround = (branch: t.Function): t.Statement =>
  standIn(block([branch]) as t.BlockStatement, branch);
