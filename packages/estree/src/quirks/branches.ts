/**
 * Sloppy code may have a function declaration as a branch, which means one in a block (ECMA-262 B.3.3).
 *
 *     if (x) function f() {}   ->   if (x) { function f() {} }
 */
import type { Node, t } from '../host/syntax';
import { block } from '../write/build';
import { standIn } from '../write/change';

/** Whether a branch became a block. */
export function blockBranches(node: t.IfStatement): boolean {
  const { consequent, alternate } = node;
  if (isDeclaration(consequent)) node.consequent = blockAround(consequent);
  if (isDeclaration(alternate)) node.alternate = blockAround(alternate);
  return node.consequent !== consequent || node.alternate !== alternate;
}

const isDeclaration = (branch: Node | null): branch is t.Function =>
  branch?.type === 'FunctionDeclaration';

const blockAround = (branch: t.Function): t.Statement =>
  standIn(block([branch]) as t.BlockStatement, branch);
