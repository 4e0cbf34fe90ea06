/**
 * A class or object literal with the kinds of its methods: what nobody misses, and they with it.
 *
 *     C   ->   (() => { var theClass = C; var mKind = kind(method(theClass, 'm')); return theClass; })()
 */
import type * as ts from 'typescript';
import { call, inOwnLine, pure, variable } from './insertion';
import type { Session } from './session';

/** The kind of a method, to be made once what holds the method is there. */
export interface MadeKind {
  readonly name: string;
  make(owner: ts.Expression): ts.Expression;
}

/** @param text the variable for the value */
export function inThunk(
  session: Session,
  text: string,
  value: ts.Expression,
  kinds: readonly MadeKind[],
): ts.Expression {
  const { factory } = session;
  const owner = (): ts.Identifier => factory.createIdentifier(text);
  const statements = [
    variable(session, text, value),
    ...kinds.map(({ name, make }) => variable(session, name, make(owner()))),
    factory.createReturnStatement(owner()),
  ];
  const body = factory.createBlock(statements, true);
  const thunk = factory.createArrowFunction(undefined, undefined, [], undefined, undefined, body);
  const called = factory.createParenthesizedExpression(inOwnLine(session, thunk));
  return pure(session, call(session, called));
}
