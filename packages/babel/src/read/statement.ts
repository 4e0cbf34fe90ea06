/** Reads the statements on the spine. */
import { readByType, type Statement, type VariableKind } from '@yield-from/lower';
import type * as t from '@babel/types';
import { saysName } from '@yield-from/source-model';
import { isDecorated } from '../host/decorators';
import { isTypeOnly, type Node } from '../host/syntax';

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
      how: how as VariableKind,
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
            expression: classOf(node),
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
            asExpression: () => functionOf(node),
          }
        : undefined,
  },
  enum: {
    TSEnumDeclaration: () => ({ kind: 'enum' }),
    TSModuleDeclaration: () => ({ kind: 'enum' }),
    EnumDeclaration: () => ({ kind: 'enum' }),
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
  const declares = left.kind as VariableKind;
  return { kind: 'each', how, declares, target, initial: init ?? undefined, subject, body };
}

/** `class C {…}` → the same as an expression, which keeps its inner name. */
function classOf(node: t.ClassDeclaration): Node {
  const expression: Record<string, unknown> = { ...node, type: 'ClassExpression' };
  for (const key of ['declare', 'abstract', 'leadingComments', 'trailingComments']) {
    delete expression[key];
  }
  return expression as unknown as t.ClassExpression;
}

/**
 * `function f() {…}` → one that has its name if nothing in it could tell that from the declaration's, and none
 * otherwise.
 */
function functionOf(node: t.FunctionDeclaration): Node {
  const none = null;
  const { id, params, body } = node;
  return {
    ...node,
    type: 'FunctionExpression',
    id: id && saysName([params, body], id.name) ? none : id,
    leadingComments: none,
    trailingComments: none,
  };
}
