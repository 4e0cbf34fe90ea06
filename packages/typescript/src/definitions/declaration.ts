/**
 * A generator as a declaration, hoisted as the source's was:
 *
 *     in a module or namespace   function g(a) { return start(gKind, …) }   and, first in the file,
 *                                var gKind = kind(g);
 *     in a function or script    var g = define(…);   at its top
 *     in a block                 let g = define(…);   at its top
 *
 * A module's functions can be called over an import cycle before the module itself runs: only a real function
 * declaration is there so early.
 */
import { type CoroutineStyle, definitionOf } from '@yield-from/lower';
import type * as ts from 'typescript';
import { lowerBody, type Visited } from './body';
import { asyncExpression } from './async-function';
import { asExpression } from './expression';
import { type Frame, kindOf, lengthOf, variable } from './insertion';
import type { Session } from './session';
import type { Walk } from './walk';

export type Level = 'module' | 'script' | 'function' | 'block';

export function moduleFunction(
  session: Session,
  frame: Frame,
  visited: Visited<ts.FunctionDeclaration>,
  style: CoroutineStyle,
): ts.FunctionDeclaration {
  const { ts, factory } = session;
  const { node } = visited;
  const name = node.name as ts.Identifier;
  const kind = session.unique(`${name.text}Kind`);
  // (A `var`: over an import cycle the function may be called before.)
  const fn = factory.createIdentifier(name.text);
  const made = kindOf(session, style, fn, lengthOf(session, node));
  frame.hoisted.push(variable(session, kind, made));
  const { modifiers, typeParameters, parameters, type } = node;
  return factory.updateFunctionDeclaration(
    node,
    modifiers?.filter((modifier) => modifier.kind !== ts.SyntaxKind.AsyncKeyword),
    undefined,
    name,
    typeParameters,
    parameters,
    type,
    lowerBody(session, visited, style, { kind, name: name.text, isDeclaration: true }),
  );
}

/** `let g = define(…)`; `export default async function* () {}` as an expression. */
export function movedDeclaration(
  walk: Walk,
  node: ts.FunctionDeclaration,
  level: Level,
  local = walk.blocks.nameOf(node) ?? node.name?.text,
): ts.Statement {
  const { ts, factory, found } = walk.session;
  const { name } = node;
  const style = found.functions.get(node) as CoroutineStyle;
  const isFunction = definitionOf(style).is === 'function';
  const made = isFunction ? asyncExpression : asExpression;
  const value = made(
    walk.session,
    walk.inside(node),
    style,
    { text: name?.text ?? 'default' },
    walk.kind(),
  );
  if (!name || local === undefined) return factory.createExportDefault(value);
  const flags = level === 'block' ? ts.NodeFlags.Let : ts.NodeFlags.None;
  const statement = variable(walk.session, local, value, flags);
  ts.setCommentRange(statement, ts.getCommentRange(node));
  const declared = statement.declarationList.declarations[0].name;
  // (In maps, the place of a generator's name is its method's key.)
  if (!isFunction) {
    ts.setOriginalNode(declared, name);
    return statement;
  }
  ts.setSourceMapRange(declared, name);
  return ts.setSourceMapRange(statement, ts.getSourceMapRange(node));
}
