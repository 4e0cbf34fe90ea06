/** A function as an expression that has a name, with its new body. */
import type * as t from '@babel/types';
import { boundNames } from '../host/roles';
import type { FunctionNode, Node } from '../host/syntax';
import { again, at, index, member, name, named, propertyKey } from '../write/nodes';

type Unique = (hint: string) => string;

/** `({ key: (a) => {…} }).key` */
export function arrowValue(
  node: t.ArrowFunctionExpression,
  body: t.BlockStatement,
  key: string | t.Expression,
): t.Expression {
  const value: t.ArrowFunctionExpression = {
    ...node,
    async: false,
    generator: false,
    expression: false,
    body,
  };
  if (typeof key !== 'string') {
    return index(
      {
        type: 'ObjectExpression',
        properties: [{ type: 'ObjectProperty', key, computed: true, value, shorthand: false }],
      },
      again(key),
    );
  }
  return key === '' ? value : named(key, value);
}

/** `({ key(a) {…} }).key` */
export function methodValue(
  node: FunctionNode,
  body: t.BlockStatement,
  key: string | t.Expression,
  unique: Unique,
): t.Expression {
  const method: t.ObjectMethod = {
    type: 'ObjectMethod',
    kind: 'method',
    ...(typeof key === 'string' ? keyOf(node, key) : { key, computed: true }),
    params: distinct(node.params, unique) as t.ObjectMethod['params'],
    body,
    async: false,
    generator: false,
    typeParameters: node.typeParameters as t.ObjectMethod['typeParameters'],
    returnType: node.returnType as t.ObjectMethod['returnType'],
    loc: node.loc,
    start: node.start,
    end: node.end,
  };
  const holder: t.ObjectExpression = { type: 'ObjectExpression', properties: [method] };
  return typeof key === 'string' ? member(holder, key) : index(holder, again(key));
}

/** The key that a method gets is the function's name, if it has one. */
function keyOf(node: FunctionNode, text: string): ReturnType<typeof propertyKey> {
  const made = propertyKey(text);
  if ('id' in node && node.id) at(made.key, node.id);
  return made;
}

/** `function (a, a) {}`: allowed in sloppy functions, but not in methods. The last one counts. */
function distinct(params: readonly Node[], unique: Unique): Node[] {
  const seen = new Set<string>();
  return [...params]
    .reverse()
    .map((param) => {
      const isTwin = param.type === 'Identifier' && seen.has(param.name);
      for (const { name: text } of boundNames(param)) seen.add(text);
      return isTwin ? at(name(unique(param.name)), param) : param;
    })
    .reverse();
}
