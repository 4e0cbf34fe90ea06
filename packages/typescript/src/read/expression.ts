/** Expressions of the spine, as the engine reads them: what is evaluated first, and how to put it together again. */
import { type Expression, on, readByGuard } from '@yield-from/lower';
import type * as ts from 'typescript';
import { isAssignment, skipOuter, type TS } from '../host/syntax';
import { isChain, readBare, readChain } from './chain';
import { readClass } from './class';
import { readJsx } from './jsx';
import { readObject } from './object';
import {
  type ExpressionReader,
  type Make,
  type Operands,
  part,
  readArray,
  readNew,
  readTemplate,
} from './operands';

export function expressionReader(reader: ExpressionReader): (node: ts.Node) => Expression<ts.Node> {
  const { ts } = reader;
  const isLink = (node: ts.Node): node is Parameters<typeof readChain>[1] => isChain(ts, node);
  const read = readByGuard<ts.Node, Expression<ts.Node>>({
    suspend: [
      (node) => {
        const suspending = reader.suspending(node);
        return suspending && { kind: 'suspend', ...suspending };
      },
    ],
    chain: [on(isLink, (node) => readChain(reader, node))],
    assign: [
      on(ts.isBinaryExpression, (node) => {
        if (!isAssignment(ts, node)) return undefined;
        const { left: target, right: value, operatorToken } = node;
        return {
          kind: 'assign',
          target,
          operator: ts.tokenToString(operatorToken.kind) ?? '=',
          value,
        };
      }),
    ],
    choose: [
      on(ts.isBinaryExpression, ({ left: test, right: then, operatorToken }) => {
        const on = choiceOf(ts, operatorToken.kind);
        return on && { kind: 'choose', on, test, then };
      }),
      on(
        ts.isConditionalExpression,
        ({ condition: test, whenTrue: then, whenFalse: otherwise }) => {
          return { kind: 'choose', on: 'true', test, then, otherwise };
        },
      ),
    ],
    sequence: [
      on(ts.isBinaryExpression, ({ left, right, operatorToken }) => {
        const isComma = operatorToken.kind === ts.SyntaxKind.CommaToken;
        return isComma ? { kind: 'sequence', parts: [left, right] } : undefined;
      }),
      on(ts.isCommaListExpression, ({ elements: parts }) => ({ kind: 'sequence', parts })),
    ],
    operands: [
      on(isLink, (node) => readBare(reader, node)),
      on(ts.isBinaryExpression, (node) => binary(reader, node)),
      (node) => unary(reader, node as ts.Expression),
      on(ts.isArrayLiteralExpression, (node) => readArray(reader, node)),
      on(ts.isTemplateExpression, (node) => readTemplate(reader, node)),
      on(ts.isNewExpression, (node) => readNew(reader, node)),
      on(ts.isObjectLiteralExpression, (node) => readObject(reader, node)),
      on(ts.isClassExpression, (node) => readClass(reader, node)),
      on(ts.isJsxElement, (node) => readJsx(reader, node)),
      on(ts.isJsxSelfClosingElement, (node) => readJsx(reader, node)),
      on(ts.isJsxFragment, (node) => readJsx(reader, node)),
    ],
  });
  return (node) => read(skipOuter(ts, node as ts.Expression));
}

function choiceOf(
  { SyntaxKind }: TS,
  operator: ts.SyntaxKind,
): 'true' | 'false' | 'nullish' | undefined {
  switch (operator) {
    case SyntaxKind.AmpersandAmpersandToken:
      return 'true';
    case SyntaxKind.BarBarToken:
      return 'false';
    case SyntaxKind.QuestionQuestionToken:
      return 'nullish';
    default:
      return undefined;
  }
}

function binary({ ts, factory }: ExpressionReader, node: ts.BinaryExpression): Operands {
  const { left, right, operatorToken } = node;
  const make = (l: ts.Node, r: ts.Node): ts.Expression =>
    factory.createBinaryExpression(l as ts.Expression, operatorToken.kind, r as ts.Expression);
  // `#x in o`: no expression on the left.
  return ts.isPrivateIdentifier(left)
    ? { kind: 'operands', parts: [part(right)], rebuild: ([r]) => make(left, r) }
    : { kind: 'operands', parts: [part(left), part(right)], rebuild: ([l, r]) => make(l, r) };
}

function unary({ ts, factory }: ExpressionReader, node: ts.Expression): Operands | undefined {
  const one = (
    operand: ts.Expression,
    make: (value: ts.Expression) => ts.Expression,
  ): Operands => ({
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
    // `delete f(await x)` deletes nothing: the operand is evaluated, the result is true.
    return one(node.expression, (value) => factory.createComma(value, factory.createTrue()));
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
  { ts, factory }: Make,
  operand: ts.Expression,
  make: (value: ts.Expression) => ts.Expression,
): Operands {
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
