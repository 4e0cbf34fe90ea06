/** What the readers of expressions share: parts, and how values are put back where parts were taken from. */
import type { Expression, Spill, Part } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Unique } from '../host/names';
import type { TS } from '../host/syntax';
import type { SuspendingExpression } from '../host/suspension';

export type Operands = Extract<Expression<ts.Node>, { kind: 'operands' }>;
export type ReadPart = Part<ts.Node>;

export interface ExpressionReader {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly legacyDecorators: boolean;
  readonly unique: Unique;
  suspending(node: ts.Node): SuspendingExpression | undefined;
}

/** What makes new nodes. */
export type Make = Pick<ExpressionReader, 'ts' | 'factory'>;

export function part(node: ts.Node, spill: Spill = 'value'): ReadPart {
  return { node, spill };
}

// ---- Elements and arguments ----------------------------------------------------------------------

export function argumentParts(ts: TS, list: readonly ts.Expression[]): ReadPart[] {
  return list.map((node) =>
    ts.isSpreadElement(node) ? part(node.expression, 'spread') : part(node),
  );
}

/** Values where `argumentParts` took the parts from; more values than that come first. */
export function rebuildArguments(
  { ts, factory }: Make,
  places: readonly ts.Expression[],
  values: readonly ts.Node[],
): ts.Expression[] {
  const before = values.length - places.length;
  return values.map((node, i) => {
    const value = node as ts.Expression;
    const isSpread = i >= before && ts.isSpreadElement(places[i - before]);
    return isSpread ? factory.createSpreadElement(value) : value;
  });
}

export function readArray({ ts, factory }: Make, node: ts.ArrayLiteralExpression): Operands {
  const elements = node.elements.filter((element) => !ts.isOmittedExpression(element));
  return {
    kind: 'operands',
    parts: argumentParts(ts, elements),
    rebuild: (values) => {
      const rebuilt = rebuildArguments({ ts, factory }, elements, values);
      let next = 0;
      return factory.createArrayLiteralExpression(
        node.elements.map((e) => (ts.isOmittedExpression(e) ? e : rebuilt[next++])),
      );
    },
  };
}

export function readNew({ ts, factory }: Make, node: ts.NewExpression): Operands {
  const given = node.arguments ?? [];
  return {
    kind: 'operands',
    parts: [part(node.expression), ...argumentParts(ts, given)],
    rebuild: ([callee, ...values]) =>
      factory.createNewExpression(
        callee as ts.Expression,
        undefined,
        rebuildArguments({ ts, factory }, given, values),
      ),
  };
}

// ---- Templates -----------------------------------------------------------------------------------

export function readTemplate({ factory }: Make, node: ts.TemplateExpression): Operands {
  return {
    kind: 'operands',
    parts: templateParts(node, 'text'),
    rebuild: (values) => rebuildTemplate(factory, node, values),
  };
}

export function templateParts({ templateSpans }: ts.TemplateExpression, spill: Spill): ReadPart[] {
  return templateSpans.map((span) => part(span.expression, spill));
}

export function rebuildTemplate(
  factory: ts.NodeFactory,
  node: ts.TemplateExpression,
  values: readonly ts.Node[],
): ts.TemplateExpression {
  const spans = node.templateSpans.map((span, i) =>
    factory.createTemplateSpan(values[i] as ts.Expression, span.literal),
  );
  return factory.createTemplateExpression(node.head, spans);
}
