/** The new body of a generator: directives, and what the engine gives for the rest. */
import {
  type Account,
  type Coroutine,
  type CoroutineStyle,
  lowerCoroutine,
} from '@yield-from/lower';
import type * as ts from 'typescript';
import { countDirectives, type FunctionLike, hasUseStrict } from '../host/syntax';
import { Comments } from '../write/comments';
import { explain } from './explain';
import { frameName } from './frame-name';
import type { Session } from './session';

/** A generator's function after its inside was visited. */
export interface Visited<T extends FunctionLike = FunctionLike> {
  readonly node: T;
  /** The code around it is strict. */
  readonly strict: boolean;
}

interface BodyParts {
  /** The variable with the function's kind, where it is a generator function. */
  readonly kind?: string;
  /** The function's name, if it has one that is known. */
  readonly name: string | undefined;
  /** It stays a function declaration. */
  readonly isDeclaration?: boolean;
}

/** The new body: directives, and what the engine gives for the rest. */
export function lowerBody(
  session: Session,
  { node, strict }: Visited,
  { flavour, protocol }: CoroutineStyle,
  { kind, name, isDeclaration = false }: BodyParts,
): ts.Block {
  const { ts, factory, host } = session;
  const body = node.body as ts.ConciseBody;
  const statements = ts.isBlock(body) ? body.statements : [returned(ts, factory, body)];
  const directives = countDirectives(ts, statements);
  const coroutine: Coroutine<ts.Node> = {
    flavour,
    protocol,
    node,
    name: name ? { text: name } : undefined,
    called: host.place && frameName(ts, node),
    kind: kind === undefined ? undefined : factory.createIdentifier(kind),
    self: kind === undefined ? undefined : selfOf(session, node, isDeclaration),
    parameters: node.parameters,
    body: statements.slice(directives),
    arrow: ts.isArrowFunction(node),
    strict: strict || hasUseStrict(ts, statements),
    handover: session.handover,
  };
  const tell = session.explain && ((told: Account<ts.Node>) => explain(session, coroutine, told));
  const lowered = lowerCoroutine(host, coroutine, tell) as readonly ts.Statement[];
  const last = ts.isBlock(body) ? new Comments(ts, session.source).atEnd(body) : undefined;
  const all = [...statements.slice(0, directives), ...lowered, ...(last ? [last] : [])];
  return ts.setSourceMapRange(factory.createBlock(all, true), ts.getSourceMapRange(body));
}

/**
 * What tells `start` of an application of `new`, where the function's new form is one that `new` can be applied to.
 *
 *     function g() { return start(gKind, …, void 0, new.target && this); }     (in ES5: `this`)
 */
function selfOf(
  { ts, factory, es5 }: Session,
  node: FunctionLike,
  isDeclaration: boolean,
): ts.Expression | undefined {
  if (es5) return ts.isArrowFunction(node) ? undefined : factory.createThis();
  if (!isDeclaration) return undefined;
  const target = factory.createIdentifier('target');
  const newTarget = factory.createMetaProperty(ts.SyntaxKind.NewKeyword, target);
  return factory.createLogicalAnd(newTarget, factory.createThis());
}

/** `=> x` as `return x`. */
function returned(
  ts: Session['ts'],
  factory: ts.NodeFactory,
  body: ts.Expression,
): ts.ReturnStatement {
  return ts.setSourceMapRange(factory.createReturnStatement(body), ts.getSourceMapRange(body));
}
