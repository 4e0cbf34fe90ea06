/**
 * Async functions stay what they are, functions, arrows and methods, with another body:
 *
 *     async function f(a) { await a; }        ->   function f(a) { return startAsync(function () { … }); }
 *
 * What a parameter's default or pattern throws rejects the promise (ECMA-262 27.7.5.1), so these move inside:
 *
 *     async function f(a, { b } = a) { … }    ->   function f(a_1) {
 *                                                    return callAsync((a, { b } = a) => { …; return startAsync(…); }, arguments);
 *                                                  }
 *     async m(a, @D b = a) { … }              ->   m(a_1, @D b_1 = void 0) { return callAsync((a, b = a) => …, arguments); }
 *     async (a = b()) => a                    ->   (...rest) => callAsync((a = b()) => { … }, [...rest])
 */
import { plainFunctionOf, type PlainFunction, type CoroutineStyle } from '@yield-from/lower';
import type * as ts from 'typescript';
import { decorators } from '../host/decorators';
import { type FunctionLike, literalName } from '../host/syntax';
import { lowerBody, type Visited } from './body';
import { call, type FunctionName } from './insertion';
import type { Session } from './session';

/** The parameters and the body. */
type Parts = readonly [readonly ts.ParameterDeclaration[], ts.Block];

/** @param given by the place of one without a name of its own */
export function asyncFunction(
  session: Session,
  visited: Visited,
  style: CoroutineStyle,
  given: FunctionName | undefined,
): FunctionLike {
  const { ts, factory } = session;
  const { node } = visited;
  const own = node.name as ts.PropertyName | undefined;
  const name = own ? literalName(ts, own) : textOf(given);
  const [parameters, body] = partsOf(session, visited, style, name);
  const rest = node.modifiers?.filter(({ kind }) => kind !== ts.SyntaxKind.AsyncKeyword);
  const modifiers = rest as readonly ts.Modifier[] | undefined;
  const { typeParameters: types, type } = node;
  if (ts.isArrowFunction(node)) {
    const { equalsGreaterThanToken: token } = node;
    return factory.updateArrowFunction(node, modifiers, types, parameters, type, token, body);
  }
  const none = undefined;
  if (ts.isFunctionExpression(node)) {
    return factory.updateFunctionExpression(
      ...([node, modifiers, none, node.name, types, parameters, type, body] as const),
    );
  }
  if (ts.isFunctionDeclaration(node)) {
    return factory.updateFunctionDeclaration(
      ...([node, rest, none, node.name, types, parameters, type, body] as const),
    );
  }
  const method = node as ts.MethodDeclaration;
  const { questionToken } = method;
  return factory.updateMethodDeclaration(
    ...([method, rest, none, method.name, questionToken, types, parameters, type, body] as const),
  );
}

/** A declaration as an expression, which gets its name from its place. */
export function asyncExpression(
  session: Session,
  visited: Visited,
  style: CoroutineStyle,
  name: FunctionName,
): ts.Expression {
  const { ts, factory } = session;
  const [parameters, body] = partsOf(session, visited, style, textOf(name));
  const none = undefined;
  const made = factory.createFunctionExpression(none, none, none, none, parameters, none, body);
  return ts.setSourceMapRange(made, ts.getSourceMapRange(visited.node));
}

function textOf(name: FunctionName | undefined): string | undefined {
  return name && 'text' in name ? name.text : undefined;
}

function partsOf(
  session: Session,
  visited: Visited,
  style: CoroutineStyle,
  name: string | undefined,
): Parts {
  const { ts } = session;
  const { node } = visited;
  const body = lowerBody(session, visited, style, { name });
  const isSimple = node.parameters.every(
    (one) => ts.isIdentifier(one.name) && !one.initializer && !one.dotDotDotToken,
  );
  return isSimple
    ? [node.parameters, body]
    : moveParameters(session, node, body, plainFunctionOf(style));
}

function moveParameters(
  session: Session,
  node: FunctionLike,
  body: ts.Block,
  { call: helper }: PlainFunction,
): Parts {
  const { ts, factory, unique, runtime } = session;
  const none = undefined;
  const parameters = node.parameters.filter(({ name }) => !isThis(session, name));
  const counted = parameters.findIndex((one) => one.initializer ?? one.dotDotDotToken);
  // (Decorators are the outer function's: they are told of it, and of the places and types of its parameters.)
  const isDecorated = [node, ...parameters].some((one) => decorators(ts, one).length > 0);
  const ahead = isDecorated || counted < 0 ? parameters : parameters.slice(0, counted);
  const names = ahead.map(({ name }) => unique(ts.isIdentifier(name) ? name.text : 'parameter'));
  const outer = ahead.map((one, i) => {
    const { modifiers, dotDotDotToken, questionToken, type, initializer } = one;
    const value = initializer && factory.createVoidZero();
    return factory.createParameterDeclaration(
      ...([modifiers, dotDotDotToken, names[i], questionToken, type, value] as const),
    );
  });
  const moved = parameters.map((one) => {
    const { dotDotDotToken, name, initializer } = one;
    return factory.updateParameterDeclaration(
      ...([one, none, dotDotDotToken, name, none, none, initializer] as const),
    );
  });
  const inner = factory.createArrowFunction(none, none, moved, none, none, body);
  let given: ts.Expression = factory.createIdentifier('arguments');
  if (ts.isArrowFunction(node)) {
    const rest = unique('rest');
    const dots = factory.createToken(ts.SyntaxKind.DotDotDotToken);
    outer.push(factory.createParameterDeclaration(none, dots, rest));
    given = factory.createArrayLiteralExpression([
      ...names.map((one) => factory.createIdentifier(one)),
      factory.createSpreadElement(factory.createIdentifier(rest)),
    ]);
  }
  const started = call(session, runtime.helper(helper), inner, given);
  return [outer, factory.createBlock([factory.createReturnStatement(started)], true)];
}

function isThis({ ts }: Session, name: ts.BindingName): boolean {
  return ts.isIdentifier(name) && name.text === 'this';
}
