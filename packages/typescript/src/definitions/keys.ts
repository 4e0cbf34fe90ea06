/** Keys of properties and members: what is known of them, and computed ones that are needed twice. */
import type * as ts from 'typescript';
import { literalName, skipOuter } from '../host/syntax';
import { type Frame, type FunctionName, hoistTemp, keepKey } from './insertion';
import type { Session } from './session';
import type { Walk } from './walk';

/** The key to write, and the method by that key: `[key = toKey(k)]`, `home[key]`. */
export function reachable(
  session: Session,
  frame: Frame,
  name: ts.PropertyName,
  home: ts.Expression,
): [key: ts.PropertyName, method: ts.Expression] {
  const { ts, factory } = session;
  if (ts.isComputedPropertyName(name)) {
    if (literalKey(session, name) !== undefined) {
      const text = literalKey(session, name) as string;
      return [name, factory.createElementAccessExpression(home, string(session, text))];
    }
    const temp = hoistTemp(session, frame, 'key');
    return [
      factory.createComputedPropertyName(keepKey(session, temp, name.expression)),
      factory.createElementAccessExpression(home, factory.createIdentifier(temp)),
    ];
  }
  const method = ts.isIdentifier(name)
    ? factory.createPropertyAccessExpression(home, name.text)
    : factory.createElementAccessExpression(home, string(session, literalName(ts, name) ?? ''));
  return [name, method];
}

function string({ factory }: Session, text: string): ts.StringLiteral {
  return factory.createStringLiteral(text, true);
}

/** Also `['x']` and `[1]`. */
export function literalKey({ ts }: Session, name: ts.PropertyName): string | undefined {
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
  const temp = hoistTemp(walk.session, walk.frame, 'key');
  const kept = keepKey(walk.session, temp, visited.expression);
  return [factory.createComputedPropertyName(kept), { temp }];
}
