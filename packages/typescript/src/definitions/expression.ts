/**
 * A generator as an expression:
 *
 *     const f = async function* (a) { … };        ->  const f = define((kind) => ({ f(a) { return start(kind, …) } }).f);
 *     async_generator(async (x) => { … })         ->  defineAsyncGenerator((kind) => (x) => { return start(kind, …) })
 *
 * A method is no constructor and has no `prototype`, `caller` or `arguments` of its own, as the standard wants of
 * an async generator function; its key is its name.
 */
import { lowerGenerator } from '@yield-from/lower';
import type * as ts from 'typescript';
import { propertyName } from '../write/expressions';
import type { Style } from '../find/find';
import { roleOf } from '../host/roles';
import {
  countDirectives,
  type FunctionLike,
  hasUseStrict,
  isIdentifierName,
  type TS,
} from '../host/syntax';
import { call, type FunctionName, type Session, variable } from './frame';
import { nameStep } from './step-name';

/** A generator's function after its inside was visited. */
export interface Visited<T extends FunctionLike = FunctionLike> {
  readonly node: T;
  /** The code around it is strict. */
  readonly strict: boolean;
}

/** The new body: directives, and what the engine gives for the rest. `name`: the function's, if it has one that is known. */
export function lowerBody(
  session: Session,
  { node, strict }: Visited,
  kind: string,
  name: string | undefined,
  first: readonly ts.Statement[] = [],
): ts.Block {
  const { ts, factory, host } = session;
  const body = node.body as ts.ConciseBody;
  const statements = ts.isBlock(body) ? body.statements : [returned(ts, factory, body)];
  const directives = countDirectives(ts, statements);
  const lowered = lowerGenerator(host, {
    node,
    parameters: node.parameters,
    body: statements.slice(directives),
    arrow: ts.isArrowFunction(node),
    strict: strict || hasUseStrict(ts, statements),
    kind: factory.createIdentifier(kind),
  }) as readonly ts.Statement[];
  const named =
    name === undefined || name === '' ? lowered : nameStep(session, lowered, name, node.parameters);
  const all = [...statements.slice(0, directives), ...first, ...named];
  return ts.setSourceMapRange(factory.createBlock(all, true), ts.getSourceMapRange(body));
}

/** `=> x` as `return x`. */
function returned(
  ts: Session['ts'],
  factory: ts.NodeFactory,
  body: ts.Expression,
): ts.ReturnStatement {
  return ts.setSourceMapRange(factory.createReturnStatement(body), ts.getSourceMapRange(body));
}

export function asExpression(
  session: Session,
  visited: Visited,
  style: Style,
  name: FunctionName | undefined,
  kind: string,
): ts.Expression {
  const { ts, factory, runtime } = session;
  const { node } = visited;
  const body = lowerBody(session, visited, kind, name && 'text' in name ? name.text : undefined);
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
  const helper = runtime.helper(style === 'python' ? 'defineAsyncGenerator' : 'define');
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

/** `({ name: value }).name` */
function named(
  session: Session,
  value: ts.Expression,
  name: FunctionName | undefined,
): ts.Expression {
  if (!name || ('text' in name && name.text === '')) return value;
  const { factory } = session;
  return memberOf(session, factory.createPropertyAssignment(keyOf(session, name), value), name);
}

/**
 * The function as a method. Where the code refers to the function by its own name:
 *
 *     async function* f() { f }          ->  (kind) => { var f = ({ f() { … } }).f; return f; }
 *     async function* f() { f = 1 }      ->  (kind) => function f() { … }
 *
 * An assignment to it must fail, or do nothing in sloppy code; only a real function expression's name does that.
 */
function ownNamed(
  session: Session,
  node: FunctionLike,
  body: ts.Block,
  name: FunctionName,
): ts.ConciseBody {
  const { ts, factory, bindings } = session;
  const { parameters } = node;
  const own = ts.isFunctionExpression(node) && node.name ? node.name : undefined;
  const binding = own && bindings.declaredBy(own);
  const functionExpression = (itsName?: ts.Identifier): ts.Expression =>
    factory.createFunctionExpression(
      undefined,
      undefined,
      itsName,
      undefined,
      parameters,
      undefined,
      body,
    );
  if (own && (binding?.assigned || usesEval(session, node))) return functionExpression(own);
  // Sloppy code allows `function (a, a) {}`, but no method like that.
  if (hasDuplicates(ts, parameters)) {
    return own ? functionExpression(own) : named(session, functionExpression(), name);
  }
  const key = keyOf(session, name);
  if (own) ts.setSourceMapRange(key, own);
  const method = ts.setSourceMapRange(
    factory.createMethodDeclaration(
      undefined,
      undefined,
      key,
      undefined,
      undefined,
      parameters,
      undefined,
      body,
    ),
    ts.getSourceMapRange(node),
  );
  const value = memberOf(session, method, name);
  if (!own || !binding || binding.references.length === 0) return value;
  return factory.createBlock(
    [
      variable(session, own.text, value),
      factory.createReturnStatement(factory.createIdentifier(own.text)),
    ],
    true,
  );
}

/** A direct `eval` can read and write the own name too. */
function usesEval({ ts, children }: Session, fn: ts.Node): boolean {
  const inside = [fn];
  for (const node of inside) {
    if (roleOf(ts, node)?.role === 'eval') return true;
    for (const child of children(node)) inside.push(child);
  }
  return false;
}

function hasDuplicates(ts: TS, parameters: readonly ts.ParameterDeclaration[]): boolean {
  const names = parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return new Set(names).size < names.length;
}

function keyOf({ factory }: Session, name: FunctionName): ts.PropertyName {
  return 'temp' in name
    ? factory.createComputedPropertyName(factory.createIdentifier(name.temp))
    : propertyName(factory, name.text);
}

/** `({ property }).name` */
function memberOf(
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
