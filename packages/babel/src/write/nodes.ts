/** Makes new nodes, for the engine's `Builder` and for the definitions. */
import { isIdentifierName } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { asExpression } from '../read/operands';
import type { Node } from '../host/syntax';
import { comesFrom } from './places';
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
export const isPure = ({ leadingComments }: Node): boolean =>
  (leadingComments ?? []).some(({ value }) => /^\s*[#@]__PURE__\s*$/.test(value));

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

/** `a, b`; the list may grow. */
export function comma(parts: Node[]): t.SequenceExpression {
  return { type: 'SequenceExpression', expressions: parts as t.Expression[] };
}

export const newTarget = (): t.MetaProperty => ({
  type: 'MetaProperty',
  meta: name('new'),
  property: name('target'),
});

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
  given: readonly Node[] | Node,
): t.ArrowFunctionExpression {
  // (Who counts takes the value of an arrow function for a statement: where it is the source's, which may be none there, a
  // `return` that is nowhere gives it.)
  const body = !isList(given) && given.loc ? [returnStatement(given)] : given;
  return {
    type: 'ArrowFunctionExpression',
    params: parameters.map(name),
    body: isList(body) ? block(body) : asExpression(body),
    async: false,
    generator: false,
    expression: !isList(body),
  };
}

const isList = (body: readonly Node[] | Node): body is readonly Node[] => Array.isArray(body);

/** `function () { … }` */
export function functionExpression(body: readonly Node[]): t.FunctionExpression {
  return {
    type: 'FunctionExpression',
    id: null,
    params: [],
    body: block(body),
    async: false,
    generator: false,
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

/** Of `x = f()` in a declaration, `f()` is what is done. */
function beginOf(origin: Node): Node {
  const isValue = origin.type === 'VariableDeclarator' && origin.init?.loc;
  return (isValue && origin.init) || origin;
}

/** The comments behind a statement in its line, if nothing follows there. */
function inLineOf({ type, loc, trailingComments }: Node): t.Comment[] | undefined {
  if (!trailingComments || /^(For|While|If|Switch|Try|Labeled|Block)/.test(type)) return undefined;
  return trailingComments.filter((comment) => comment.loc?.start.line === loc?.end.line);
}

/** A new node at the place of an old one: its position, and its leading comments if it is a statement. */
export function at<T extends Node>(node: T, origin: Node, isInside = false): T {
  node.loc = beginOf(origin).loc;
  node.start = origin.start;
  node.end = origin.end;
  comesFrom(node, origin);
  if (isInside) return node;
  if (/Statement$|Declaration$/.test(node.type) && /Statement$|Declaration$/.test(origin.type)) {
    // (Babel prints a comment once, however many nodes have it.)
    node.leadingComments ??= origin.leadingComments;
    node.trailingComments ??= inLineOf(origin);
  }
  return node;
}
