/**
 * Statements, the lists that they stand in, and what takes another one's place, as `@yield-from/source-model` asks for
 * them.
 */
import { declarationList, isInList, type VariableKind } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { isBareImport } from '../find/imports';
import { nameFrom } from '../host/inference';
import { field, isFunction, isWrapper, setField, statementList, type Node } from '../host/syntax';
import { block, comma, pure, returnStatement, variable } from '../write/nodes';

export const STATEMENTS = {
  isWrapper,
  nameFrom,
  statements: statementList,
  listAround,
  listOf: (ancestors: readonly Node[]) => declarationList(ancestors, isFunction),
  runsApart: (parent: Node, child: Node) =>
    isFunction(parent)
      ? (parent.params as Node[]).includes(child)
      : /^Class/.test(parent.type) && field(parent, 'value') === child,
  isArrow: (node: Node) => node.type === 'ArrowFunctionExpression',
  statementsOfArrow,
  countOpening,
  variable: (kind: VariableKind, text: string, init?: Node): Node => variable(kind, [[text, init]]),
  addVariable(declaration: Node, text: string, init?: Node) {
    const { declarations } = declaration as t.VariableDeclaration;
    declarations.push(...variable('var', [[text, init]]).declarations);
  },
  replaceChild,
  removeStatement(parent: Node, statement: Node) {
    const list = statementList(parent) ?? [];
    list.splice(list.indexOf(statement), 1);
  },
  comeFrom(made: Node, origin: Node) {
    made.loc = origin.loc;
    if (made.type === 'VariableDeclaration') made.leadingComments = origin.leadingComments;
  },
  pure: (call: Node) => pure(call as t.CallExpression),
  comma,
};

function listAround(parent: Node, child: Node): Node[] | undefined {
  // (A clause's test is evaluated before the statements of any.)
  const list = field(parent, 'test') === child ? undefined : statementList(parent);
  if (list || !isLoop(parent)) return list;
  if (parent.body === child) parent.body = block([child]) as t.Statement;
  const { body } = parent;
  return body.type === 'BlockStatement' && isInList(body.body, child) ? body.body : undefined;
}

type Loop =
  t.ForStatement | t.ForInStatement | t.ForOfStatement | t.WhileStatement | t.DoWhileStatement;

function isLoop(node: Node): node is Loop {
  return /^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type);
}

function statementsOfArrow(arrow: Node, moved: (value: Node, into: Node) => void): Node[] {
  const fn = arrow as t.ArrowFunctionExpression;
  if (fn.body.type === 'BlockStatement') return fn.body.body;
  const result = returnStatement(fn.body);
  moved(fn.body, result);
  const body = block([result]);
  Object.assign(fn, { body, expression: false });
  return body.body;
}

function countOpening(owner: Node): number {
  const list = statementList(owner) ?? [];
  const first = owner.type === 'Program' ? list.findIndex((node) => !isImport(node)) : 0;
  return first < 0 ? list.length : first;
}

function isImport(node: Node): boolean {
  const { type } = node;
  return type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration' || isBareImport(node);
}

/** Puts `fresh` in the place of `old`, a child of `parent`. */
function replaceChild(parent: Node, old: Node, fresh: Node): void {
  for (const key of Object.keys(parent)) {
    const value = field(parent, key);
    if (value === old) {
      setField(parent, key, fresh);
      return;
    }
    const index = Array.isArray(value) ? value.indexOf(old) : -1;
    if (index >= 0) {
      (value as Node[])[index] = fresh;
      return;
    }
  }
  throw new Error(`no ${old.type} in this ${parent.type}`);
}
