/**
 * Generator methods.
 *
 *     class C { async *m() { … } }    ->   var mKind = createKind(false);
 *                                          class C {
 *                                            static { defineMethod(mKind, this.prototype.m); }
 *                                            m() { return start(mKind, …) }
 *                                          }
 *
 * The method stays where it is: `super`, private names, decorators and order go on working. Its function object exists
 * once the class's methods do, when static blocks run.
 */
import type * as ts from 'typescript';
import { decorators } from '../host/decorators';
import { hasModifier } from '../host/syntax';
import type { Style } from '../find/find';
import { lowerBody, type Visited } from './body';
import { type Frame, hoistKind, registration } from './insertion';
import { literalKey, reachable } from './keys';
import type { Session } from './session';

/** A class while its members are visited. */
export interface ClassScope {
  readonly node: ts.ClassLikeDeclaration;
  /** What its first static block does. */
  readonly registrations: ts.Statement[];
}

export function classMethod(
  session: Session,
  frame: Frame,
  scope: ClassScope,
  source: ts.MethodDeclaration,
  visited: Visited<ts.MethodDeclaration>,
  style: Style,
): ts.MethodDeclaration {
  const { ts, factory, found, legacyDecorators } = session;
  const { node } = visited;
  const isStatic = hasModifier(ts, node, ts.SyntaxKind.StaticKeyword);
  const literal = literalKey(session, node.name);
  const kind = hoistKind(session, frame, (literal ?? 'method').replace(/^#/, ''), style);

  let modifiers = (node.modifiers ?? []).filter(
    (modifier) =>
      modifier.kind !== ts.SyntaxKind.AsyncKeyword &&
      !(ts.isDecorator(modifier) && found.decorators.has(modifier.expression)),
  );
  let { name } = node;
  const isDecorated = modifiers.some((modifier) => ts.isDecorator(modifier));
  if (!legacyDecorators && (isDecorated || decorators(ts, scope.node).length > 0)) {
    modifiers = withShape(session, style, modifiers, kind);
  } else if (!isReplaced(session, scope.node, source, literal, isStatic)) {
    const home = isStatic
      ? factory.createThis()
      : factory.createPropertyAccessExpression(factory.createThis(), 'prototype');
    if (ts.isPrivateIdentifier(name)) {
      // An instance's private methods are in no place where they could be found without an instance.
      if (isStatic) {
        const again = factory.createPrivateIdentifier(name.text);
        const method = factory.createPropertyAccessExpression(factory.createThis(), again);
        scope.registrations.push(registration(session, style, kind, method));
      }
    } else {
      const [key, method] = reachable(session, frame, name, home);
      name = key;
      scope.registrations.push(registration(session, style, kind, method));
    }
  }
  const { questionToken, typeParameters, parameters, type } = node;
  return factory.updateMethodDeclaration(
    node,
    modifiers,
    undefined,
    name,
    questionToken,
    typeParameters,
    parameters,
    type,
    lowerBody(session, visited, style, { kind, name: literal }),
  );
}

/** Whether a later member of the same name takes the method's place. */
function isReplaced(
  session: Session,
  { members }: ts.ClassLikeDeclaration,
  method: ts.MethodDeclaration,
  name: string | undefined,
  isStatic: boolean,
): boolean {
  const { ts } = session;
  if (name === undefined) return false;
  return members
    .slice(members.indexOf(method) + 1)
    .some(
      (other) =>
        (ts.isMethodDeclaration(other) || ts.isAccessor(other)) &&
        other.body !== undefined &&
        literalKey(session, other.name) === name &&
        hasModifier(ts, other, ts.SyntaxKind.StaticKeyword) === isStatic,
    );
}

/**
 * Decorators may put something else in the method's place: then the function itself gets its shape from a decorator that
 * is applied first, `@((method) => { defineMethod(kind, method); })`.
 */
function withShape(
  session: Session,
  style: Style,
  modifiers: readonly ts.ModifierLike[],
  kind: string,
): ts.ModifierLike[] {
  const { ts, factory, unique } = session;
  const parameter = unique('method');
  const shape = factory.createArrowFunction(
    undefined,
    undefined,
    [factory.createParameterDeclaration(undefined, undefined, parameter)],
    undefined,
    undefined,
    factory.createBlock([registration(session, style, kind, factory.createIdentifier(parameter))]),
  );
  const decorator = factory.createDecorator(factory.createParenthesizedExpression(shape));
  let last = modifiers.length;
  while (last > 0 && !ts.isDecorator(modifiers[last - 1])) last--;
  return [...modifiers.slice(0, last), decorator, ...modifiers.slice(last)];
}
