/** A function with a name that it gets from a key: `({ name: value }).name`. */
import type * as ts from 'typescript';
import { isIdentifierName } from '@yield-from/source-model';
import { propertyName } from '../write/expressions';
import type { FunctionName } from './insertion';
import type { Session } from './session';

export function named(
  session: Session,
  value: ts.Expression,
  name: FunctionName | undefined,
): ts.Expression {
  if (!name || ('text' in name && name.text === '')) return value;
  const { factory } = session;
  return memberOf(session, factory.createPropertyAssignment(keyOf(session, name), value), name);
}

export function keyOf({ factory }: Session, name: FunctionName): ts.PropertyName {
  return 'temp' in name
    ? factory.createComputedPropertyName(factory.createIdentifier(name.temp))
    : propertyName(factory, name.text);
}

/** `({ property }).name` */
export function memberOf(
  { factory }: Session,
  property: ts.ObjectLiteralElementLike,
  name: FunctionName,
): ts.Expression {
  const object = factory.createParenthesizedExpression(
    factory.createObjectLiteralExpression([property]),
  );
  if ('temp' in name) {
    return factory.createElementAccessExpression(object, factory.createIdentifier(name.temp));
  }
  return isIdentifierName(name.text)
    ? factory.createPropertyAccessExpression(object, name.text)
    : factory.createElementAccessExpression(object, factory.createStringLiteral(name.text, true));
}
