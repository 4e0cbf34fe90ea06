/** Makes the toy host's nodes. (The printer parenthesizes.) */
import type { Builder } from '../contract/builder';
import { make, type Node } from './nodes';

const name = (text: string): Node => make('Identifier', { name: text });
const literal = (value: string | number | boolean | null): Node => make('Literal', { value });
const undefinedNode = (): Node =>
  make('UnaryExpression', { operator: 'void', prefix: true, argument: literal(0) });
const member = (object: Node, key: string): Node =>
  make('MemberExpression', { object, property: name(key), computed: false, optional: false });
const block = (body: readonly Node[]): Node => make('BlockStatement', { body });
const property = (key: string, value: Node): Node =>
  make('Property', { key: literal(key), value, kind: 'init', computed: key === '__proto__' });
const variables: Builder<Node>['variables'] = (list) =>
  make('VariableDeclaration', {
    kind: 'var',
    declarations: list.map(([text, init]) =>
      make('VariableDeclarator', { id: name(text), init: init ?? null }),
    ),
  });

const arrow: Builder<Node>['arrow'] = (parameters, body) =>
  make('ArrowFunctionExpression', {
    params: parameters.map(name),
    body: Array.isArray(body) ? block(body as readonly Node[]) : body,
    expression: !Array.isArray(body),
    async: false,
    generator: false,
  });

export const build: Builder<Node> = {
  at: (node) => node,
  name,
  number: literal,
  string: literal,
  undefined: undefinedNode,
  keyword: (word) =>
    word === 'this' ? make('ThisExpression', {}) : literal(word === 'true' ? true : null),
  member,
  index: (object, key) =>
    make('MemberExpression', { object, property: key, computed: true, optional: false }),
  call: (callee, args) => make('CallExpression', { callee, arguments: args, optional: false }),
  assign: (left, operator, right) => make('AssignmentExpression', { operator, left, right }),
  binary: (left, operator, right) =>
    make(/^(&&|\|\||\?\?)$/.test(operator) ? 'LogicalExpression' : 'BinaryExpression', {
      operator,
      left,
      right,
    }),
  not: (argument) => make('UnaryExpression', { operator: '!', prefix: true, argument }),
  conditional: (test, consequent, alternate) =>
    make('ConditionalExpression', { test, consequent, alternate }),
  sequence: (parts) =>
    parts.length === 1 ? parts[0] : make('SequenceExpression', { expressions: parts }),
  array: (elements) => make('ArrayExpression', { elements }),
  keep(spill, argument) {
    const spread = make('SpreadElement', { argument });
    if (spill === 'spread') return make('ArrayExpression', { elements: [spread] });
    if (spill === 'properties') return make('ObjectExpression', { properties: [spread] });
    const quasi = (tail: boolean): Node =>
      make('TemplateElement', { value: { raw: '', cooked: '' }, tail });
    return make('TemplateLiteral', {
      quasis: [quasi(false), quasi(true)],
      expressions: [argument],
    });
  },
  arrow,
  strict(body) {
    const directive = make('ExpressionStatement', {
      expression: literal('use strict'),
      directive: 'use strict',
    });
    return make('CallExpression', {
      callee: arrow([], [directive, ...body]),
      arguments: [],
      optional: false,
    });
  },
  named: (text, value) =>
    make('MemberExpression', {
      object: make('ObjectExpression', { properties: [property(text, value)] }),
      property: literal(text),
      computed: true,
      optional: false,
    }),
  namedBy: (key, value) =>
    make('MemberExpression', {
      object: make('ObjectExpression', {
        properties: [make('Property', { key: name(key), value, kind: 'init', computed: true })],
      }),
      property: name(key),
      computed: true,
      optional: false,
    }),
  record: (list) =>
    make('ObjectExpression', { properties: list.map(([text, value]) => property(text, value)) }),
  expression: (expression) => make('ExpressionStatement', { expression }),
  variables,
  if: (test, then, otherwise) =>
    make('IfStatement', {
      test,
      consequent: block(then),
      alternate: otherwise ? block(otherwise) : null,
    }),
  block,
  return: (argument) => make('ReturnStatement', { argument: argument ?? null }),
  throw: (argument) => make('ThrowStatement', { argument }),
  continue: (label) =>
    make('ContinueStatement', { label: label === undefined ? null : name(label) }),
  step: ({ frame, body }) => arrow([frame], body),
  machine({ frame, state, label, cases }) {
    const body = make('SwitchStatement', {
      discriminant: name(state),
      cases: cases.map(({ index, body: consequent }) =>
        make('SwitchCase', { test: literal(index), consequent }),
      ),
    });
    const init = variables([[state, member(name(frame), 'state')]]);
    const loop = make('ForStatement', { init, test: null, update: null, body });
    return label ? make('LabeledStatement', { label: name(label), body: loop }) : loop;
  },
};
