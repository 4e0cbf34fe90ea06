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
  place?: ts.Node,
): ts.Expression {
  if (!name || ('text' in name && name.text === '')) return value;
  const { factory } = session;
  return memberOf(
    session,
    factory.createPropertyAssignment(keyOf(session, name, place), value),
    name,
  );
}

/** `place`: where the source has the name. */
export function keyOf(
  { ts, factory }: Session,
  name: FunctionName,
  place?: ts.Node,
): ts.PropertyName {
  const key =
    'key' in name
      ? factory.createComputedPropertyName(name.key())
      : propertyName(factory, name.text);
  return place ? ts.setSourceMapRange(key, place) : key;
}

/** `({ property }).name` */
export function memberOf(
  { factory }: Session,
  property: ts.ObjectLiteralElementLike,
  name: FunctionName,
): ts.Expression {
  const object = factory.createParenthesizedExpression(
    factory.createObjectLiteralExpression([property], true),
  );
  if ('key' in name) return factory.createElementAccessExpression(object, name.key());
  return isIdentifierName(name.text)
    ? factory.createPropertyAccessExpression(object, name.text)
    : factory.createElementAccessExpression(object, factory.createStringLiteral(name.text, true));
}
