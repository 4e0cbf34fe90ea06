/**
 * A class or object that nobody misses, and the kinds of its generators with it:
 *
 *     C   ->   (() => { var theClass = C, mKind = kind(method(theClass, 'm')); return theClass; })()
 */
import type { Node } from '../host/syntax';
import { arrow, call, name, pure, returnStatement, variable } from '../write/nodes';
import type { Lowering } from './lowering';

/** Puts the thunk in the node's place. What it gives adds a kind, made of the variable that holds `value()`. */
export function inThunk(
  lowering: Lowering,
  node: Node,
  ancestors: readonly Node[],
  hint: string,
  value: () => Node,
): (kind: string, make: (held: Node) => Node) => void {
  const text = lowering.unique(hint);
  const declared = variable('var', []);
  const thunk = arrow([], [declared, returnStatement(name(text))]);
  lowering.places.replace(node, ancestors, pure(call(thunk, [])));
  const declare = (id: string, held: Node): void => {
    declared.declarations.push(...variable('var', [[id, held]]).declarations);
  };
  declare(text, value());
  return (kind, make) => declare(kind, make(name(text)));
}
