/**
 * Classes: their members are visited with a place for the kinds of their generator methods. A kind is made where the
 * class object exists:
 *
 *     class C { m() { return start(mKind, …) } }        behind a declaration: nothing of it is left where nobody uses the class
 *     var mKind = kind(method(C, 'm'));
 *
 *     (() => { var theClass = class {…}; var mKind = …; return theClass; })()     around one that nothing around it names
 *     class { static { mKind = kind(method(this, 'm')); } … }     first thing among the static code that could see the
 *                                                                 difference
 *     @D @((theClass) => { mKind = kind(method(theClass, 'm')); }) class C { … }    before other decorators see it
 */
import {
  type ClassPlace,
  placeInClass,
  type ReachTree,
  seesItself,
  takenFrom,
} from '@yield-from/source-model';
import type * as ts from 'typescript';
import { decorators } from '../host/decorators';
import { hasModifier } from '../host/syntax';
import { isMovable, namelessClass } from './class-around';
import type { ClassScope, MethodKind } from './class-method';
import { staticCodeOf } from './effects';
import { assignKind, declareKind, variable } from './insertion';
import { frameWithKinds, withKinds } from './kinds';
import type { Session } from './session';
import type { Walk } from './walk';

export function classLike(walk: Walk, node: ts.ClassLikeDeclaration): ts.VisitResult<ts.Node> {
  const { session, frame: outerFrame, classScope: outerScope } = walk;
  const { ts, context } = session;
  const scope: ClassScope = {
    node,
    kinds: [],
    taken: takenFrom(session.host, reachOf(ts), node),
  };
  const frame = { ...frameWithKinds(session, outerFrame, node), strict: true };
  walk.frame = frame;
  walk.classScope = scope;
  const visited = ts.visitEachChild(node, walk.visit, context);
  walk.frame = outerFrame;
  walk.classScope = outerScope;

  const place = placeOf(walk, node);
  const placed = (where: MethodKind['place']): MethodKind[] =>
    scope.kinds.filter((kind) => (kind.place === 'class' ? place : kind.place) === where);
  const assigned = (kind: MethodKind, theClass: ts.Expression): ts.Statement =>
    session.factory.createExpressionStatement(assignKind(session, kind.name, kind.make(theClass)));
  const inside = placed('inside');
  const around = placed('around');
  const told = placed('decorator');
  const behind = placed('behind');
  const isOwn = frame.kinds !== undefined;
  for (const { name } of isOwn ? [...inside, ...told, ...behind] : [...inside, ...told]) {
    declareKind(session, frame, name);
  }
  const modifiers = withDecorator(
    session,
    visited,
    told.map((kind) => assigned(kind, session.factory.createIdentifier('theClass'))),
  );
  const code = inside.map((kind) => assigned(kind, thisOf(session, node)));
  const made = withMembers(session, visited, modifiers, code);
  const inPlace = (theClass: ts.ClassLikeDeclaration): ts.Node =>
    around.length + inside.length > 0 ? namelessClass(walk, node, theClass, around) : theClass;
  const nameOfClass = (): ts.Identifier =>
    session.factory.createIdentifier((node.name as ts.Identifier).text);
  if (frame.kinds) {
    const statements = behind.map((kind) => assigned(kind, nameOfClass()));
    return withKinds(session, inPlace(made), frame.kinds, statements);
  }
  if (behind.length === 0) return inPlace(made);
  return [made, ...behind.map(({ name, make }) => variable(session, name, make(nameOfClass())))];
}

function placeOf(walk: Walk, node: ts.ClassLikeDeclaration): ClassPlace['is'] {
  const { ts, host } = walk.session;
  const code = { name: node.name?.text, staticCode: staticCodeOf(ts, node) };
  const { is } = placeInClass({
    isDecorated: isDecorated(walk.session, node),
    seesItself: seesItself(host, code),
    name: ts.isClassDeclaration(node) ? code.name : undefined,
  });
  return is === 'around' && !isMovable(walk, node) ? 'inside' : is;
}

const reachOf = (ts: Session['ts']): ReachTree<ts.Node> => ({
  privateName: (node) =>
    ts.isPropertyAccessExpression(node) && ts.isPrivateIdentifier(node.name)
      ? node.name.text
      : undefined,
  calleeOf: (node) => (ts.isCallExpression(node) ? node.expression : undefined),
  hasStaticPrivateMethods: (owner) =>
    (owner as ts.ClassLikeDeclaration).members.some(
      (member) =>
        ts.isMethodDeclaration(member) &&
        ts.isPrivateIdentifier(member.name) &&
        hasModifier(ts, member, ts.SyntaxKind.StaticKeyword),
    ),
});

/** By a decorator of its own, or by one of its constructor's parameters. */
function isDecorated({ ts, legacyDecorators }: Session, node: ts.ClassLikeDeclaration): boolean {
  if (decorators(ts, node).length > 0) return true;
  const constructor = node.members.find((member) => ts.isConstructorDeclaration(member));
  const parameters = constructor?.parameters ?? [];
  return legacyDecorators && parameters.some((one) => decorators(ts, one).length > 0);
}

/**
 * What the class is called in its static code; TypeScript has no `this` in that of one decorated by
 * `experimentalDecorators`.
 */
function thisOf(
  { ts, factory, legacyDecorators }: Session,
  node: ts.ClassLikeDeclaration,
): ts.Expression {
  const isLegacy = legacyDecorators && decorators(ts, node).length > 0;
  return isLegacy && node.name ? factory.createIdentifier(node.name.text) : factory.createThis();
}

/** The modifiers, with `@((theClass) => { … })` as the decorator that is applied first. */
function withDecorator(
  { ts, factory }: Session,
  { modifiers = factory.createNodeArray() }: ts.ClassLikeDeclaration,
  body: readonly ts.Statement[],
): readonly ts.ModifierLike[] {
  if (body.length === 0) return modifiers;
  const parameter = factory.createParameterDeclaration(undefined, undefined, 'theClass');
  const tell = factory.createArrowFunction(
    undefined,
    undefined,
    [parameter],
    undefined,
    undefined,
    factory.createBlock(body, true),
  );
  const last = modifiers.findLastIndex((modifier) => ts.isDecorator(modifier));
  const decorator = factory.createDecorator(factory.createParenthesizedExpression(tell));
  return [...modifiers.slice(0, last + 1), decorator, ...modifiers.slice(last + 1)];
}

function withMembers(
  { ts, factory }: Session,
  node: ts.ClassLikeDeclaration,
  modifiers: readonly ts.ModifierLike[],
  code: readonly ts.Statement[],
): ts.ClassLikeDeclaration {
  if (code.length === 0 && modifiers === node.modifiers) return node;
  const { name, typeParameters, heritageClauses } = node;
  const members = [...node.members];
  if (code.length > 0) {
    members.unshift(factory.createClassStaticBlockDeclaration(factory.createBlock(code, true)));
  }
  const parts = [modifiers, name, typeParameters, heritageClauses, members] as const;
  return ts.isClassDeclaration(node)
    ? factory.updateClassDeclaration(node, ...parts)
    : factory.updateClassExpression(node, ...parts);
}
