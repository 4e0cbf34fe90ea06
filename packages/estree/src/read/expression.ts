/** Reads the expressions on the spine. */
import { type Chain, type Expression, readByType } from '@yield-from/lower';
import { make, type Node, type t, unwrap } from '../host/syntax';
import { readChain } from './chain';
import { readClass } from './class';
import { readJsx } from './jsx';
import { readObject } from './object';
import { listPaths, operands, type Operands, value } from './operands';

export function readExpression(node: Node): Expression<Node> {
  const inner = unwrap(node);
  return inner.type === 'ChainExpression' ? readExpression(inner.expression) : read(inner);
}

const read = readByType<Node, Expression<Node>>({
  suspend: {
    AwaitExpression: ({ argument }) => ({ kind: 'suspend', how: 'await', argument }),
    YieldExpression: ({ delegate, argument }) => ({
      kind: 'suspend',
      how: delegate ? 'delegate' : 'yield',
      argument: argument ?? undefined,
    }),
  },
  chain: {
    MemberExpression: (node) => (node.object.type === 'Super' ? undefined : readChain(node)),
    CallExpression: (node) => (node.callee.type === 'Super' ? undefined : readChain(node)),
    TaggedTemplateExpression: (node) => readChain(node),
    UnaryExpression: (node) => (node.operator === 'delete' ? readDeleted(node) : undefined),
  },
  assign: {
    AssignmentExpression: ({ left: target, operator, right }) => ({
      kind: 'assign',
      target,
      operator,
      value: right,
    }),
  },
  choose: {
    ConditionalExpression: ({ test, consequent: then, alternate: otherwise }) => ({
      kind: 'choose',
      on: 'true',
      test,
      then,
      otherwise,
    }),
    LogicalExpression: ({ operator, left: test, right: then }) => {
      const on = operator === '&&' ? 'true' : operator === '||' ? 'false' : 'nullish';
      return { kind: 'choose', on, test, then };
    },
  },
  sequence: { SequenceExpression: ({ expressions: parts }) => ({ kind: 'sequence', parts }) },
  operands: {
    MemberExpression: (node) => operands(node, [['property']]), // super[…]
    CallExpression: (node) => operands(node, listPaths(node, 'arguments')), // super(…)
    UnaryExpression: (node) =>
      node.operator === 'delete' ? deleteOfValue(node) : operands(node, [['argument']]),
    UpdateExpression: (node) => readUpdate(node),
    BinaryExpression: (node) => {
      const isPrivateIn = (node.left.type as string) === 'PrivateIdentifier';
      return operands(node, isPrivateIn ? [['right']] : [['left'], ['right']]);
    },
    ImportExpression: (node) =>
      operands(node, [['source'], ...(node.options ? [['options']] : [])]),
    NewExpression: (node) => operands(node, [['callee'], ...listPaths(node, 'arguments')]),
    ArrayExpression: (node) => operands(node, listPaths(node, 'elements')),
    TemplateLiteral: (node) => operands(node, listPaths(node, 'expressions'), 'text'),
    ObjectExpression: (node) => readObject(node),
    ClassExpression: (node) => readClass(node),
    ClassDeclaration: (node) => readClass(node),
    JSXElement: (node) => readJsx(node),
    JSXFragment: (node) => readJsx(node),
  },
});

function readDeleted({ argument }: t.UnaryExpression): Chain<Node> | undefined {
  const inner = unwrap(argument);
  if (inner.type === 'ChainExpression') return readChain(unwrap(inner.expression), true);
  const isMember = inner.type === 'MemberExpression' && inner.object.type !== 'Super';
  return isMember ? readChain(inner, true) : undefined;
}

/** `delete f(await x)` deletes nothing: the operand is evaluated, the result is true. */
const deleteOfValue = ({ argument }: t.UnaryExpression): Operands => ({
  kind: 'operands',
  parts: [value(argument)],
  rebuild: ([operand]) =>
    make('SequenceExpression', { expressions: [operand, make('Literal', { value: true })] }),
});

/** `o[k]++`: all of it happens after its parts, so that it stays an update. */
function readUpdate(node: t.UpdateExpression): Operands {
  const path: string[] = ['argument'];
  let target: Node = node.argument;
  for (; target !== unwrap(target); path.push('expression')) {
    target = (target as Extract<Node, { type: 'TSAsExpression' }>).expression;
  }
  if (target.type !== 'MemberExpression') return operands(node, []);
  return operands(node, [
    ...(target.object.type === 'Super' ? [] : [[...path, 'object']]),
    ...(target.computed ? [[...path, 'property']] : []),
  ]);
}
