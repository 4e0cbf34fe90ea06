/** Makes new nodes, for the engine's `Builder` and for the definitions. The printer parenthesizes. */
import { make, type Node } from '../host/syntax';

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
export const pure = (callNode: Node): Node => Object.assign(callNode, { isPure: true });

export const block = (body: readonly Node[]): Node => make('BlockStatement', { body });

export const statement = (expression: Node): Node => make('ExpressionStatement', { expression });

export const returned = (argument?: Node): Node =>
  make('ReturnStatement', { argument: argument ?? null });

export const assign = (left: Node, right: Node): Node =>
  make('AssignmentExpression', { operator: '=', left, right });

export const sequence = (parts: readonly Node[]): Node =>
  parts.length === 1 ? parts[0] : make('SequenceExpression', { expressions: parts });

/** `a, b`; the list may grow. */
export const comma = (expressions: Node[]): Node => make('SequenceExpression', { expressions });

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

export const isList = (body: readonly Node[] | Node): body is readonly Node[] =>
  Array.isArray(body);

export const arrow = (parameters: readonly Node[], body: readonly Node[] | Node): Node =>
  make('ArrowFunctionExpression', {
    params: parameters,
    body: isList(body) ? block(body) : body,
    expression: !isList(body),
    async: false,
  });

export const property = (key: Node, value: Node, computed: boolean): Node =>
  make('Property', { key, value, kind: 'init', computed, method: false, shorthand: false });

/** `{ __proto__: x }` would be something else. */
export const namedProperty = (text: string, value: Node): Node =>
  property(literal(text), value, text === '__proto__');

export const object = (properties: readonly Node[]): Node =>
  make('ObjectExpression', { properties });

export const named = (text: string, value: Node): Node =>
  index(object([namedProperty(text, value)]), literal(text));
