/** Reads the expressions on the spine. */
import { type Chain, type Expression, readByType } from '@yield-from/lower';
import type * as t from '@babel/types';
import { Chains } from './chain';
import { readJsx } from './jsx';
import { readClass } from './class';
import { readObject } from './object';
import {
  argumentParts,
  asExpression,
  operands,
  type Operands,
  readArray,
  readTemplate,
  rebuildArguments,
  value,
} from './operands';
import { unwrap, type Node } from '../host/syntax';

/** For one file: a chain that is put together again is gone on with. */
export function expressionReader(): (node: Node) => Expression<Node> {
  const chains = new Chains();
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
      MemberExpression: (node) => (node.object.type === 'Super' ? undefined : chains.read(node)),
      CallExpression: (node) => (node.callee.type === 'Import' ? undefined : chains.read(node)),
      OptionalMemberExpression: (node) => chains.read(node),
      OptionalCallExpression: (node) => chains.read(node),
      TaggedTemplateExpression: (node) => chains.read(node),
      UnaryExpression: (node) => readDeleted(chains, node),
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
      MemberExpression: readSuperMember,
      CallExpression: readImportCall,
      UnaryExpression: readUnary,
      UpdateExpression: readUpdate,
      BinaryExpression: readBinary,
      ImportExpression: readImport,
      NewExpression: readNew,
      ArrayExpression: readArray,
      TemplateLiteral: readTemplate,
      ObjectExpression: readObject,
      ClassExpression: readClass,
      ClassDeclaration: readClass,
      JSXElement: readJsx,
      JSXFragment: readJsx,
    },
  });
  return (node) => read(unwrap(node));
}

function readDeleted(
  chains: Chains,
  { operator, argument }: t.UnaryExpression,
): Chain<Node> | undefined {
  if (operator !== 'delete') return undefined;
  const inner = unwrap(argument);
  switch (inner.type) {
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      return chains.read(inner, true);
    case 'MemberExpression':
      return inner.object.type === 'Super' ? undefined : chains.read(inner, true);
    default:
      return undefined;
  }
}

function readUnary(node: t.UnaryExpression): Operands {
  return operands([value(node.argument)], ([given]) => {
    const argument = asExpression(given);
    // `delete f(await x)` deletes nothing: the operand is evaluated, the result is true.
    return node.operator === 'delete'
      ? {
          type: 'SequenceExpression',
          expressions: [argument, { type: 'BooleanLiteral', value: true }],
        }
      : { ...node, argument };
  });
}

function readBinary(node: t.BinaryExpression): Operands {
  if (node.left.type === 'PrivateName') {
    return operands([value(node.right)], ([right]) => ({ ...node, right: asExpression(right) }));
  }
  return operands([value(node.left), value(node.right)], ([left, right]) => ({
    ...node,
    left: asExpression(left),
    right: asExpression(right),
  }));
}

/** `o[k]++`: all of it happens after its parts, so that it stays an update. */
function readUpdate(node: t.UpdateExpression): Operands {
  const target = unwrap(node.argument);
  if (target.type !== 'MemberExpression') return operands([], () => node);
  const hasObject = target.object.type !== 'Super';
  const parts = [
    ...(hasObject ? [value(target.object)] : []),
    ...(target.computed ? [value(target.property)] : []),
  ];
  return operands(parts, (rebuilt) => {
    const rest = [...rebuilt];
    const object = hasObject ? (rest.shift() as t.Expression) : target.object;
    const property = target.computed ? (rest.shift() as t.Expression) : target.property;
    return { ...node, argument: { ...target, object, property } };
  });
}

function readSuperMember(node: t.MemberExpression): Operands {
  return operands([value(node.property)], ([property]) => ({
    ...node,
    property: asExpression(property),
  }));
}

function readImportCall(node: t.CallExpression): Operands {
  return operands(argumentParts(node.arguments), (parts) => ({
    ...node,
    arguments: rebuildArguments(node.arguments, parts),
  }));
}

function readImport(node: t.ImportExpression): Operands {
  const parts = [node.source, ...(node.options ? [node.options] : [])].map(value);
  return operands(parts, ([source, options]) => ({
    ...node,
    source: asExpression(source),
    options: options ? asExpression(options) : null,
  }));
}

function readNew(node: t.NewExpression): Operands {
  const parts = [value(node.callee), ...argumentParts(node.arguments)];
  return operands(parts, ([callee, ...rest]) => ({
    ...node,
    callee: asExpression(callee),
    arguments: rebuildArguments(node.arguments, rest),
  }));
}
