/** Statements of the spine, as the engine reads them. */
import type { Statement, VariableKind } from '@yield-from/lower';
import type * as ts from 'typescript';
import { branchOf } from '../quirks/branches';
import { isDecorated } from '../host/decorators';
import { keywordOf, type TS } from '../host/syntax';

type Read = Statement<ts.Node>;

export interface StatementReader {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  /** Decorators are TypeScript's `experimentalDecorators`. */
  readonly legacyDecorators: boolean;
}

export function readStatement(reader: StatementReader, node: ts.Node): Read {
  const { ts } = reader;
  if (ts.isBlock(node)) return { kind: 'block', body: node.statements };
  if (ts.isExpressionStatement(node)) return { kind: 'expression', expression: node.expression };
  if (ts.isVariableStatement(node)) return variables(ts, node.declarationList);
  if (ts.isVariableDeclarationList(node)) return variables(ts, node);
  if (ts.isIfStatement(node)) {
    const { expression, thenStatement, elseStatement } = node;
    const then = branchOf(ts, thenStatement);
    return {
      kind: 'if',
      test: expression,
      then,
      otherwise: elseStatement && branchOf(ts, elseStatement),
    };
  }
  if (ts.isReturnStatement(node)) return { kind: 'return', value: node.expression };
  if (ts.isThrowStatement(node)) return { kind: 'throw', value: node.expression };
  if (ts.isLabeledStatement(node)) {
    return { kind: 'labelled', label: node.label.text, body: node.statement };
  }
  if (ts.isBreakStatement(node)) return { kind: 'jump', how: 'break', label: node.label?.text };
  if (ts.isContinueStatement(node)) {
    return { kind: 'jump', how: 'continue', label: node.label?.text };
  }
  if (ts.isClassDeclaration(node)) return classDeclaration(reader, node);
  if (ts.isFunctionDeclaration(node)) return functionDeclaration(reader, node);
  if (ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node)) return { kind: 'enum' };
  if (ts.isWithStatement(node)) return { kind: 'with' };
  return loop(ts, node) ?? branching(ts, node) ?? plain(ts, node);
}

function plain(ts: TS, node: ts.Node): Read {
  if (node.kind === ts.SyntaxKind.DebuggerStatement) return { kind: 'debugger' };
  return isErased(ts, node) ? { kind: 'empty' } : { kind: 'unknown' };
}

/** `;`, types, and what stands for a statement that an earlier transformer took out. */
function isErased(ts: TS, node: ts.Node): boolean {
  return (
    ts.isEmptyStatement(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    node.kind === ts.SyntaxKind.NotEmittedStatement
  );
}

function variables(ts: TS, list: ts.VariableDeclarationList): Read {
  return {
    kind: 'variables',
    how: keywordOf(ts, list),
    list: list.declarations.map((node) => ({ node, target: node.name, init: node.initializer })),
  };
}

function loop(ts: TS, node: ts.Node): Read | undefined {
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) {
    const { expression: test, statement: body } = node;
    return { kind: 'loop', initDeclares: false, test, testLast: ts.isDoStatement(node), body };
  }
  if (ts.isForStatement(node)) {
    const { initializer: init, condition: test, incrementor: update, statement: body } = node;
    const initDeclares = init !== undefined && ts.isVariableDeclarationList(init);
    return { kind: 'loop', init, initDeclares, test, update, testLast: false, body };
  }
  if (ts.isForInStatement(node)) return { kind: 'each', how: 'in', ...each(ts, node) };
  if (ts.isForOfStatement(node)) {
    return { kind: 'each', how: node.awaitModifier ? 'await' : 'of', ...each(ts, node) };
  }
  return undefined;
}

interface Each {
  readonly declares?: VariableKind;
  readonly target: ts.Node;
  readonly initial?: ts.Node;
  readonly subject: ts.Node;
  readonly body: ts.Node;
}

function each(ts: TS, node: ts.ForInOrOfStatement): Each {
  const { initializer, expression: subject, statement: body } = node;
  if (!ts.isVariableDeclarationList(initializer)) return { target: initializer, subject, body };
  const [declaration] = initializer.declarations;
  return {
    declares: keywordOf(ts, initializer),
    target: declaration.name,
    initial: declaration.initializer,
    subject,
    body,
  };
}

function branching(ts: TS, node: ts.Node): Read | undefined {
  if (ts.isSwitchStatement(node)) {
    const clauses = node.caseBlock.clauses.map((clause) => ({
      node: clause,
      test: ts.isCaseClause(clause) ? clause.expression : undefined,
      body: clause.statements,
    }));
    return { kind: 'switch', subject: node.expression, clauses };
  }
  if (ts.isTryStatement(node)) {
    const { tryBlock: block, catchClause: caught, finallyBlock: finalizer } = node;
    const parameter = caught?.variableDeclaration?.name;
    const clause = caught && { node: caught, parameter, body: caught.block };
    return { kind: 'try', block, clause, finalizer };
  }
  return undefined;
}

/** `class C {}` -> the expression `class C {}`; with legacy decorators TypeScript only knows the declaration. */
function classDeclaration(
  { ts, factory, legacyDecorators }: StatementReader,
  node: ts.ClassDeclaration,
): Read {
  const id = node.name as ts.Identifier;
  if (legacyDecorators && isDecorated(ts, node)) return { kind: 'class', name: id.text, id };
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  const expression = factory.createClassExpression(
    modifiers?.filter((modifier) => ts.isDecorator(modifier)),
    name,
    typeParameters,
    heritageClauses,
    members,
  );
  ts.setOriginalNode(ts.setTextRange(expression, node), node);
  return { kind: 'class', name: id.text, id, expression };
}

function functionDeclaration({ ts, factory }: StatementReader, node: ts.FunctionDeclaration): Read {
  if (!node.body || !node.name) return { kind: 'empty' };
  const { modifiers, asteriskToken, name, typeParameters, parameters, type, body } = node;
  const expression = factory.createFunctionExpression(
    modifiers?.filter((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword),
    asteriskToken,
    undefined,
    typeParameters,
    parameters,
    type,
    body,
  );
  ts.setOriginalNode(ts.setTextRange(expression, node), node);
  return { kind: 'function', name: name.text, id: name, expression };
}
