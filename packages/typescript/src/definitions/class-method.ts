/**
 * Generator methods.
 *
 *     class C { async *m() { … } }    ->   class C { m() { return start(mKind, …) } }
 *                                          var mKind = kind(method(C, 'm'));
 *
 * The method stays where it is: `super`, private names, decorators and order go on working. Its function object exists
 * once the class does (class.ts).
 */
import type { CoroutineStyle } from '@yield-from/lower';
import { type ClassPlace, placeOfMethod, type takenFrom } from '@yield-from/source-model';
import type * as ts from 'typescript';
import { hasModifier } from '../host/syntax';
import { propertyName } from '../write/expressions';
import { lowerBody, type Visited } from './body';
import { assignKind, declareKind, type Frame, kindOf, lengthOf, memberOfOwner } from './insertion';
import { literalKey, reachable } from './keys';
import type { Session } from './session';
import type { MadeKind } from './thunk';

/** A class while its members are visited. */
export interface ClassScope {
  readonly node: ts.ClassLikeDeclaration;
  readonly kinds: MethodKind[];
  /** The private methods whose functions are taken. */
  readonly taken: ReturnType<typeof takenFrom>;
}

/** The kind of a method, to be made where the class exists. */
export interface MethodKind extends MadeKind {
  /** Where the class has it made; or, in any case, in the class. */
  readonly place: 'class' | ClassPlace['is'];
}

export function classMethod(
  session: Session,
  frame: Frame,
  scope: ClassScope,
  source: ts.MethodDeclaration,
  visited: Visited<ts.MethodDeclaration>,
  style: CoroutineStyle,
): ts.MethodDeclaration {
  const { ts, factory, found, unique } = session;
  const { node } = visited;
  const isStatic = hasModifier(ts, node, ts.SyntaxKind.StaticKeyword);
  const literal = literalKey(session, node.name);
  const kind = unique(`${(literal ?? 'method').replace(/^#/, '')}Kind`);
  const length = lengthOf(session, source);

  let modifiers = (node.modifiers ?? []).filter(
    (modifier) =>
      modifier.kind !== ts.SyntaxKind.AsyncKeyword &&
      !(ts.isDecorator(modifier) && found.decorators.has(modifier.expression)),
  );
  let { name } = node;
  const place = placeOfMethod({
    isDecorated: modifiers.some((modifier) => ts.isDecorator(modifier)),
    isPrivate: ts.isPrivateIdentifier(name),
    isStatic,
    isTaken: scope.taken === 'all' || (literal !== undefined && scope.taken.has(literal)),
    isReplaced: isReplaced(session, scope.node, source, literal, isStatic),
  });
  const register = (
    where: MethodKind['place'],
    make: (theClass: ts.Expression) => ts.Expression,
  ): void => {
    scope.kinds.push({
      name: kind,
      place: where,
      make: (theClass) => kindOf(session, style, make(theClass), length),
    });
  };
  switch (place) {
    case 'decorator':
      declareKind(session, frame, kind);
      modifiers = withShape(session, style, modifiers, { kind, length, key: literal });
      break;
    case 'nowhere':
      declareKind(session, frame, kind, kindOf(session, style));
      break;
    case 'inside': {
      const again = factory.createPrivateIdentifier((name as ts.PrivateIdentifier).text);
      register(place, (theClass) => factory.createPropertyAccessExpression(theClass, again));
      break;
    }
    case 'class': {
      const [key, repeated] = reachable(session, frame, name);
      name = key;
      const finder = isStatic ? 'member' : 'method';
      register(place, (theClass) => memberOfOwner(session, finder, theClass, repeated));
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

interface ShapeParts {
  readonly kind: string;
  readonly length: number | undefined;
  /** The method's key, if it is known. */
  readonly key: string | undefined;
}

/**
 * Decorators may put something else in the method's place: then the function itself gets its shape from a decorator
 * that is applied first,
 *
 *     @((method) => { mKind = kind(method); })                        of the standard
 *     @((target, key) => { mKind = kind(member(target, key)); })      experimentalDecorators
 */
function withShape(
  session: Session,
  style: CoroutineStyle,
  modifiers: readonly ts.ModifierLike[],
  { kind, length, key }: ShapeParts,
): ts.ModifierLike[] {
  const { ts, factory, unique, legacyDecorators, es5 } = session;
  const names = (legacyDecorators ? ['target', 'key'] : ['method']).map((name) => unique(name));
  const [first, second] = names.map((name) => factory.createIdentifier(name));
  const isNameless = es5 && key !== undefined && !key.startsWith('#');
  const method = legacyDecorators
    ? memberOfOwner(session, 'member', first, second)
    : isNameless
      ? namedByKey(session, key, first)
      : first;
  const made = assignKind(session, kind, kindOf(session, style, method, length));
  const shape = factory.createArrowFunction(
    undefined,
    undefined,
    names.map((name) => factory.createParameterDeclaration(undefined, undefined, name)),
    undefined,
    undefined,
    factory.createBlock([factory.createExpressionStatement(made)]),
  );
  const decorator = factory.createDecorator(factory.createParenthesizedExpression(shape));
  let last = modifiers.length;
  while (last > 0 && !ts.isDecorator(modifiers[last - 1])) last--;
  return [...modifiers.slice(0, last), decorator, ...modifiers.slice(last)];
}

/** `member({ m: method }, 'm')`, which has its name then: in ES5 a method is the value of an assignment. */
function namedByKey(session: Session, key: string, method: ts.Expression): ts.Expression {
  const { factory } = session;
  const property = factory.createPropertyAssignment(propertyName(factory, key), method);
  const holder = factory.createObjectLiteralExpression([property]);
  return memberOfOwner(session, 'member', holder, factory.createStringLiteral(key, true));
}
