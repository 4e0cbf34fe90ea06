/** Function expressions as methods, and what their own names see. */
import type * as ts from 'typescript';
import { roleOf } from '../host/roles';
import type { FunctionLike, TS } from '../host/syntax';
import { type FunctionName, variable } from './insertion';
import { keyOf, memberOf, named } from './named';
import type { Session } from './session';

/**
 * The function as a method. Where the code refers to the function by its own name:
 *
 *     async function* f() { f }          ->  (kind) => { var f = ({ f() { … } }).f; return f; }
 *     async function* f() { f = 1 }      ->  (kind) => function f() { … }
 *
 * An assignment to it must fail, or do nothing in sloppy code; only a real function expression's name does that.
 */
export function ownNamed(
  session: Session,
  node: FunctionLike,
  body: ts.Block,
  name: FunctionName,
): ts.ConciseBody {
  const { ts, factory, found } = session;
  const { parameters } = node;
  const own = ts.isFunctionExpression(node) && node.name ? node.name : undefined;
  const binding = own && found.bindings.declaredBy(own);
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
  if (own && ((binding && binding.assignments.length > 0) || usesEval(session, node)))
    return functionExpression(own);
  // Sloppy code allows `function (a, a) {}`, but no method like that.
  if (hasDuplicates(ts, parameters)) {
    return own ? functionExpression(own) : named(session, functionExpression(), name, node.name);
  }
  const key = keyOf(session, name, node.name);
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
    const role = roleOf(ts, node);
    if (role?.role === 'call' && role.isEval) return true;
    for (const child of children(node)) inside.push(child);
  }
  return false;
}

function hasDuplicates(ts: TS, parameters: readonly ts.ParameterDeclaration[]): boolean {
  const names = parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return new Set(names).size < names.length;
}
