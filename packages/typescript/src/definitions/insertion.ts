/** Where new statements go, and the statements and calls that several definitions put there. */
import { type CoroutineStyle, generatorFunctionOf } from '@yield-from/lower';
import type * as ts from 'typescript';
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

/** The variables of kinds; what each holds from the start, if anything. */
export type Kinds = (readonly [name: string, made: ts.Expression | undefined])[];

/** The name that a function gets: written out, or a computed key's value, by what gives it once more. */
export type FunctionName = { readonly text: string } | { readonly key: () => ts.Expression };

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
): ts.CallExpression {
  return factory.createCallExpression(callee, undefined, given);
}

// `/*#__PURE__*/ f()`: a call that bundlers drop where nobody uses its value.
export function pure<T extends ts.CallExpression>({ ts }: Session, made: T): T {
  const { MultiLineCommentTrivia } = ts.SyntaxKind;
  return ts.addSyntheticLeadingComment(made, MultiLineCommentTrivia, '#__PURE__', false);
}

/**
 * TypeScript's maps cannot say that code comes from nowhere: it comes from the last place of its line, and coverage
 * would count a function of ours as one of the source. (ES5 is left alone: what TypeScript makes of an arrow function
 * there may stand behind a `return`.)
 */
export function inOwnLine({ ts, es5 }: Session, made: ts.ArrowFunction): ts.ArrowFunction {
  const { MultiLineCommentTrivia } = ts.SyntaxKind;
  return es5
    ? made
    : ts.addSyntheticLeadingComment(made, MultiLineCommentTrivia, ' called once ', true);
}

/**
 * `kind(fn)`: makes a function a generator function, and gives its kind. Without one, it is one that nothing can reach.
 */
export function kindOf(
  session: Session,
  style: CoroutineStyle,
  fn?: ts.Expression,
  length?: number,
): ts.CallExpression {
  const { factory, runtime } = session;
  const helper = runtime.helper(generatorFunctionOf(style).kind);
  const given = length === undefined ? [] : [factory.createNumericLiteral(length)];
  return pure(session, call(session, helper, ...(fn ? [fn, ...given] : [])));
}

/** `method(C, 'm')`, `member(C, 's')` */
export function memberOfOwner(
  session: Session,
  finder: 'method' | 'member',
  owner: ts.Expression,
  key: ts.Expression,
): ts.CallExpression {
  return pure(session, call(session, session.runtime.helper(finder), owner, key));
}

/**
 * The `length` that a function has to be told: TypeScript's ES5 counts a parameter with a default.
 *
 *     (q, w = 1) => …   ->   1
 */
export function lengthOf(
  { es5 }: Session,
  { parameters }: ts.SignatureDeclaration,
): number | undefined {
  const counted = parameters.findIndex(({ initializer }) => initializer !== undefined);
  return es5 && counted >= 0 ? counted : undefined;
}

/** `var gKind;`, or with its value, at the top of the frame, or one of its `kinds`. */
export function declareKind(
  session: Session,
  frame: Frame,
  name: string,
  made?: ts.Expression,
): void {
  if (frame.kinds) frame.kinds.push([name, made]);
  else frame.hoisted.push(variable(session, name, made));
}

/** `gKind = made` */
export function assignKind({ factory }: Session, name: string, made: ts.Expression): ts.Expression {
  return factory.createAssignment(factory.createIdentifier(name), made);
}

/** `var key;` at the top of the frame; gives `key`. */
export function hoistTemp(session: Session, frame: Frame, hint: string): string {
  const temp = session.unique(hint);
  frame.hoisted.push(variable(session, temp));
  return temp;
}

/** `key = toKey(expression)` */
export function keepKey(session: Session, temp: string, expression: ts.Expression): ts.Expression {
  const { factory, runtime } = session;
  return factory.createAssignment(
    factory.createIdentifier(temp),
    call(session, runtime.helper('toKey'), expression),
  );
}
