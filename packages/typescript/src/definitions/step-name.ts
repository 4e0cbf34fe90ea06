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
import { isIdentifierName } from '../host/syntax';
import { isReserved } from '../host/names';
import { variable } from './insertion';
import type { Session } from './session';

/**
 * Names the step function.
 *
 * @param lowered the body that the engine made; its last statement returns `start(kind, step, …)`
 * @param name what the user's function is called
 * @param parameters of the user's function, which share a scope with its body
 */
export function nameStep(
  session: Session,
  lowered: readonly ts.Statement[],
  name: string,
  parameters: readonly ts.Node[],
): readonly ts.Statement[] {
  const { ts, factory, unique } = session;
  const last = lowered.at(-1);
  if (!last || !ts.isReturnStatement(last)) return lowered;
  const started = last.expression;
  if (!started || !ts.isCallExpression(started)) return lowered;
  const [kind, step, ...rest] = started.arguments;
  const text = name.replace(/^#/, '');
  const isFree =
    isIdentifierName(text) &&
    !isReserved(text) &&
    !mentions(session, text, [...parameters, ...lowered]);
  const local = isFree ? text : unique(text);
  const { expression: start, typeArguments } = started;
  const args = [kind, factory.createIdentifier(local), ...rest];
  const call = factory.updateCallExpression(started, start, typeArguments, args);
  return [
    ...lowered.slice(0, -1),
    variable(session, local, step),
    factory.updateReturnStatement(last, call),
  ];
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
