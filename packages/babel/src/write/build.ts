/** Makes new nodes: the engine's `Builder`, and what the definitions need beside it. */
import type { Builder } from '@yield-from/lower';
import { isIdentifierName } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { asExpression } from '../read/operands';
import type { Node } from '../host/syntax';
import { shielded } from '../quirks/private-chains';

export const name = (text: string): t.Identifier => ({ type: 'Identifier', name: text });

export const string = (value: string): t.StringLiteral => ({ type: 'StringLiteral', value });

export function call(callee: Node, args: readonly Node[]): t.CallExpression {
  return {
    type: 'CallExpression',
    callee: asExpression(callee),
    arguments: args.map(asExpression),
  };
}

// `/*#__PURE__*/ f()`: a call that bundlers drop where nobody uses its value.
export function pure(node: t.CallExpression): t.CallExpression {
  node.leadingComments = [{ type: 'CommentBlock', value: '#__PURE__' } as t.CommentBlock];
  return node;
}

export function member(object: Node, key: string): t.MemberExpression {
  const property = isIdentifierName(key) ? name(key) : string(key);
  return {
    type: 'MemberExpression',
    object: asExpression(object),
    property,
    computed: property.type === 'StringLiteral',
  };
}

export function index(object: Node, key: Node): t.MemberExpression {
  return {
    type: 'MemberExpression',
    object: asExpression(object),
    property: asExpression(key),
    computed: true,
  };
}

/** A key once more: the variable it is stored in, or `Symbol.x`. */
export function again(key: t.Expression): t.Expression {
  if (key.type !== 'MemberExpression') return { ...key };
  return { ...key, object: { ...key.object }, property: { ...key.property } };
}

export function assign(target: Node, operator: string, value: Node): t.AssignmentExpression {
  return {
    type: 'AssignmentExpression',
    operator,
    left: target as t.LVal & t.Expression,
    right: shielded(asExpression(value)),
  };
}

export function sequence(parts: readonly Node[]): t.Expression {
  if (parts.length === 1) return asExpression(parts[0]);
  return { type: 'SequenceExpression', expressions: parts.map(asExpression) };
}

export const newTarget = (): t.MetaProperty => ({
  type: 'MetaProperty',
  meta: name('new'),
  property: name('target'),
});

function useStrict(): t.Directive {
  return { type: 'Directive', value: { type: 'DirectiveLiteral', value: 'use strict' } };
}

export function expressionStatement(value: Node): t.ExpressionStatement {
  return { type: 'ExpressionStatement', expression: asExpression(value) };
}

export function block(
  body: readonly Node[],
  directives: readonly t.Directive[] = [],
): t.BlockStatement {
  return { type: 'BlockStatement', body: body as t.Statement[], directives: [...directives] };
}

export function returnStatement(value?: Node): t.ReturnStatement {
  return { type: 'ReturnStatement', argument: value && asExpression(value) };
}

export function variable(
  kind: 'var' | 'let' | 'const',
  list: readonly (readonly [target: string, init: Node | undefined])[],
): t.VariableDeclaration {
  return {
    type: 'VariableDeclaration',
    kind,
    declarations: list.map(([target, init]) => ({
      type: 'VariableDeclarator',
      id: name(target),
      init: init && asExpression(init),
    })),
  };
}

export function arrow(
  parameters: readonly string[],
  body: readonly Node[] | Node,
): t.ArrowFunctionExpression {
  const isList = Array.isArray(body);
  return {
    type: 'ArrowFunctionExpression',
    params: parameters.map(name),
    body: isList ? block(body as readonly Node[]) : asExpression(body as Node),
    async: false,
    generator: false,
    expression: !isList,
  };
}

/** A property's key as written: `m`, `"a-b"`, `["__proto__"]` (the bare one would set the prototype). */
export function propertyKey(text: string): {
  key: t.Identifier | t.StringLiteral;
  computed: boolean;
} {
  if (text === '__proto__') return { key: string(text), computed: true };
  return { key: isIdentifierName(text) ? name(text) : string(text), computed: false };
}

/** `({ name: value }).name` */
export function named(text: string, value: Node): t.MemberExpression {
  const property: t.ObjectProperty = {
    type: 'ObjectProperty',
    ...propertyKey(text),
    value: asExpression(value),
    shorthand: false,
  };
  return member({ type: 'ObjectExpression', properties: [property] }, text);
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

/** A new node at the place of an old one: its position, and its leading comments if it is a statement. */
export function at<T extends Node>(node: T, origin: Node): T {
  node.loc = origin.loc;
  node.start = origin.start;
  node.end = origin.end;
  if (/Statement$|Declaration$/.test(node.type) && /Statement$|Declaration$/.test(origin.type)) {
    // (Babel prints a comment once, however many nodes have it.)
    node.leadingComments ??= origin.leadingComments;
  }
  return node;
}

export const builder: Builder<Node> = {
  at,
  remark: (statement, vanished) => {
    const lost = vanished.flatMap(({ leadingComments }) => leadingComments ?? []);
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
    const place = named?.node?.loc;
    const loc = place && { ...place, identifierName: named.text };
    const step = arrow([frame], body);
    step.params[0].loc = loc;
    if (local === undefined) return step;
    const declared = variable('var', [[local, step]]);
    declared.declarations[0].id.loc = loc;
    return declared;
  },
  machine: ({ frame, state, label, cases }) => {
    const loop: t.ForStatement = {
      type: 'ForStatement',
      init: variable('var', [[state, member(name(frame), 'state')]]),
      test: null,
      update: null,
      body: {
        type: 'SwitchStatement',
        discriminant: name(state),
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
