/** Reads the expressions on the spine. */
import type { Expression } from '@yield-from/lower';
import { isClass, make, type Node, unwrap } from '../host/syntax';
import { readChain } from './chain';
import { readClass } from './class';
import { readJsx } from './jsx';
import { readObject } from './object';
import { listPaths, operands, value } from './operands';

export function readExpression(wrapped: Node): Expression<Node> {
  const node = unwrap(wrapped);
  switch (node.type) {
    case 'AwaitExpression':
      return { kind: 'suspend', how: 'await', argument: node.argument };
    case 'YieldExpression': {
      const how = node.delegate ? 'delegate' : 'yield';
      return { kind: 'suspend', how, argument: node.argument ?? undefined };
    }
    case 'AssignmentExpression':
      return { kind: 'assign', target: node.left, operator: node.operator, value: node.right };
    case 'ConditionalExpression': {
      const { test, consequent: then, alternate: otherwise } = node;
      return { kind: 'choose', on: 'true', test, then, otherwise };
    }
    case 'LogicalExpression': {
      const on = node.operator === '&&' ? 'true' : node.operator === '||' ? 'false' : 'nullish';
      return { kind: 'choose', on, test: node.left, then: node.right };
    }
    case 'SequenceExpression':
      return { kind: 'sequence', parts: node.expressions };
    case 'UnaryExpression':
      return node.operator === 'delete' ? readDelete(node) : operands(node, [['argument']]);
    case 'UpdateExpression':
      return readUpdate(node);
    case 'BinaryExpression':
      return operands(
        node,
        (node.left.type as string) === 'PrivateIdentifier' ? [['right']] : [['left'], ['right']],
      );
    case 'ImportExpression':
      return operands(node, [['source'], ...(node.options ? [['options']] : [])]);
    case 'NewExpression':
      return operands(node, [['callee'], ...listPaths(node, 'arguments')]);
    case 'ArrayExpression':
      return operands(node, listPaths(node, 'elements'));
    case 'TemplateLiteral':
      return operands(node, listPaths(node, 'expressions'), 'text');
    case 'ObjectExpression':
      return readObject(node);
    case 'MemberExpression':
      return node.object.type === 'Super' ? operands(node, [['property']]) : readChain(node);
    case 'CallExpression':
      return node.callee.type === 'Super'
        ? operands(node, listPaths(node, 'arguments'))
        : readChain(node);
    case 'TaggedTemplateExpression':
      return readChain(node);
    case 'ChainExpression':
      return readExpression(node.expression);
    case 'JSXElement':
    case 'JSXFragment':
      return readJsx(node);
    default:
      return isClass(node) ? readClass(node) : { kind: 'unknown' };
  }
}

function readDelete(node: Extract<Node, { type: 'UnaryExpression' }>): Expression<Node> {
  const argument = unwrap(node.argument);
  const deleted = argument.type === 'ChainExpression' ? unwrap(argument.expression) : argument;
  if (
    argument.type === 'ChainExpression' ||
    (deleted.type === 'MemberExpression' && deleted.object.type !== 'Super')
  ) {
    return readChain(deleted, true);
  }
  // `delete f(await x)` deletes nothing: the operand is evaluated, the result is true.
  return {
    kind: 'operands',
    parts: [value(node.argument)],
    rebuild: ([operand]) =>
      make('SequenceExpression', { expressions: [operand, make('Literal', { value: true })] }),
  };
}

/** `o[k]++`: all of it happens after its parts, so that it stays an update. */
function readUpdate(node: Extract<Node, { type: 'UpdateExpression' }>): Expression<Node> {
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
