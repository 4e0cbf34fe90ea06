/** Expressions of the spine, as the engine reads them: what is evaluated first, and how to put it together again. */
import type { Expression, Form, Part } from '@yield-from/lower';
import { DIAGNOSTICS, type Diagnostic } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Unique } from '../find/names';
import { isChain, readChain } from './chain';
import { readClass } from './class';
import { readJsx } from './jsx';
import { readObject } from './object';
import { isAssignment, skipOuter, type TS } from '../host/syntax';
import type { Suspension } from '../host/suspension';

export type Read = Expression<ts.Node>;
export type ReadPart = Part<ts.Node>;

export interface ExpressionReader {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly legacyDecorators: boolean;
  readonly unique: Unique;
  suspension(node: ts.Node): Suspension | undefined;
  report(node: ts.Node, diagnostic: Diagnostic): void;
}

export function part(node: ts.Node, form: Form = 'value'): ReadPart {
  return { node, form };
}

export function readExpression(reader: ExpressionReader, given: ts.Node): Read {
  const { ts } = reader;
  const node = skipOuter(ts, given as ts.Expression);
  const suspension = reader.suspension(node);
  if (suspension) return { kind: 'suspend', ...suspension };
  if (isChain(ts, node)) return readChain(reader, node);
  if (ts.isBinaryExpression(node)) return binary(reader, node);
  if (ts.isCommaListExpression(node)) return { kind: 'sequence', parts: node.elements };
  if (ts.isConditionalExpression(node)) {
    const { condition: test, whenTrue: then, whenFalse: otherwise } = node;
    return { kind: 'choose', on: 'true', test, then, otherwise };
  }
  return (
    unary(reader, node) ??
    literal(reader, node) ??
    readClass(reader, node) ??
    readJsx(reader, node) ??
    unsupported(reader, node)
  );
}

/** No wrong output: the node stays as it is, and the error says so. */
export function unsupported({ report }: ExpressionReader, node: ts.Node): Read {
  report(node, DIAGNOSTICS.unsupportedSyntax);
  return { kind: 'operands', parts: [], rebuild: () => node };
}

function binary({ ts, factory }: ExpressionReader, node: ts.BinaryExpression): Read {
  const { left, right, operatorToken } = node;
  const { SyntaxKind: Kind } = ts;
  if (isAssignment(ts, node)) {
    const operator = ts.tokenToString(operatorToken.kind) ?? '=';
    return { kind: 'assign', target: left, operator, value: right };
  }
  switch (operatorToken.kind) {
    case Kind.CommaToken:
      return { kind: 'sequence', parts: [left, right] };
    case Kind.AmpersandAmpersandToken:
      return { kind: 'choose', on: 'true', test: left, then: right };
    case Kind.BarBarToken:
      return { kind: 'choose', on: 'false', test: left, then: right };
    case Kind.QuestionQuestionToken:
      return { kind: 'choose', on: 'nullish', test: left, then: right };
  }
  const make = (l: ts.Node, r: ts.Node): ts.Expression =>
    factory.createBinaryExpression(l as ts.Expression, operatorToken.kind, r as ts.Expression);
  // `#x in o`: no expression on the left.
  return ts.isPrivateIdentifier(left)
    ? { kind: 'operands', parts: [part(right)], rebuild: ([r]) => make(left, r) }
    : { kind: 'operands', parts: [part(left), part(right)], rebuild: ([l, r]) => make(l, r) };
}

function unary({ ts, factory }: ExpressionReader, node: ts.Expression): Read | undefined {
  const one = (operand: ts.Expression, make: (value: ts.Expression) => ts.Expression): Read => ({
    kind: 'operands',
    parts: [part(operand)],
    rebuild: ([value]) => make(value as ts.Expression),
  });
  if (ts.isTypeOfExpression(node)) {
    return one(node.expression, (value) => factory.createTypeOfExpression(value));
  }
  if (ts.isVoidExpression(node)) {
    return one(node.expression, (value) => factory.createVoidExpression(value));
  }
  if (ts.isDeleteExpression(node)) {
    return one(node.expression, (value) => factory.createDeleteExpression(value));
  }
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return undefined;
  const make = (value: ts.Expression): ts.Expression =>
    ts.isPrefixUnaryExpression(node)
      ? factory.createPrefixUnaryExpression(node.operator, value)
      : factory.createPostfixUnaryExpression(value as ts.LeftHandSideExpression, node.operator);
  const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
  const updates = node.operator === PlusPlusToken || node.operator === MinusMinusToken;
  return updates ? update({ ts, factory }, node.operand, make) : one(node.operand, make);
}

/** `o[k]++`: `o` and `k` are evaluated first, then all the rest happens at once. */
function update(
  { ts, factory }: Pick<ExpressionReader, 'ts' | 'factory'>,
  operand: ts.Expression,
  make: (value: ts.Expression) => ts.Expression,
): Read {
  const member = skipOuter(ts, operand) as ts.PropertyAccessExpression | ts.ElementAccessExpression;
  const object = member.expression;
  const isSuper = object.kind === ts.SyntaxKind.SuperKeyword;
  const parts = isSuper ? [] : [part(object)];
  if (ts.isElementAccessExpression(member)) parts.push(part(member.argumentExpression));
  return {
    kind: 'operands',
    parts,
    rebuild: (values) => {
      const rest = [...values] as ts.Expression[];
      const base = isSuper ? object : (rest.shift() as ts.Expression);
      return make(
        ts.isElementAccessExpression(member)
          ? factory.createElementAccessExpression(base, rest[0])
          : factory.createPropertyAccessExpression(base, member.name),
      );
    },
  };
}

function literal(reader: ExpressionReader, node: ts.Expression): Read | undefined {
  const { ts, factory } = reader;
  if (ts.isArrayLiteralExpression(node)) {
    const elements = node.elements.filter((element) => !ts.isOmittedExpression(element));
    return {
      kind: 'operands',
      parts: elements.map((element) => spreadable(ts, element)),
      rebuild: (values) => {
        const rebuilt = respread(reader, elements, values);
        let next = 0;
        return factory.createArrayLiteralExpression(
          node.elements.map((e) => (ts.isOmittedExpression(e) ? e : rebuilt[next++])),
        );
      },
    };
  }
  if (ts.isTemplateExpression(node)) return template(reader, node);
  if (ts.isNewExpression(node)) {
    const given = node.arguments ?? [];
    return {
      kind: 'operands',
      parts: [part(node.expression), ...given.map((argument) => spreadable(ts, argument))],
      rebuild: ([callee, ...values]) =>
        factory.createNewExpression(
          callee as ts.Expression,
          undefined,
          respread(reader, given, values),
        ),
    };
  }
  return ts.isObjectLiteralExpression(node) ? readObject(reader, node) : undefined;
}

/** An element or argument, which may be a spread. */
export function spreadable(ts: TS, node: ts.Expression): ReadPart {
  return ts.isSpreadElement(node) ? part(node.expression, 'spread') : part(node);
}

/** Values where `spreadable` took the parts from; more values than that come first. */
export function respread(
  { ts, factory }: Pick<ExpressionReader, 'ts' | 'factory'>,
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

function template({ factory }: ExpressionReader, node: ts.TemplateExpression): Read {
  return {
    kind: 'operands',
    parts: node.templateSpans.map((span) => part(span.expression, 'text')),
    rebuild: (values) => rebuildTemplate(factory, node, values),
  };
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
