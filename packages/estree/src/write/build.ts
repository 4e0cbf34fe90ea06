/** New nodes, as the engine asks for them. The printer parenthesizes. */
import type { Builder } from '@yield-from/lower';
import { isMade, MADE, make, type Node } from '../host/syntax';

export const name = (text: string): Node => make('Identifier', { name: text });

/** A name for what has another one in the source. */
export const nameAt = (text: string, { start }: Node): Node =>
  make('Identifier', { name: text, start });

export const literal = (value: string | number | boolean | null): Node =>
  make('Literal', { value });

export const member = (object: Node, key: string): Node =>
  make('MemberExpression', { object, property: name(key), computed: false, optional: false });

export const index = (object: Node, key: Node): Node =>
  make('MemberExpression', { object, property: key, computed: true, optional: false });

export const call = (callee: Node, args: readonly Node[]): Node =>
  make('CallExpression', { callee, arguments: args, optional: false });

// `/*#__PURE__*/ f()`: a call that bundlers drop where nobody uses its value.
export const pure = (callee: Node, args: readonly Node[]): Node =>
  make('CallExpression', { callee, arguments: args, optional: false, isPure: true });

export const block = (body: readonly Node[]): Node => make('BlockStatement', { body });

export const statement = (expression: Node): Node => make('ExpressionStatement', { expression });

export const returned = (argument?: Node): Node =>
  make('ReturnStatement', { argument: argument ?? null });

export const assign = (left: Node, right: Node): Node =>
  make('AssignmentExpression', { operator: '=', left, right });

export const sequence = (parts: readonly Node[]): Node =>
  parts.length === 1 ? parts[0] : make('SequenceExpression', { expressions: parts });

export const variable = (
  kind: 'var' | 'let' | 'const',
  list: readonly (readonly [name: string, init: Node | undefined])[],
): Node =>
  make('VariableDeclaration', {
    kind,
    declarations: list.map(([text, init]) =>
      make('VariableDeclarator', { id: name(text), init: init ?? null }),
    ),
  });

const isList = (body: readonly Node[] | Node): body is readonly Node[] => Array.isArray(body);

export const arrow = (parameters: readonly Node[], body: readonly Node[] | Node): Node =>
  make('ArrowFunctionExpression', {
    params: parameters,
    body: isList(body) ? block(body) : body,
    expression: !isList(body),
    async: false,
  });

const property = (key: Node, value: Node, computed: boolean): Node =>
  make('Property', { key, value, kind: 'init', computed, method: false, shorthand: false });

/** `{ __proto__: x }` would be something else. */
const namedProperty = (text: string, value: Node): Node =>
  property(literal(text), value, text === '__proto__');

const object = (properties: readonly Node[]): Node => make('ObjectExpression', { properties });

export const named = (text: string, value: Node): Node =>
  index(object([namedProperty(text, value)]), literal(text));

/** Places of what has left nothing but its comments, which stand before a statement. */
export const remarks = new WeakMap<Node, readonly number[]>();

export const build: Builder<Node> = {
  at(node, origin) {
    if (isMade(node)) node.start = origin.start;
    return node;
  },
  remark: (statement, vanished) => {
    remarks.set(
      statement,
      vanished.map(({ start }) => start),
    );
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
  arrow: (parameters, body) => arrow(parameters.map(name), body),
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
  step({ frame, body, name: named }) {
    const start = named?.node?.start ?? MADE;
    const step = arrow([make('Identifier', { name: frame, start })], body);
    // (Later tools drop the parentheses.)
    step.start = start;
    return step;
  },
  machine({ frame, state, label, cases }) {
    const body = make('SwitchStatement', {
      discriminant: name(state),
      cases: cases.map(({ index: number, comment, body: consequent }) =>
        make('SwitchCase', { test: literal(number), consequent, comment }),
      ),
    });
    const init = variable('var', [[state, member(name(frame), 'state')]]);
    const loop = make('ForStatement', { init, test: null, update: null, body });
    return label ? make('LabeledStatement', { label: name(label), body: loop }) : loop;
  },
};
