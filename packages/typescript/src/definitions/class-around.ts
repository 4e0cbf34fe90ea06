/**
 * A class that nothing around it can name, with the kinds of its methods: what nobody misses, and they with it.
 *
 *     x = class { async *m() {…} }
 * ->
 *     x = (() => { var theClass = ({ x: class { m() {…} } }).x; var mKind = kind(method(theClass, 'm')); return theClass; })()
 */
import type * as ts from 'typescript';
import type { MethodKind } from './class-method';
import { isEffectFreeClass } from './effects';
import type { Session } from './session';
import { inThunk } from './thunk';
import type { Walk } from './walk';

/**
 * Nothing is seen of its being made somewhere else: it has no effects, and its name is known. (One in a loop has a
 * function of its own already, `kinds.ts`: out of the loop's body TypeScript's class step loses it,
 * `quirks/moved-class.ts`.)
 */
export function isMovable({ session, names, frame }: Walk, node: ts.ClassLikeDeclaration): boolean {
  return !frame.inLoop && isEffectFreeClass(session.ts, node) && names.ofClass(node) !== undefined;
}

/**
 * What stands in the place of a class that has code of ours in it, or gets it around it: `kinds`. One with a name
 * stays.
 */
export function namelessClass(
  walk: Walk,
  source: ts.ClassLikeDeclaration,
  made: ts.ClassLikeDeclaration,
  kinds: readonly MethodKind[],
): ts.Node {
  const { session, names } = walk;
  const wrapped = (theClass: ts.ClassExpression, name = ''): ts.Expression => {
    if (!isMovable(walk, source)) return theClass;
    const value = theClass.name ? theClass : session.host.build.named(name, theClass);
    return inThunk(session, session.unique('theClass'), value as ts.Expression, kinds);
  };
  if (!session.ts.isClassDeclaration(made)) return wrapped(made, names.ofClass(source));
  if (made.name) return made;
  // (Of a declaration without a name that has static code, TypeScript makes a syntax error for ES2015.)
  return defaultExport(session, made, (theClass) => wrapped(theClass, 'default'));
}

/** `export default class {…}`, with an expression in place of the declaration. */
function defaultExport(
  { ts, factory }: Session,
  node: ts.ClassDeclaration,
  wrapped: (theClass: ts.ClassExpression) => ts.Expression,
): ts.Statement {
  const { modifiers = [], typeParameters, heritageClauses, members } = node;
  const theClass = factory.createClassExpression(
    modifiers.filter((modifier) => ts.isDecorator(modifier)),
    undefined,
    typeParameters,
    heritageClauses,
    members,
  );
  ts.setOriginalNode(ts.setTextRange(theClass, node), node);
  const exported = factory.createExportAssignment(undefined, false, wrapped(theClass));
  return ts.setTextRange(exported, node);
}
