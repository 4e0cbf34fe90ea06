/** A function as an expression that has a name, with its new body. */
import { isIdentifierName } from '@yield-from/source-model';
import { boundNames, type FunctionNode, make, type Node } from '../host/syntax';
import { standIn } from '../write/change';
import { index, literal, member, name, nameAt, named } from '../write/nodes';

type Unique = (hint: string) => string;

/** The arrow function with its new body, in its own text. */
export function arrowValue(node: FunctionNode, body: Node, key: string | Node): Node {
  Object.assign(node, { async: false, generator: false, expression: false, body });
  if (typeof key !== 'string') {
    const property = { key, computed: true, value: node, kind: 'init', method: false };
    return index(
      make('ObjectExpression', {
        properties: [make('Property', { ...property, shorthand: false })],
      }),
      { ...key },
    );
  }
  return key === '' ? node : named(key, node);
}

/** `({ key(a) {…} }).key` */
export function methodValue(
  node: FunctionNode,
  body: Node,
  key: string | Node,
  unique: Unique,
): Node {
  const text = typeof key === 'string' ? key : undefined;
  const isName = text !== undefined && isIdentifierName(text);
  const keyNode = typeof key === 'string' ? (isName ? name(key) : literal(key)) : key;
  const method = make('Property', {
    key: keyNode,
    computed: text === undefined || text === '__proto__',
    kind: 'init',
    method: true,
    shorthand: false,
    value: make('FunctionExpression', {
      id: null,
      params: distinct(node.params, unique),
      body,
      async: false,
      generator: false,
      typeParameters: node.typeParameters,
      returnType: node.returnType,
      start: node.start,
    }),
  });
  method.start = (node.id ?? node).start;
  if (method.computed && text !== undefined) Object.assign(method, { key: literal(text) });
  const holder = make('ObjectExpression', { properties: [method] });
  if (text === undefined) return index(holder, { ...(key as Node) });
  return isName ? member(holder, text) : index(holder, literal(text));
}

/** `function (a, a) {}`: allowed in sloppy functions, but not in methods. The last one counts. */
function distinct(params: readonly Node[], unique: Unique): Node[] {
  const seen = new Set<string>();
  return [...params]
    .reverse()
    .map((param) => {
      const isTwin = param.type === 'Identifier' && seen.has(param.name);
      for (const { name: text } of boundNames(param)) seen.add(text);
      return isTwin ? standIn(nameAt(unique(param.name), param), param) : param;
    })
    .reverse();
}
