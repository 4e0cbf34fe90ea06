/** Reads the statements on the spine. */
import type { Statement, VariableKind } from '@yield-from/lower';
import { isTypeOnly, type Node } from '../host/syntax';
import { asExpression } from '../write/declarations';

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
        how: node.kind,
        list: node.declarations.map((d) => ({ node: d, target: d.id, init: d.init ?? undefined })),
      };
    case 'IfStatement': {
      const { test, consequent: then, alternate } = node;
      return { kind: 'if', test, then, otherwise: alternate ?? undefined };
    }
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const testLast = node.type === 'DoWhileStatement';
      return { kind: 'loop', initDeclares: false, test: node.test, testLast, body: node.body };
    }
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
    case 'TryStatement': {
      const { block, handler, finalizer } = node;
      const clause = handler
        ? { node: handler, parameter: handler.param ?? undefined, body: handler.body }
        : undefined;
      return { kind: 'try', block, clause, finalizer: finalizer ?? undefined };
    }
    case 'ClassDeclaration':
      return node.id
        ? { kind: 'class', name: node.id.name, id: node.id, expression: asExpression(node) }
        : { kind: 'empty' };
    case 'FunctionDeclaration':
      return node.id
        ? { kind: 'function', name: node.id.name, id: node.id, expression: asExpression(node) }
        : { kind: 'empty' };
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
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

function readEach(
  node: Extract<Node, { type: 'ForInStatement' | 'ForOfStatement' }>,
): Statement<Node> {
  const { left, right: subject, body } = node;
  const how = node.type === 'ForInStatement' ? 'in' : node.await ? 'await' : 'of';
  if (left.type !== 'VariableDeclaration') {
    return { kind: 'each', how, target: left, subject, body };
  }
  const [{ id: target, init }] = left.declarations;
  const declares: VariableKind = left.kind;
  return { kind: 'each', how, declares, target, initial: init ?? undefined, subject, body };
}
