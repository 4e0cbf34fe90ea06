/** The engine's `Builder`. */
import type { Builder, Remark } from '@yield-from/lower';
import { isMade, MADE, make, type Node } from '../host/syntax';
import { noted } from './change';
import { beginOf, origins } from './pieces';
import {
  arrow,
  assign,
  block,
  call,
  index,
  isList,
  literal,
  member,
  name,
  named,
  namedProperty,
  object,
  property,
  returned,
  sequence,
  statement,
  variable,
} from './nodes';

/** Places of which nothing is left but comments, which stand before a statement. */
export const remarks = noted<readonly Remark<Node>[]>();

/** Of what was made of an expression: where that is. */
export const annotated = noted<readonly [start: number, end: number]>();

export const build: Builder<Node> = {
  at(node, origin) {
    if (!isMade(node)) return node;
    node.start = beginOf(origin);
    origins.set(node, origin);
    return node;
  },
  annotated(node, { start, end }) {
    if (isMade(node)) annotated.set(node, [start, end]);
    return node;
  },
  remark: (statement, places) => {
    remarks.set(statement, [...places, ...(remarks.get(statement) ?? [])]);
  },
  name,
  number: literal,
  string: literal,
  undefined: () =>
    make('UnaryExpression', { operator: 'void', prefix: true, argument: literal(0) }),
  keyword: (word) =>
    word === 'this' ? make('ThisExpression', {}) : literal(word === 'true' ? true : null),
  member,
  index,
  call,
  assign: (left, operator, right) => make('AssignmentExpression', { operator, left, right }),
  byDefault(target, value) {
    const pattern = make('AssignmentPattern', { left: target, right: value });
    const left = make('ObjectPattern', { properties: [namedProperty('value', pattern)] });
    return assign(left, object([]));
  },
  binary: (left, operator, right) =>
    make(/^(&&|\|\||\?\?)$/.test(operator) ? 'LogicalExpression' : 'BinaryExpression', {
      operator,
      left,
      right,
    }),
  not: (argument) => make('UnaryExpression', { operator: '!', prefix: true, argument }),
  conditional: (test, consequent, alternate) =>
    make('ConditionalExpression', { test, consequent, alternate }),
  sequence,
  array: (elements) => make('ArrayExpression', { elements }),
  keep(spill, argument) {
    if (spill === 'text') {
      const quasi = (): Node => make('TemplateElement', { value: { raw: '', cooked: '' } });
      return make('TemplateLiteral', { quasis: [quasi(), quasi()], expressions: [argument] });
    }
    const spread = make('SpreadElement', { argument });
    return spill === 'spread' ? make('ArrayExpression', { elements: [spread] }) : object([spread]);
  },
  // (Who counts takes the value of an arrow function for a statement: where it is the source's, which may be none there, a
  // `return` that is nowhere gives it.)
  arrow: (parameters, body) =>
    arrow(parameters.map(name), isList(body) || isMade(body) ? body : [returned(body)]),
  strict: (body) =>
    call(
      arrow([], [make('ExpressionStatement', { expression: literal('use strict') }), ...body]),
      [],
    ),
  named,
  namedBy: (key, value) => index(object([property(name(key), value, true)]), name(key)),
  record: (list) => object(list.map(([text, value]) => namedProperty(text, value))),
  expression: statement,
  variables: (list) => variable('var', list),
  if: (test, then, otherwise) =>
    make('IfStatement', {
      test,
      consequent: block(then),
      alternate: otherwise ? block(otherwise) : null,
    }),
  block,
  return: returned,
  throw: (argument) => make('ThrowStatement', { argument }),
  continue: (label) =>
    make('ContinueStatement', { label: label === undefined ? null : name(label) }),
  step({ frame, body, name: named, variable: held }) {
    const start = named?.node?.start ?? MADE;
    const step =
      frame === undefined
        ? make('FunctionExpression', { params: [], body: block(body), isStep: true })
        : arrow([make('Identifier', { name: frame, start })], body);
    // (Later tools drop the parentheses.)
    step.start = start;
    if (held === undefined) return step;
    // (Who counts takes a variable's value for a statement: so it begins with a name, which is nowhere, and not with the
    // function, whose name in the source Node finds at its place, however a bundler calls the variable.)
    return variable('var', [[held, assign(name(held), step)]]);
  },
  machine({ state, label, cases }) {
    const body = make('SwitchStatement', {
      discriminant: state,
      cases: cases.map(({ index: number, comment, body: consequent }) =>
        make('SwitchCase', { test: literal(number), consequent, comment }),
      ),
    });
    const loop = make('ForStatement', { init: null, test: null, update: null, body });
    return label ? make('LabeledStatement', { label: name(label), body: loop }) : loop;
  },
};
