/**
 * Generator methods of object literals:
 *
 *     { async *m() {} }             ->   { m: define(…) }
 *     { async *m() { super.x } }    ->   (object = { m() { … } }, mKind = kind(member(object, 'm')), object)
 */
import type { CoroutineStyle } from '@yield-from/lower';
import type * as ts from 'typescript';
import { comma } from '../write/expressions';
import { isFunctionLike } from '../host/syntax';
import { lowerBody } from './body';
import { asExpression } from './expression';
import { definesGenerator } from '../find/find';
import { isEffectFreeObject } from './effects';
import {
  assignKind,
  declareKind,
  type Frame,
  kindOf,
  lengthOf,
  memberOfOwner,
  variable,
} from './insertion';
import type { Session } from './session';
import { frameWithKinds, withKinds } from './kinds';
import { literalKey, propertyKey, reachable } from './keys';
import { inThunk, type MadeKind } from './thunk';
import type { Walk } from './walk';

export function objectLiteral(walk: Walk, node: ts.ObjectLiteralExpression): ts.Node {
  const { session } = walk;
  const { ts, factory, context, found } = session;
  const isGenerator = (p: ts.Node): p is ts.MethodDeclaration =>
    ts.isMethodDeclaration(p) && definesGenerator(found, p);
  if (!node.properties.some(isGenerator)) return ts.visitEachChild(node, walk.visit, context);
  const frame = frameWithKinds(session, walk.frame, node);
  const { kinds } = frame;
  let object: string | undefined;
  const made: MadeKind[] = [];
  const properties = node.properties.map((property, at) => {
    if (!isGenerator(property)) return walk.visit(property) as ts.ObjectLiteralElementLike;
    if (!keepsHome(walk, property)) return methodAsProperty(walk, property);
    object ??= session.unique('object');
    const [kept, kind] = methodInPlace(walk, frame, property, node.properties.slice(at + 1));
    if (kind) made.push(kind);
    return kept;
  });
  const visited = factory.updateObjectLiteralExpression(
    node,
    ts.setTextRange(factory.createNodeArray(properties), node.properties),
  );
  if (object === undefined) return kinds ? withKinds(session, visited, kinds) : visited;
  const whole =
    !kinds && isEffectFreeObject(ts, node)
      ? inThunk(session, object, visited, made)
      : registered(session, frame, object, visited, made);
  return kinds ? withKinds(session, whole, kinds) : whole;
}

/** `super` needs the object around; `__proto__: f` would not be the property that `__proto__() {}` is. */
function keepsHome(walk: Walk, method: ts.MethodDeclaration): boolean {
  const { ts, children } = walk.session;
  if (literalKey(walk.session, method.name) === '__proto__') return true;
  const inside: ts.Node[] = [method];
  for (const node of inside) {
    if (node.kind === ts.SyntaxKind.SuperKeyword) return true;
    const hasOwnSuper = isFunctionLike(ts, node) && !ts.isArrowFunction(node);
    if (node === method || !hasOwnSuper) for (const child of children(node)) inside.push(child);
  }
  return false;
}

/** `{ async *m() {} }` -> `{ m: define(…) }` */
function methodAsProperty(walk: Walk, node: ts.MethodDeclaration): ts.PropertyAssignment {
  const { ts, factory } = walk.session;
  const [name, functionName] = propertyKey(walk, node.name);
  const value = asExpression(
    walk.session,
    walk.inside(node),
    styleOf(walk, node),
    functionName,
    walk.kind(),
  );
  const property = factory.createPropertyAssignment(name, value);
  ts.setCommentRange(property, ts.getCommentRange(node));
  return ts.setSourceMapRange(property, ts.getSourceMapRange(node));
}

function methodInPlace(
  walk: Walk,
  frame: Frame,
  source: ts.MethodDeclaration,
  later: readonly ts.ObjectLiteralElementLike[],
): [kept: ts.MethodDeclaration, kind: MadeKind | undefined] {
  const { session } = walk;
  const { factory, unique } = session;
  const style = styleOf(walk, source);
  const kind = unique(`${literalKey(session, source.name) ?? 'method'}Kind`);
  const visited = walk.inside(source);
  const { node } = visited;
  const [name, key] = reachable(session, frame, node.name);
  const isReplaced = mayBeReplaced(session, source, later);
  if (isReplaced) declareKind(session, frame, kind, kindOf(session, style));
  const made = (object: ts.Expression): ts.Expression => {
    const method = memberOfOwner(session, 'member', object, key);
    return kindOf(session, style, method, lengthOf(session, source));
  };
  const { typeParameters, parameters, type } = node;
  const kept = factory.updateMethodDeclaration(
    node,
    undefined,
    undefined,
    name,
    undefined,
    typeParameters,
    parameters,
    type,
    lowerBody(session, visited, style, { kind, name: literalKey(session, source.name) }),
  );
  return [kept, isReplaced ? undefined : { name: kind, make: made }];
}

/**
 * Whether a property that comes later in an object literal may take the method's place: what is found under the name
 * after the literal is then not the method. A generator that stays unregistered works, but is a plain function to
 * `instanceof`.
 */
function mayBeReplaced(
  session: Session,
  method: ts.MethodDeclaration,
  later: readonly ts.ObjectLiteralElementLike[],
): boolean {
  const name = literalKey(session, method.name);
  return later.some((other) => {
    if (!other.name) return true; // a spread
    const key = literalKey(session, other.name);
    return key === undefined || name === undefined || key === name;
  });
}

/**
 * A method with `super` keeps its home object:
 *
 *     { async *m() { super.x } }   ->   (object = { m() { … } }, mKind = kind(member(object, 'm')), object)
 */
function registered(
  session: Session,
  frame: Frame,
  object: string,
  literal: ts.Expression,
  kinds: readonly MadeKind[],
): ts.Expression {
  const { factory } = session;
  const name = factory.createIdentifier(object);
  frame.hoisted.push(variable(session, object));
  const registrations = kinds.map((kind) => {
    declareKind(session, frame, kind.name);
    return assignKind(session, kind.name, kind.make(factory.createIdentifier(object)));
  });
  return factory.createParenthesizedExpression(
    comma(factory, [
      factory.createAssignment(name, literal),
      ...registrations,
      factory.createIdentifier(object),
    ]),
  );
}

function styleOf({ session }: Walk, method: ts.MethodDeclaration): CoroutineStyle {
  return session.found.functions.get(method) as CoroutineStyle;
}
