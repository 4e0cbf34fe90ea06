/** Reads the statements on the spine. */
import { readByType, type Statement, type VariableKind } from '@yield-from/lower';
import { isDecorated } from '../host/decorators';
import { isTypeOnly, type Node, type t } from '../host/syntax';
import { asExpression } from '../write/declarations';

type Each = Extract<Statement<Node>, { kind: 'each' }>;
type Loop = Extract<Statement<Node>, { kind: 'loop' }>;

export function readStatement(node: Node): Statement<Node> {
  return isTypeOnly(node) ? { kind: 'empty' } : read(node);
}

const read = readByType<Node, Statement<Node>>({
  block: { BlockStatement: ({ body }) => ({ kind: 'block', body }) },
  expression: { ExpressionStatement: ({ expression }) => ({ kind: 'expression', expression }) },
  variables: {
    VariableDeclaration: ({ kind: how, declarations }) => ({
      kind: 'variables',
      how,
      list: declarations.map((node) => ({ node, target: node.id, init: node.init ?? undefined })),
    }),
  },
  if: {
    IfStatement: ({ test, consequent: then, alternate }) => ({
      kind: 'if',
      test,
      then,
      otherwise: alternate ?? undefined,
    }),
  },
  loop: {
    WhileStatement: (node) => readWhile(node),
    DoWhileStatement: (node) => readWhile(node),
    ForStatement: ({ init, test, update, body }) => ({
      kind: 'loop',
      init: init ?? undefined,
      initDeclares: init?.type === 'VariableDeclaration',
      test: test ?? undefined,
      update: update ?? undefined,
      testLast: false,
      body,
    }),
  },
  each: {
    ForInStatement: (node) => readEach(node, 'in'),
    ForOfStatement: (node) => readEach(node, node.await ? 'await' : 'of'),
  },
  switch: {
    SwitchStatement: ({ discriminant: subject, cases }) => ({
      kind: 'switch',
      subject,
      clauses: cases.map((node) => ({
        node,
        test: node.test ?? undefined,
        body: node.consequent,
      })),
    }),
  },
  labelled: {
    LabeledStatement: ({ label, body }) => ({ kind: 'labelled', label: label.name, body }),
  },
  jump: {
    BreakStatement: ({ label }) => ({ kind: 'jump', how: 'break', label: label?.name }),
    ContinueStatement: ({ label }) => ({ kind: 'jump', how: 'continue', label: label?.name }),
  },
  return: { ReturnStatement: ({ argument }) => ({ kind: 'return', value: argument ?? undefined }) },
  throw: { ThrowStatement: ({ argument: value }) => ({ kind: 'throw', value }) },
  try: {
    TryStatement: ({ block, handler, finalizer }) => ({
      kind: 'try',
      block,
      clause: handler
        ? { node: handler, parameter: handler.param ?? undefined, body: handler.body }
        : undefined,
      finalizer: finalizer ?? undefined,
    }),
  },
  class: {
    ClassDeclaration: (node) =>
      node.id
        ? {
            kind: 'class',
            name: node.id.name,
            id: node.id,
            expression: asExpression(node),
            isDecorated: isDecorated(node),
          }
        : undefined,
  },
  function: {
    FunctionDeclaration: (node) =>
      node.id
        ? {
            kind: 'function',
            name: node.id.name,
            id: node.id,
            asExpression: () => asExpression(node),
          }
        : undefined,
  },
  enum: {
    TSEnumDeclaration: () => ({ kind: 'enum' }),
    TSModuleDeclaration: () => ({ kind: 'enum' }),
  },
  with: { WithStatement: () => ({ kind: 'with' }) },
  debugger: { DebuggerStatement: () => ({ kind: 'debugger' }) },
  empty: { EmptyStatement: () => ({ kind: 'empty' }) },
});

function readWhile({ type, test, body }: t.WhileStatement | t.DoWhileStatement): Loop {
  return { kind: 'loop', initDeclares: false, test, testLast: type === 'DoWhileStatement', body };
}

function readEach(
  { left, right: subject, body }: t.ForInStatement | t.ForOfStatement,
  how: Each['how'],
): Each {
  if (left.type !== 'VariableDeclaration') {
    return { kind: 'each', how, target: left, subject, body };
  }
  const [{ id: target, init }] = left.declarations;
  const declares: VariableKind = left.kind;
  return { kind: 'each', how, declares, target, initial: init ?? undefined, subject, body };
}
