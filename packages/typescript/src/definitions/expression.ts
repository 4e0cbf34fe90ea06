/**
 * A generator as an expression:
 *
 *     const f = async function* (a) { … };        ->  const f = define((kind) => ({ f(a) { return start(kind, …) } }).f);
 *     async_generator(async (x) => { … })         ->  defineAsyncGenerator((kind) => (x) => { return start(kind, …) })
 *
 * A method is no constructor and has no `prototype`, `caller` or `arguments` of its own, as the standard wants of
 * an async generator function; its key is its name.
 */
import { shapeHelpersOf } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Style } from '../find/find';
import { lowerBody, type Visited } from './body';
import { call, type FunctionName } from './insertion';
import { named } from './named';
import { ownNamed } from './own-name';
import type { Session } from './session';

export function asExpression(
  session: Session,
  visited: Visited,
  style: Style,
  name: FunctionName | undefined,
  kind: string,
): ts.Expression {
  const { ts, factory, runtime } = session;
  const { node } = visited;
  const body = lowerBody(session, visited, style, {
    kind,
    name: name && 'text' in name ? name.text : undefined,
  });
  const made = ts.isArrowFunction(node)
    ? named(session, arrow(session, node, body), name)
    : ownNamed(session, node, body, name ?? { text: '' });
  const factoryFunction = factory.createArrowFunction(
    undefined,
    undefined,
    [factory.createParameterDeclaration(undefined, undefined, kind)],
    undefined,
    undefined,
    made,
  );
  const helper = runtime.helper(
    style.python ? 'defineAsyncGenerator' : shapeHelpersOf(style.flavour).define,
  );
  return ts.setSourceMapRange(call(session, helper, factoryFunction), ts.getSourceMapRange(node));
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
