/** Statements of the spine, as the engine reads them. */
import { on, readByGuard, type Statement, type VariableKind } from '@yield-from/lower';
import type * as ts from 'typescript';
import { branchOf } from '../quirks/branches';
import { isDecorated } from '../host/decorators';
import { keywordOf, type TS } from '../host/syntax';

type Form<K extends Statement<ts.Node>['kind']> = Extract<Statement<ts.Node>, { kind: K }>;

export interface StatementReader {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  /** Decorators are TypeScript's `experimentalDecorators`. */
  readonly legacyDecorators: boolean;
}

export function statementReader(reader: StatementReader): (node: ts.Node) => Statement<ts.Node> {
  const { ts } = reader;
  return readByGuard<ts.Node, Statement<ts.Node>>({
    block: [on(ts.isBlock, ({ statements: body }) => ({ kind: 'block', body }))],
    expression: [
      on(ts.isExpressionStatement, ({ expression }) => ({ kind: 'expression', expression })),
    ],
    variables: [
      on(ts.isVariableStatement, ({ declarationList }) => variables(ts, declarationList)),
      on(ts.isVariableDeclarationList, (list) => variables(ts, list)),
    ],
    if: [
      on(ts.isIfStatement, ({ expression: test, thenStatement, elseStatement }) => {
        const otherwise = elseStatement && branchOf(ts, elseStatement);
        return { kind: 'if', test, then: branchOf(ts, thenStatement), otherwise };
      }),
    ],
    loop: [
      on(ts.isWhileStatement, (node) => whileLoop(node, false)),
      on(ts.isDoStatement, (node) => whileLoop(node, true)),
      on(ts.isForStatement, (node) => {
        const { initializer: init, condition: test, incrementor: update, statement: body } = node;
        const initDeclares = init !== undefined && ts.isVariableDeclarationList(init);
        return { kind: 'loop', init, initDeclares, test, update, testLast: false, body };
      }),
    ],
    each: [
      on(ts.isForInStatement, (node) => ({ kind: 'each', how: 'in', ...each(ts, node) })),
      on(ts.isForOfStatement, (node) => {
        return { kind: 'each', how: node.awaitModifier ? 'await' : 'of', ...each(ts, node) };
      }),
    ],
    switch: [
      on(ts.isSwitchStatement, ({ expression: subject, caseBlock }) => {
        const clauses = caseBlock.clauses.map((clause) => ({
          node: clause,
          test: ts.isCaseClause(clause) ? clause.expression : undefined,
          body: clause.statements,
        }));
        return { kind: 'switch', subject, clauses };
      }),
    ],
    labelled: [
      on(ts.isLabeledStatement, ({ label, statement: body }) => {
        return { kind: 'labelled', label: label.text, body };
      }),
    ],
    jump: [
      on(ts.isBreakStatement, ({ label }) => ({ kind: 'jump', how: 'break', label: label?.text })),
      on(ts.isContinueStatement, ({ label }) => {
        return { kind: 'jump', how: 'continue', label: label?.text };
      }),
    ],
    return: [on(ts.isReturnStatement, ({ expression: value }) => ({ kind: 'return', value }))],
    throw: [on(ts.isThrowStatement, ({ expression: value }) => ({ kind: 'throw', value }))],
    try: [
      on(ts.isTryStatement, ({ tryBlock: block, catchClause: caught, finallyBlock: finalizer }) => {
        const parameter = caught?.variableDeclaration?.name;
        const clause = caught && { node: caught, parameter, body: caught.block };
        return { kind: 'try', block, clause, finalizer };
      }),
    ],
    class: [on(ts.isClassDeclaration, (node) => classDeclaration(reader, node))],
    function: [on(ts.isFunctionDeclaration, (node) => functionDeclaration(reader, node))],
    enum: [
      on(ts.isEnumDeclaration, () => ({ kind: 'enum' })),
      on(ts.isModuleDeclaration, () => ({ kind: 'enum' })),
    ],
    with: [on(ts.isWithStatement, () => ({ kind: 'with' }))],
    debugger: [
      (node) => (node.kind === ts.SyntaxKind.DebuggerStatement ? { kind: 'debugger' } : undefined),
    ],
    empty: [(node) => (isErased(ts, node) ? { kind: 'empty' } : undefined)],
  });
}

/** `;`, types, overloads, and what stands for a statement that an earlier transformer took out. */
function isErased(ts: TS, node: ts.Node): boolean {
  return (
    ts.isEmptyStatement(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isFunctionDeclaration(node) && !node.body) ||
    node.kind === ts.SyntaxKind.NotEmittedStatement
  );
}

function variables(ts: TS, list: ts.VariableDeclarationList): Form<'variables'> {
  return {
    kind: 'variables',
    how: keywordOf(ts, list),
    list: list.declarations.map((node) => ({ node, target: node.name, init: node.initializer })),
  };
}

function whileLoop(
  { expression: test, statement: body }: ts.WhileStatement | ts.DoStatement,
  testLast: boolean,
): Form<'loop'> {
  return { kind: 'loop', initDeclares: false, test, testLast, body };
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

/** `class C {}` → the expression `class C {}`; with legacy decorators TypeScript only knows the declaration. */
function classDeclaration(
  { ts, factory, legacyDecorators }: StatementReader,
  node: ts.ClassDeclaration,
): Form<'class'> {
  const id = node.name as ts.Identifier;
  if (legacyDecorators && isDecorated(ts, node))
    return { kind: 'class', name: id.text, id, isDecorated: true };
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  const expression = factory.createClassExpression(
    modifiers?.filter((modifier) => ts.isDecorator(modifier)),
    name,
    typeParameters,
    heritageClauses,
    members,
  );
  // (Comments are the statement's.)
  const pos = node.pos < 0 ? -1 : ts.getOriginalNode(node).getStart();
  ts.setOriginalNode(ts.setTextRange(expression, { pos, end: node.end }), node);
  ts.setCommentRange(expression, { pos: -1, end: -1 });
  return { kind: 'class', name: id.text, id, expression };
}

function functionDeclaration(
  reader: StatementReader,
  node: ts.FunctionDeclaration,
): Form<'function'> | undefined {
  const { name, body } = node;
  if (!body || !name) return undefined;
  const asExpression = (): ts.Node => functionOf(reader, node, name, body);
  return { kind: 'function', name: name.text, id: name, asExpression };
}

/**
 * `function f() {…}` → one that has its name if nothing in it could tell that from the declaration's, and none
 * otherwise.
 */
function functionOf(
  { ts, factory }: StatementReader,
  node: ts.FunctionDeclaration,
  name: ts.Identifier,
  body: ts.Block,
): ts.Node {
  const { modifiers, asteriskToken, typeParameters, parameters, type } = node;
  const expression = factory.createFunctionExpression(
    modifiers?.filter((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword),
    asteriskToken,
    [...parameters, body].some((part) => saysName(ts, part, name.text)) ? undefined : name,
    typeParameters,
    parameters,
    type,
    body,
  );
  return ts.setOriginalNode(ts.setTextRange(expression, node), node);
}

/** As `saysName` of the model does, whose trees have no parents. */
function saysName(ts: TS, node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name || node.text === 'eval';
  return ts.forEachChild(node, (child) => saysName(ts, child, name)) ?? false;
}
