/** The engine's `Builder`. */
import type { Builder, Remark } from '@yield-from/lower';
import type * as t from '@babel/types';
import { asExpression } from '../read/operands';
import type { Node } from '../host/syntax';
import {
  arrow,
  assign,
  at,
  block,
  call,
  expressionStatement,
  functionExpression,
  index,
  member,
  name,
  named,
  propertyKey,
  returnStatement,
  sequence,
  string,
  variable,
} from './nodes';

export const builder: Builder<Node> = {
  at,
  remark: (statement, places) => {
    const lost = places.flatMap(commentsAt);
    if (lost.length > 0)
      statement.leadingComments = [...lost, ...(statement.leadingComments ?? [])];
  },
  name,
  number: (value) => ({ type: 'NumericLiteral', value }),
  string,
  undefined: () => ({
    type: 'UnaryExpression',
    operator: 'void',
    prefix: true,
    argument: { type: 'NumericLiteral', value: 0 },
  }),
  keyword: (word) => {
    switch (word) {
      case 'this':
        return { type: 'ThisExpression' };
      case 'null':
        return { type: 'NullLiteral' };
      case 'true':
        return { type: 'BooleanLiteral', value: true };
    }
  },
  member,
  index,
  call,
  assign,
  byDefault: (target, value) => {
    const pattern: t.AssignmentPattern = {
      type: 'AssignmentPattern',
      left: target as t.Identifier,
      right: asExpression(value),
    };
    const property: t.ObjectProperty = {
      type: 'ObjectProperty',
      key: name('value'),
      computed: false,
      value: pattern,
      shorthand: false,
    };
    const left: t.ObjectPattern = { type: 'ObjectPattern', properties: [property] };
    return assign(left, '=', { type: 'ObjectExpression', properties: [] });
  },
  binary: (left, operator, right) => {
    const sides = { left: asExpression(left), right: asExpression(right) };
    return operator === '&&' || operator === '||' || operator === '??'
      ? { type: 'LogicalExpression', operator, ...sides }
      : {
          type: 'BinaryExpression',
          operator: operator as t.BinaryExpression['operator'],
          ...sides,
        };
  },
  not: (value) => ({
    type: 'UnaryExpression',
    operator: '!',
    prefix: true,
    argument: asExpression(value),
  }),
  conditional: (test, then, otherwise) => ({
    type: 'ConditionalExpression',
    test: asExpression(test),
    consequent: asExpression(then),
    alternate: asExpression(otherwise),
  }),
  sequence,
  array: (items) => ({ type: 'ArrayExpression', elements: items.map(asExpression) }),
  keep: (spill, value) => {
    const spread: t.SpreadElement = { type: 'SpreadElement', argument: asExpression(value) };
    switch (spill) {
      case 'spread':
        return { type: 'ArrayExpression', elements: [spread] };
      case 'properties':
        return { type: 'ObjectExpression', properties: [spread] };
      case 'text':
        return {
          type: 'TemplateLiteral',
          quasis: [quasi(false), quasi(true)],
          expressions: [asExpression(value)],
        };
    }
  },
  arrow,
  strict: (body) => call({ ...arrow([], []), body: block(body, [useStrict()]) }, []),
  named,
  namedBy,
  record: (fields) => ({
    type: 'ObjectExpression',
    properties: fields.map(([text, value]) => ({
      type: 'ObjectProperty',
      ...propertyKey(text),
      value: asExpression(value),
      shorthand: false,
    })),
  }),

  expression: expressionStatement,
  variables: (list) => variable('var', list),
  if: (test, then, otherwise) => ({
    type: 'IfStatement',
    test: asExpression(test),
    consequent: block(then),
    alternate: otherwise && block(otherwise),
  }),
  block,
  return: returnStatement,
  throw: (value) => ({ type: 'ThrowStatement', argument: asExpression(value) }),
  continue: (label) => ({
    type: 'ContinueStatement',
    label: label === undefined ? null : name(label),
  }),
  step: ({ frame, body, name: named, variable: local }) => {
    const step = frame === undefined ? functionExpression(body) : arrow([frame], body);
    if (local === undefined) return step;
    const declared = variable('var', [[local, step]]);
    const place = named?.node?.loc;
    declared.declarations[0].id.loc = place && { ...place, identifierName: named.text };
    return declared;
  },
  machine: ({ state, label, cases }) => {
    const loop: t.ForStatement = {
      type: 'ForStatement',
      init: null,
      test: null,
      update: null,
      body: {
        type: 'SwitchStatement',
        discriminant: asExpression(state),
        cases: cases.map(({ index: number, comment, body }) => ({
          type: 'SwitchCase',
          test: numberedCase(number, comment),
          consequent: body as t.Statement[],
        })),
      },
    };
    return label ? { type: 'LabeledStatement', label: name(label), body: loop } : loop;
  },
};

/** (Babel prints a comment once, however many nodes have it.) */
function commentsAt({ node, at }: Remark<Node>): readonly t.Comment[] {
  const { leadingComments, innerComments, trailingComments } = node;
  const found = at === 'start' ? [leadingComments] : [innerComments, trailingComments];
  return found.flatMap((comments) => comments ?? []);
}

/** `({ [key]: value })[key]` */
function namedBy(key: string, value: Node): t.MemberExpression {
  const property: t.ObjectProperty = {
    type: 'ObjectProperty',
    key: name(key),
    computed: true,
    value: asExpression(value),
    shorthand: false,
  };
  const object: t.ObjectExpression = { type: 'ObjectExpression', properties: [property] };
  return { type: 'MemberExpression', object, property: name(key), computed: true };
}

function useStrict(): t.Directive {
  return { type: 'Directive', value: { type: 'DirectiveLiteral', value: 'use strict' } };
}

/** `case 3 /* comment *\/:` */
function numberedCase(value: number, comment: string | undefined): t.NumericLiteral {
  if (comment === undefined) return { type: 'NumericLiteral', value };
  const text = {
    type: 'CommentBlock',
    value: ` ${comment.replaceAll('*/', '* /')} `,
  } as t.CommentBlock;
  return { type: 'NumericLiteral', value, trailingComments: [text] };
}

function quasi(tail: boolean): t.TemplateElement {
  return { type: 'TemplateElement', value: { raw: '', cooked: '' }, tail };
}
