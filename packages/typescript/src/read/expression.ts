/** Expressions of the spine, as the engine reads them: what is evaluated first, and how to put it together again. */
import type * as ts from 'typescript';
import { isAssignment, skipOuter } from '../host/syntax';
import { isChain, readChain } from './chain';
import { readClass } from './class';
import { readJsx } from './jsx';
import { readObject } from './object';
import {
  type ExpressionReader,
  type Make,
  part,
  type Read,
  readArray,
  readNew,
  readTemplate,
} from './operands';

export function readExpression(reader: ExpressionReader, given: ts.Node): Read {
  const { ts } = reader;
  const node = skipOuter(ts, given as ts.Expression);
  const suspending = reader.suspending(node);
  if (suspending) return { kind: 'suspend', ...suspending };
  if (isChain(ts, node)) return readChain(reader, node);
  if (ts.isBinaryExpression(node)) return binary(reader, node);
  if (ts.isCommaListExpression(node)) return { kind: 'sequence', parts: node.elements };
  if (ts.isConditionalExpression(node)) {
    const { condition: test, whenTrue: then, whenFalse: otherwise } = node;
    return { kind: 'choose', on: 'true', test, then, otherwise };
  }
  return unary(reader, node) ?? literal(reader, node) ?? { kind: 'unknown' };
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
  { ts, factory }: Make,
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
  const { ts } = reader;
  if (ts.isArrayLiteralExpression(node)) return readArray(reader, node);
  if (ts.isTemplateExpression(node)) return readTemplate(reader, node);
  if (ts.isNewExpression(node)) return readNew(reader, node);
  if (ts.isObjectLiteralExpression(node)) return readObject(reader, node);
  return readClass(reader, node) ?? readJsx(reader, node);
}
