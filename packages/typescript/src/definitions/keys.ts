/** Keys of properties and members: what is known of them, and computed ones that are needed twice. */
import type * as ts from 'typescript';
import { isWellKnownSymbol, literalName, skipOuter } from '../host/syntax';
import { type Frame, type FunctionName, hoistTemp, keepKey } from './insertion';
import type { Session } from './session';
import type { Walk } from './walk';

/** The key to write, and an expression for it once more: `[key = toKey(k)]`, `key`. `Symbol.x` is said again. */
export function reachable(
  session: Session,
  frame: Frame,
  name: ts.PropertyName,
): [key: ts.PropertyName, again: ts.Expression] {
  const { ts, factory } = session;
  const text = literalKey(session, name);
  if (text !== undefined || !ts.isComputedPropertyName(name)) {
    return [name, string(session, text ?? '')];
  }
  const key = skipOuter(ts, name.expression);
  if (isWellKnownSymbol(ts, key)) return [name, again(session, key)];
  const temp = hoistTemp(session, frame, 'key');
  return [
    factory.createComputedPropertyName(keepKey(session, temp, name.expression)),
    factory.createIdentifier(temp),
  ];
}

function again({ factory }: Session, { name }: ts.PropertyAccessExpression): ts.Expression {
  return factory.createPropertyAccessExpression(factory.createIdentifier('Symbol'), name.text);
}

function string({ factory }: Session, text: string): ts.StringLiteral {
  return factory.createStringLiteral(text, true);
}

/** Also `['x']` and `[1]`. */
export function literalKey({ ts }: Pick<Session, 'ts'>, name: ts.PropertyName): string | undefined {
  if (!ts.isComputedPropertyName(name)) return literalName(ts, name);
  const key = skipOuter(ts, name.expression);
  return ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : undefined;
}

/** The visited key, and the function name it gives: `[key = toKey(k)]` where it is computed. */
export function propertyKey(walk: Walk, name: ts.PropertyName): [ts.PropertyName, FunctionName] {
  const { ts, factory } = walk.session;
  const text = literalKey(walk.session, name);
  const visited = walk.visit(name) as ts.PropertyName;
  if (text !== undefined || !ts.isComputedPropertyName(visited)) {
    return [visited, { text: text ?? '' }];
  }
  const key = skipOuter(ts, visited.expression);
  if (isWellKnownSymbol(ts, key)) return [visited, { key: () => again(walk.session, key) }];
  const temp = hoistTemp(walk.session, walk.frame, 'key');
  const kept = keepKey(walk.session, temp, visited.expression);
  return [factory.createComputedPropertyName(kept), { key: () => factory.createIdentifier(temp) }];
}
