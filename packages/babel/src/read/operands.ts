/** Plain operand lists: parts that are evaluated from left to right and then put back where they were. */
import type { Expression, Spill, Part } from '@yield-from/lower';
import type * as t from '@babel/types';
import type { Node } from '../host/syntax';

export type Operands = Extract<Expression<Node>, { kind: 'operands' }>;

export const value = (node: Node): Part<Node> => ({ node, spill: 'value' });

export function operands(
  parts: readonly Part<Node>[],
  rebuild: (parts: readonly Node[]) => Node,
): Operands {
  return { kind: 'operands', parts, rebuild };
}

export const asExpression = (node: Node): t.Expression => node as t.Expression;

/** Call arguments: `...x` is spilled as a `spread`. */
export function argumentParts(args: readonly Node[]): Part<Node>[] {
  return args.map((arg) =>
    arg.type === 'SpreadElement' ? { node: arg.argument, spill: 'spread' } : value(arg),
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

export function readArray(node: t.ArrayExpression): Operands {
  const present = node.elements.filter((element) => element !== null);
  return operands(argumentParts(present), (parts) => {
    const rest = rebuildArguments(present, parts);
    return {
      ...node,
      elements: node.elements.map((e) => (e ? (rest.shift() as t.Expression) : null)),
    };
  });
}

export function readTemplate(node: t.TemplateLiteral): Operands {
  return operands(templateParts(node, 'text'), (parts) => rebuildTemplate(node, parts));
}

export function templateParts(node: t.TemplateLiteral, spill: Spill): Part<Node>[] {
  return node.expressions.map((expression) => ({ node: expression, spill }));
}

export function rebuildTemplate(
  node: t.TemplateLiteral,
  parts: readonly Node[],
): t.TemplateLiteral {
  return { ...node, expressions: parts.map(asExpression) };
}

/** Where in a list of nodes a part stands. */
export interface Slot {
  readonly index: number;
  readonly key: string;
  readonly part: Part<Node>;
}

/** The list with the parts put back in their slots. */
export function fill<T extends Node>(
  list: readonly T[],
  slots: readonly Slot[],
  parts: readonly Node[],
): T[] {
  const copies = list.map((node) => ({ ...node }));
  slots.forEach(({ index, key }, i) => {
    (copies[index] as unknown as Record<string, unknown>)[key] = parts[i];
  });
  return copies;
}
