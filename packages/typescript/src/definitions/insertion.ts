/** Where new statements go, and the statements and calls that several definitions put there. */
import { shapeHelpersOf } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Style } from '../find/find';
import type { Session } from './session';

/** A place for statements at the top of the nearest function, module or script. */
export interface Frame {
  readonly hoisted: ts.Statement[];
  readonly strict: boolean;
  /** The code runs several times while the frame's variables are the same. */
  readonly inLoop?: boolean;
  /** Takes the kinds of methods, instead of the frame's top. */
  readonly kinds?: Kinds;
}

export type Kinds = (readonly [name: string, made: ts.Expression])[];

/** The name that a function gets: written out, or in a variable as a computed key's value is. */
export type FunctionName = { readonly text: string } | { readonly temp: string };

export function variable(
  { ts, factory }: Session,
  name: string,
  init?: ts.Expression,
  flags: ts.NodeFlags = ts.NodeFlags.None,
): ts.VariableStatement {
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, init);
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declaration], flags),
  );
}

export function call(
  { factory }: Session,
  callee: ts.Expression,
  ...given: readonly ts.Expression[]
): ts.Expression {
  return factory.createCallExpression(callee, undefined, given);
}

/** `var gKind = createKind(false);` at the top of the frame, or one of its `kinds`; gives `gKind`. */
export function hoistKind(session: Session, frame: Frame, name: string, style: Style): string {
  const { factory, unique, runtime } = session;
  const kind = unique(`${name}Kind`);
  const made = call(
    session,
    runtime.helper(shapeHelpersOf(style.flavour).createKind),
    ...(style.flavour === 'generator'
      ? []
      : [style.python ? factory.createTrue() : factory.createFalse()]),
  );
  if (frame.kinds) frame.kinds.push([kind, made]);
  else frame.hoisted.push(variable(session, kind, made));
  return kind;
}

/** `var key;` at the top of the frame; gives `key`. */
export function hoistTemp(session: Session, frame: Frame, hint: string): string {
  const temp = session.unique(hint);
  frame.hoisted.push(variable(session, temp));
  return temp;
}

/** `defineMethod(kind, method);` */
export function registration(
  session: Session,
  style: Style,
  kind: string,
  method: ts.Expression,
): ts.Statement {
  const { factory, runtime } = session;
  const defined = call(
    session,
    runtime.helper(shapeHelpersOf(style.flavour).defineMethod),
    factory.createIdentifier(kind),
    method,
  );
  return factory.createExpressionStatement(defined);
}

/** `key = toKey(expression)` */
export function keepKey(session: Session, temp: string, expression: ts.Expression): ts.Expression {
  const { factory, runtime } = session;
  return factory.createAssignment(
    factory.createIdentifier(temp),
    call(session, runtime.helper('toKey'), expression),
  );
}
