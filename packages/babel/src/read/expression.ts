/** Reads the expressions on the spine. */
import type { Expression } from '@yield-from/lower';
import type * as t from '@babel/types';
import { Chains } from './chain';
import { readJsx } from './jsx';
import { readClass } from './class';
import { readObject } from './object';
import {
  argumentParts,
  asExpression,
  operands,
  readArray,
  readTemplate,
  rebuildArguments,
  value,
} from './operands';
import { unwrap, type Node } from '../host/syntax';

export class Expressions {
  private readonly chains = new Chains();

  read(wrapped: Node): Expression<Node> {
    const node = unwrap(wrapped);
    switch (node.type) {
      case 'AwaitExpression':
        return { kind: 'suspend', how: 'await', argument: node.argument };
      case 'YieldExpression':
        return {
          kind: 'suspend',
          how: node.delegate ? 'delegate' : 'yield',
          argument: node.argument ?? undefined,
        };
      case 'AssignmentExpression':
        return { kind: 'assign', target: node.left, operator: node.operator, value: node.right };
      case 'ConditionalExpression':
        return {
          kind: 'choose',
          on: 'true',
          test: node.test,
          then: node.consequent,
          otherwise: node.alternate,
        };
      case 'LogicalExpression':
        return {
          kind: 'choose',
          on: node.operator === '&&' ? 'true' : node.operator === '||' ? 'false' : 'nullish',
          test: node.left,
          then: node.right,
        };
      case 'SequenceExpression':
        return { kind: 'sequence', parts: node.expressions };
      case 'BinaryExpression':
        return readBinary(node);
      case 'UnaryExpression':
        return this.readUnary(node);
      case 'UpdateExpression':
        return readUpdate(node);
      case 'MemberExpression':
        return node.object.type === 'Super' ? readSuperMember(node) : this.chains.read(node);
      case 'CallExpression':
        return node.callee.type === 'Import' ? readImport(node) : this.chains.read(node);
      case 'OptionalMemberExpression':
      case 'OptionalCallExpression':
      case 'TaggedTemplateExpression':
        return this.chains.read(node);
      case 'ImportExpression':
        return operands(
          [node.source, ...(node.options ? [node.options] : [])].map(value),
          ([source, options]) => ({
            ...node,
            source: asExpression(source),
            options: options ? asExpression(options) : null,
          }),
        );
      case 'NewExpression':
        return readNew(node);
      case 'ArrayExpression':
        return readArray(node);
      case 'ObjectExpression':
        return readObject(node);
      case 'TemplateLiteral':
        return readTemplate(node);
      case 'ClassExpression':
      case 'ClassDeclaration':
        return readClass(node);
      case 'JSXElement':
      case 'JSXFragment':
        return readJsx(node);
      default:
        return { kind: 'unknown' };
    }
  }

  private readUnary(node: t.UnaryExpression): Expression<Node> {
    if (node.operator === 'delete') {
      const argument = unwrap(node.argument);
      if (
        argument.type === 'OptionalMemberExpression' ||
        argument.type === 'OptionalCallExpression'
      ) {
        return this.chains.read(argument, true);
      }
      if (argument.type === 'MemberExpression' && argument.object.type !== 'Super') {
        return this.chains.read(argument, true);
      }
      // `delete f(await x)` deletes nothing: the operand is evaluated, the result is true.
      return operands([value(node.argument)], ([argument]) => ({
        type: 'SequenceExpression',
        expressions: [asExpression(argument), { type: 'BooleanLiteral', value: true }],
      }));
    }
    return operands([value(node.argument)], ([argument]) => ({
      ...node,
      argument: asExpression(argument),
    }));
  }
}

function readBinary(node: t.BinaryExpression): Expression<Node> {
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
function readUpdate(node: t.UpdateExpression): Expression<Node> {
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

function readSuperMember(node: t.MemberExpression): Expression<Node> {
  return operands([value(node.property)], ([property]) => ({
    ...node,
    property: asExpression(property),
  }));
}

function readImport(node: t.CallExpression): Expression<Node> {
  return operands(argumentParts(node.arguments), (parts) => ({
    ...node,
    arguments: rebuildArguments(node.arguments, parts),
  }));
}

function readNew(node: t.NewExpression): Expression<Node> {
  const parts = [value(node.callee), ...argumentParts(node.arguments)];
  return operands(parts, ([callee, ...rest]) => ({
    ...node,
    callee: asExpression(callee),
    arguments: rebuildArguments(node.arguments, rest),
  }));
}
