/** The new body of a generator: directives, and what the engine gives for the rest. */
import { lowerGenerator } from '@yield-from/lower';
import type * as ts from 'typescript';
import { countDirectives, type FunctionLike, hasUseStrict } from '../host/syntax';
import type { Session } from './session';
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
