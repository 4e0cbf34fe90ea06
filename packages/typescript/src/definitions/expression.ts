/**
 * A generator as an expression:
 *
 *     const f = async function* (a) { … };        ->  const f = define((ownKind) => ({ f(a) { return start(ownKind, …) } }).f);
 *     async_generator(async (x) => { … })         ->  defineAsyncGenerator((ownKind) => (x) => { return start(ownKind, …) })
 *
 * A method is no constructor and has no `prototype`, `caller` or `arguments` of its own, as the standard wants of
 * an async generator function; its key is its name.
 */
import { type CoroutineStyle, generatorFunctionOf } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { FunctionLike } from '../host/syntax';
import { lowerBody, type Visited } from './body';
import { call, type FunctionName, inOwnLine, lengthOf, pure } from './insertion';
import { named } from './named';
import { ownNamed } from './own-name';
import type { Session } from './session';

export function asExpression(
  session: Session,
  visited: Visited,
  style: CoroutineStyle,
  name: FunctionName | undefined,
  kind: string,
): ts.Expression {
  const { ts, factory, runtime } = session;
  const { node } = visited;
  const body = lowerBody(session, visited, style, {
    kind,
    name: name && 'text' in name ? name.text : undefined,
  });
  const value = ts.isArrowFunction(node)
    ? named(session, arrow(session, node, body), name)
    : ownNamed(session, node, body, name ?? { text: '' });
  const factoryFunction = factory.createArrowFunction(
    undefined,
    undefined,
    [factory.createParameterDeclaration(undefined, undefined, kind)],
    undefined,
    undefined,
    value,
  );
  const helper = runtime.helper(generatorFunctionOf(style).define);
  const made = call(session, helper, factoryFunction, ...toldOf(session, node, name));
  // (A declaration is no statement that coverage counts.)
  if (ts.isFunctionDeclaration(node)) return pure(session, made);
  inOwnLine(session, factoryFunction);
  return ts.setSourceMapRange(pure(session, made), ts.getSourceMapRange(node));
}

/** What the runtime has to be told: ES5 has neither names by computed keys nor defaults that count. */
function toldOf(
  session: Session,
  node: FunctionLike,
  name: FunctionName | undefined,
): ts.Expression[] {
  const { factory, es5 } = session;
  const key = es5 && name && 'key' in name ? name.key() : undefined;
  const length = lengthOf(session, node);
  if (length === undefined) return key ? [key] : [];
  return [key ?? factory.createVoidZero(), factory.createNumericLiteral(length)];
}

function arrow({ ts, factory }: Session, node: ts.ArrowFunction, body: ts.Block): ts.Expression {
  const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = node;
  const rest = modifiers?.filter((modifier) => modifier.kind !== ts.SyntaxKind.AsyncKeyword);
  return factory.updateArrowFunction(
    node,
    rest,
    typeParameters,
    parameters,
    type,
    equalsGreaterThanToken,
    body,
  );
}
