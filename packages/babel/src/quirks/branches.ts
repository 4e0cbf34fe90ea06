/**
 * The branches of an `if`: a function that is one is declared as if in a block of its own (Annex B.3.3).
 *
 *     if (x) function f() {}     ->     if (x) { function f() {} }
 */
import type * as t from '@babel/types';

export function blockBranches(node: t.IfStatement): void {
  const { consequent, alternate } = node;
  if (consequent.type === 'FunctionDeclaration') node.consequent = blockOf(consequent);
  if (alternate?.type === 'FunctionDeclaration') node.alternate = blockOf(alternate);
}

function blockOf(only: t.Statement): t.BlockStatement {
  const { start, end, loc } = only;
  return { type: 'BlockStatement', body: [only], directives: [], start, end, loc };
}
