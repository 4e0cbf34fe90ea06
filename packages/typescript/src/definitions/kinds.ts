/**
 * The kinds of the methods of a class or object literal that is made in a loop: new ones each time, as the functions
 * are.
 *
 *     for (…) { class C { async *m() {} } }
 * ->
 *     for (…) { let C = ((mKind) => { class C { m() { … } } mKind = kind(method(C, 'm')); return C; })(); }
 *
 * Where a suspension stands in the head of the class, which cannot move into an arrow function, all evaluations share
 * one.
 */
import type * as ts from 'typescript';
import { isFunctionLike } from '../host/syntax';
import { call, type Frame, type Kinds } from './insertion';
import type { Session } from './session';

/** The frame for the node's inside, with a place for its kinds if it needs one. */
export function frameWithKinds(
  session: Session,
  frame: Frame,
  node: ts.Node,
): Frame & { kinds?: Kinds } {
  const own = frame.inLoop && !suspendsInHead(session, node);
  return { ...frame, kinds: own ? [] : undefined };
}

function suspendsInHead({ ts, children, host }: Session, node: ts.Node): boolean {
  const inside = [...children(node)];
  for (const child of inside) {
    if (host.suspension(child) !== undefined) return true;
    const isOwn =
      isFunctionLike(ts, child) ||
      ts.isPropertyDeclaration(child) ||
      ts.isClassStaticBlockDeclaration(child);
    if (!isOwn) for (const inner of children(child)) inside.push(inner);
  }
  return false;
}

/** The class or object literal, with its kinds around it; `behind` are the statements behind a class. */
export function withKinds(
  session: Session,
  node: ts.Node,
  kinds: Kinds,
  behind: readonly ts.Statement[] = [],
): ts.Node {
  const { ts, factory } = session;
  if (kinds.length === 0) return node;
  const parameters = kinds.map(([name]) =>
    factory.createParameterDeclaration(undefined, undefined, name),
  );
  const arrow = (body: ts.ConciseBody): ts.Expression =>
    factory.createArrowFunction(undefined, undefined, parameters, undefined, undefined, body);
  const made = kinds.map(([, value]) => value ?? factory.createVoidZero());
  if (!ts.isClassDeclaration(node) || !node.name) {
    return call(session, arrow(node as ts.Expression), ...made);
  }
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  // TypeScript may rename both, with the references in the class.
  const again = (): ts.Identifier => ts.setOriginalNode(factory.createIdentifier(name.text), name);
  const inner = factory.updateClassDeclaration(
    node,
    modifiers,
    again(),
    typeParameters,
    heritageClauses,
    members,
  );
  const body = factory.createBlock(
    [inner, ...behind, factory.createReturnStatement(again())],
    true,
  );
  const declaration = factory.createVariableDeclaration(
    name,
    undefined,
    undefined,
    call(session, arrow(body), ...made),
  );
  const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Let);
  return ts.setSourceMapRange(factory.createVariableStatement(undefined, list), node);
}
