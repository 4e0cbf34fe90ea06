/**
 * Statements, the lists that they stand in, and what takes another one's place, as `@yield-from/source-model` asks for
 * them.
 */
import { declarationList, isInList, type VariableKind } from '@yield-from/source-model';
import { isBareImport, isDirective } from '../find/imports';
import { endOfLine } from '../find/unimport';
import { nameFrom } from '../host/inference';
import {
  field,
  isFunction,
  isMade,
  isNode,
  isWrapper,
  type Node,
  statementList,
  type t,
} from '../host/syntax';
import { block, comma, pure, returned, variable } from '../write/nodes';
import { placeOf, type Range, remove, standAt, standIn } from '../write/change';
import { skipTrivia, tokenAt } from '../write/trivia';

export const STATEMENTS = {
  isWrapper,
  nameFrom,
  statements: statementList,
  listAround,
  listOf: (ancestors: readonly Node[]) => declarationList(ancestors, isFunction),
  runsApart(parent: Node, child: Node): boolean {
    if (isFunction(parent)) return (parent.params as Node[]).includes(child);
    const isField = parent.type === 'PropertyDefinition' || parent.type === 'AccessorProperty';
    return isField && parent.value === child;
  },
  isArrow: (node: Node) => node.type === 'ArrowFunctionExpression',
  countOpening,
  variable: (kind: VariableKind, text: string, init?: Node): Node => variable(kind, [[text, init]]),
  addVariable(declaration: Node, text: string, init?: Node): void {
    const { declarations } = declaration as t.VariableDeclaration;
    declarations.push(...(variable('var', [[text, init]]) as t.VariableDeclaration).declarations);
  },
  replaceChild,
  comeFrom(made: Node, { start }: Node): void {
    made.start = start;
  },
  pure,
  comma,
};

function listAround(parent: Node, child: Node): Node[] | undefined {
  // (A clause's test is evaluated before the statements of any.)
  const list = field(parent, 'test') === child ? undefined : statementList(parent);
  if (list || !isLoop(parent)) return list;
  if (parent.body === child) parent.body = standIn(block([child]), child) as t.Statement;
  const { body } = parent;
  return body.type === 'BlockStatement' && isInList(body.body, child) ? body.body : undefined;
}

type Loop = Extract<
  Node,
  {
    type:
      'ForStatement' | 'ForInStatement' | 'ForOfStatement' | 'WhileStatement' | 'DoWhileStatement';
  }
>;

function isLoop(node: Node): node is Loop {
  return /^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type);
}

export function statementsOfArrow(
  source: string,
  arrow: Node,
  moved: (value: Node, into: Node) => void,
): Node[] {
  const fn = arrow as t.ArrowFunctionExpression;
  const body: Node = fn.body;
  if (body.type === 'BlockStatement') return body.body as Node[];
  const result = returned(body);
  moved(body, result);
  const made = block([result]) as t.BlockStatement;
  Object.assign(fn, {
    body: isMade(fn) ? made : standAt(made, bodyOf(source, fn)),
    expression: false,
  });
  return made.body as Node[];
}

/** The range of an arrow function's body, parentheses included. */
export function bodyOf(source: string, fn: t.ArrowFunctionExpression): Range {
  const before = fn.returnType ?? fn.params.at(-1) ?? fn.typeParameters;
  let at = skipTrivia(source, before?.end ?? fn.start);
  while (!source.startsWith('=>', at)) {
    at = skipTrivia(source, at + Math.max(1, tokenAt(source, at).length));
  }
  return [skipTrivia(source, at + 2), fn.end];
}

function countOpening(owner: Node): number {
  const list = statementList(owner) ?? [];
  const first = list.findIndex((node) => !isDirective(node) && !isImport(owner, node));
  return first < 0 ? list.length : first;
}

function isImport(owner: Node, node: Node): boolean {
  if (owner.type !== 'Program') return false;
  const { type } = node;
  return type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration' || isBareImport(node);
}

/** The statement's text goes with its line. */
export function removeStatement(source: string, parent: Node, statement: Node): void {
  const list = statementList(parent) ?? [];
  list.splice(list.indexOf(statement), 1);
  const place = placeOf(statement);
  if (place) remove(parent, [place[0], endOfLine(source, place[1])]);
}

/** Puts `fresh` in the place of `old`, a child of `parent`. */
function replaceChild(parent: Node, old: Node, fresh: Node): void {
  const fields = parent as unknown as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value === old) {
      fields[key] = standIn(fresh, old);
      return;
    }
    if (!Array.isArray(value)) continue;
    const index = value.findIndex((item: unknown) => isNode(item) && item === old);
    if (index >= 0) {
      value[index] = standIn(fresh, old);
      return;
    }
  }
  throw new Error(`no ${old.type} in this ${parent.type}`);
}
