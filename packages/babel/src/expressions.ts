/** Reads the expressions on the spine. */
import type { Expression, Part } from '@yield-from/lower';
import type * as t from '@babel/types';
import { Chains } from './chains';
import { readJsx } from './jsx';
import { readArray, readClass, readObject, readTemplate } from './literals';
import { unwrap, type Node } from './syntax';

type Operands = Extract<Expression<Node>, { kind: 'operands' }>;

export const value = (node: Node): Part<Node> => ({ node, form: 'value' });

export class Expressions {
  private readonly chains = new Chains();

  /** @param reportUnsupported says that a form cannot be lowered: does not return. */
  constructor(private readonly reportUnsupported: (node: Node) => never) {}

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
        return this.reportUnsupported(node);
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

export function operands(
  parts: readonly Part<Node>[],
  rebuild: (parts: readonly Node[]) => Node,
): Operands {
  return { kind: 'operands', parts, rebuild };
}

export const asExpression = (node: Node): t.Expression => node as t.Expression;

/** Call arguments: `...x` is a part of form `spread`. */
export function argumentParts(args: readonly Node[]): Part<Node>[] {
  return args.map((arg) =>
    arg.type === 'SpreadElement' ? { node: arg.argument, form: 'spread' } : value(arg),
  );
}

/** Puts the `...` back. `parts` may have further arguments in front. */
export function rebuildArguments(args: readonly Node[], parts: readonly Node[]): t.Expression[] {
  const more = parts.length - args.length;
  return parts.map((part, i) => {
    const original = i < more ? undefined : args[i - more];
    const spread = original?.type === 'SpreadElement';
    return (spread ? { ...original, argument: part } : part) as t.Expression;
  });
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
