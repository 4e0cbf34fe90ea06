/** Reads the statements on the spine. */
import type { Statement, VariableKind } from '@yield-from/lower';
import type * as t from '@babel/types';
import { isTypeOnly, type Node } from '../host/syntax';

export function readStatement(node: Node): Statement<Node> {
  if (isTypeOnly(node)) return { kind: 'empty' };
  switch (node.type) {
    case 'BlockStatement':
      return { kind: 'block', body: node.body };
    case 'ExpressionStatement':
      return { kind: 'expression', expression: node.expression };
    case 'VariableDeclaration':
      return {
        kind: 'variables',
        how: node.kind as VariableKind,
        list: node.declarations.map((d) => ({ node: d, target: d.id, init: d.init ?? undefined })),
      };
    case 'IfStatement':
      return {
        kind: 'if',
        test: node.test,
        then: node.consequent,
        otherwise: node.alternate ?? undefined,
      };
    case 'WhileStatement':
      return {
        kind: 'loop',
        initDeclares: false,
        test: node.test,
        testLast: false,
        body: node.body,
      };
    case 'DoWhileStatement':
      return {
        kind: 'loop',
        initDeclares: false,
        test: node.test,
        testLast: true,
        body: node.body,
      };
    case 'ForStatement':
      return {
        kind: 'loop',
        init: node.init ?? undefined,
        initDeclares: node.init?.type === 'VariableDeclaration',
        test: node.test ?? undefined,
        update: node.update ?? undefined,
        testLast: false,
        body: node.body,
      };
    case 'ForInStatement':
    case 'ForOfStatement':
      return readEach(node);
    case 'SwitchStatement':
      return {
        kind: 'switch',
        subject: node.discriminant,
        clauses: node.cases.map((clause) => ({
          node: clause,
          test: clause.test ?? undefined,
          body: clause.consequent,
        })),
      };
    case 'LabeledStatement':
      return { kind: 'labelled', label: node.label.name, body: node.body };
    case 'BreakStatement':
      return { kind: 'jump', how: 'break', label: node.label?.name };
    case 'ContinueStatement':
      return { kind: 'jump', how: 'continue', label: node.label?.name };
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ?? undefined };
    case 'ThrowStatement':
      return { kind: 'throw', value: node.argument };
    case 'TryStatement':
      return readTry(node);
    case 'ClassDeclaration':
      return node.id
        ? { kind: 'class', name: node.id.name, id: node.id, expression: asExpression(node) }
        : { kind: 'empty' };
    case 'FunctionDeclaration':
      return node.id
        ? {
            kind: 'function',
            name: node.id.name,
            id: node.id,
            expression: {
              ...node,
              type: 'FunctionExpression',
              id: null,
              leadingComments: null,
              trailingComments: null,
            },
          }
        : { kind: 'empty' };
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
    case 'EnumDeclaration':
      return { kind: 'enum' };
    case 'WithStatement':
      return { kind: 'with' };
    case 'DebuggerStatement':
      return { kind: 'debugger' };
    case 'EmptyStatement':
      return { kind: 'empty' };
    default:
      return { kind: 'unknown' };
  }
}

function readEach(node: t.ForInStatement | t.ForOfStatement): Statement<Node> {
  const { left } = node;
  const how = node.type === 'ForInStatement' ? 'in' : node.await ? 'await' : 'of';
  const shared = { kind: 'each', how, subject: node.right, body: node.body } as const;
  if (left.type !== 'VariableDeclaration') return { ...shared, target: left };
  const [{ id, init }] = left.declarations;
  return { ...shared, declares: left.kind as VariableKind, target: id, initial: init ?? undefined };
}

function readTry(node: t.TryStatement): Statement<Node> {
  const { handler } = node;
  return {
    kind: 'try',
    block: node.block,
    clause: handler
      ? { node: handler, parameter: handler.param ?? undefined, body: handler.body }
      : undefined,
    finalizer: node.finalizer ?? undefined,
  };
}

/** `class C {…}` → the same as an expression, which keeps its inner name. */
function asExpression(node: t.ClassDeclaration): Node {
  const expression: Record<string, unknown> = { ...node, type: 'ClassExpression' };
  for (const key of ['declare', 'abstract', 'leadingComments', 'trailingComments']) {
    delete expression[key];
  }
  return expression as unknown as t.ClassExpression;
}
