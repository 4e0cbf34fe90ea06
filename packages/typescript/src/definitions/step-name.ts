/**
 * Stack traces and debuggers call a frame by its function's name, and what runs of a generator is its step function. An
 * arrow that is a variable's value has the variable's name; TypeScript's source maps have no names that could say it.
 *
 *     return start(kind, ($) => { … });   ->   var walk = ($) => { … };
 *                                              return start(kind, walk);
 *
 *     at walk (tree.ts:9)
 *
 * Where the body itself mentions `walk`, the variable is `walk$1`.
 */
import type * as ts from 'typescript';
import { isIdentifierName, isReserved } from '@yield-from/source-model';
import type { Session } from './session';

/**
 * The name of a variable for the step function.
 *
 * @param name what the user's function is called
 * @param around what could refer to something else by that name: the new body, and the user's parameters
 */
export function stepName(session: Session, name: string, around: readonly ts.Node[]): string {
  const text = name.replace(/^#/, '');
  const isFree = isIdentifierName(text) && !isReserved(text) && !mentions(session, text, around);
  return isFree ? text : session.unique(text);
}

/** Whether a variable `text` around the nodes could be seen in them. (The list is its own stack: trees may be deep.) */
function mentions({ ts }: Session, text: string, around: readonly ts.Node[]): boolean {
  const nodes = [...around];
  for (const node of nodes) {
    if (ts.isIdentifier(node) && (node.text === text || node.text === 'eval')) return true;
    if (ts.isPropertyAccessExpression(node)) nodes.push(node.expression);
    else ts.forEachChild(node, (child) => void nodes.push(child));
  }
  return false;
}
