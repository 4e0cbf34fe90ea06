/** The new body of a generator: directives, and what the engine gives for the rest. */
import { helpersOf, lowerCoroutine, type Lowered } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Style } from '../find/find';
import { countDirectives, type FunctionLike, hasUseStrict } from '../host/syntax';
import { call, variable } from './insertion';
import type { Session } from './session';
import { stepName } from './step-name';

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
  { flavour }: Style,
  { kind, name, isDeclaration = false }: BodyParts,
): ts.Block {
  const { ts, factory, host, runtime } = session;
  const body = node.body as ts.ConciseBody;
  const statements = ts.isBlock(body) ? body.statements : [returned(ts, factory, body)];
  const directives = countDirectives(ts, statements);
  const { variables, functions, step, table } = lowerCoroutine(host, {
    flavour,
    node,
    parameters: node.parameters,
    body: statements.slice(directives),
    arrow: ts.isArrowFunction(node),
    strict: strict || hasUseStrict(ts, statements),
  }) as Lowered<ts.Expression & ts.Statement>;
  const before = variables ? [variables, ...functions] : functions;
  const { start: helper } = helpersOf(flavour);
  const kindOf = (): ts.Expression[] =>
    kind === undefined ? [] : [factory.createIdentifier(kind)];
  const start = (made: ts.Expression): ts.Statement => {
    const self = kind === undefined ? undefined : selfOf(session, node, isDeclaration);
    const regions = table ?? (self && factory.createVoidZero());
    const given = [...kindOf(), made, ...[regions, self].filter((one) => one !== undefined)];
    return factory.createReturnStatement(call(session, runtime.helper(helper), ...given));
  };
  const around = [...node.parameters, ...before, step, runtime.helper(helper), ...kindOf()];
  const local = name ? stepName(session, name, around) : undefined;
  const started =
    local === undefined
      ? [start(step)]
      : [variable(session, local, step), start(factory.createIdentifier(local))];
  const all = [...statements.slice(0, directives), ...before, ...started];
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
