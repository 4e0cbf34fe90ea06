/**
 * Classes: their members are visited with a place for the kinds of their generator methods. A kind is made where the class
 * object exists:
 *
 *     class C { m() { return start(mKind, …) } }        behind a declaration: nothing of it is left where nobody uses the class
 *     var mKind = kind(method(C, 'm'));
 *
 *     class { static { mKind = kind(method(this, 'm')); } … }     first thing among the static code that could see the
 *                                                                 difference, and in expressions
 *     @D @((theClass) => { mKind = kind(method(theClass, 'm')); }) class C { … }    before other decorators see it
 */
import { placeInClass } from '@yield-from/source-model';
import type * as ts from 'typescript';
import { decorators } from '../host/decorators';
import { hasModifier } from '../host/syntax';
import type { ClassScope, MethodKind } from './class-method';
import { assignKind, declareKind, variable } from './insertion';
import { frameWithKinds, withKinds } from './kinds';
import type { Session } from './session';
import type { Walk } from './walk';

export function classLike(walk: Walk, node: ts.ClassLikeDeclaration): ts.VisitResult<ts.Node> {
  const { session, frame: outerFrame, classScope: outerScope } = walk;
  const { ts, context } = session;
  const scope: ClassScope = { node, kinds: [] };
  const frame = { ...frameWithKinds(session, outerFrame, node), strict: true };
  walk.frame = frame;
  walk.classScope = scope;
  const visited = ts.visitEachChild(node, walk.visit, context);
  walk.frame = outerFrame;
  walk.classScope = outerScope;

  const place = placeOf(session, node);
  const placed = (where: MethodKind['place']): MethodKind[] =>
    scope.kinds.filter((kind) => (kind.place === 'class' ? place : kind.place) === where);
  const assigned = (kind: MethodKind, theClass: ts.Expression): ts.Statement =>
    session.factory.createExpressionStatement(assignKind(session, kind.name, kind.make(theClass)));
  const inside = placed('inside');
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
  const nameOfClass = (): ts.Identifier =>
    session.factory.createIdentifier((node.name as ts.Identifier).text);
  if (frame.kinds) {
    const statements = behind.map((kind) => assigned(kind, nameOfClass()));
    return withKinds(session, made, frame.kinds, statements);
  }
  if (behind.length === 0) return made;
  return [made, ...behind.map(({ name, make }) => variable(session, name, make(nameOfClass())))];
}

/** (Classes of no name are not taken out of their places.) */
function placeOf(session: Session, node: ts.ClassLikeDeclaration): MethodKind['place'] {
  const { ts } = session;
  const { is } = placeInClass({
    isDecorated: isDecorated(session, node),
    hasStaticCode: node.members.some((member) => isStaticCode(ts, member)),
    name: ts.isClassDeclaration(node) ? node.name?.text : undefined,
  });
  return is === 'around' ? 'inside' : is;
}

/** By a decorator of its own, or by one of its constructor's parameters. */
function isDecorated({ ts, legacyDecorators }: Session, node: ts.ClassLikeDeclaration): boolean {
  if (decorators(ts, node).length > 0) return true;
  const constructor = node.members.find((member) => ts.isConstructorDeclaration(member));
  const parameters = constructor?.parameters ?? [];
  return legacyDecorators && parameters.some((one) => decorators(ts, one).length > 0);
}

/** Code that runs when the class is made, after its methods, and can see them. */
function isStaticCode(ts: Session['ts'], member: ts.ClassElement): boolean {
  if (ts.isClassStaticBlockDeclaration(member)) return true;
  if (!ts.isPropertyDeclaration(member) || !member.initializer) return false;
  const { initializer } = member;
  const isSilent =
    ts.isLiteralExpression(initializer) ||
    initializer.kind === ts.SyntaxKind.TrueKeyword ||
    initializer.kind === ts.SyntaxKind.FalseKeyword ||
    initializer.kind === ts.SyntaxKind.NullKeyword ||
    ts.isFunctionExpression(initializer) ||
    ts.isArrowFunction(initializer);
  return !isSilent && hasModifier(ts, member, ts.SyntaxKind.StaticKeyword);
}

/** What the class is called in its static code; TypeScript has no `this` in that of one decorated by `experimentalDecorators`. */
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
