/**
 * Function expressions, and the value that other definitions put in their place:
 *
 *     x = async function* (a) { yield a; }
 *  ->
 *     x = define((ownKind) => ({ x(a) { return start(ownKind, …); } }).x)
 *
 * A method is no constructor and has neither `caller` nor `arguments`, as the standard wants; its key
 * carries the name. Arrows stay arrows, for `this` and `arguments`.
 */
import { isIdentifierName } from '@yield-from/source-model';
import type { Located } from '../find/find';
import { inferredName } from '../host/inference';
import { boundNames, type FunctionNode, isWrapper, make, type Node } from '../host/syntax';
import {
  arrow,
  index,
  literal,
  member,
  name,
  nameAt,
  named,
  returned,
  variable,
} from '../write/nodes';
import { standIn } from '../write/change';
import type { Lowering } from './lowering';
import { ignoreAssignments, mentions } from './own-name';

export function lowerFunctionExpression(lowering: Lowering, located: Located): void {
  const { node, ancestors, site } = located;
  const replaced = site?.call ?? node;
  const around = site?.ancestors ?? ancestors;
  const own = ownNameOf(node);
  const key = own ?? inferredName(replaced, around) ?? storedKey(lowering, replaced, around) ?? '';
  const value = generatorValue(lowering, located, key);
  lowering.places.replace(replaced, around, value);
}

const ownNameOf = (node: FunctionNode): string | undefined =>
  node.type === 'FunctionExpression' ? node.id?.name : undefined;

/**
 * The name comes from a computed key, which is evaluated once:
 *
 *     { [k()]: async function* () {} }   ->   { [key = toKey(k())]: define((ownKind) => ({ [key]() {…} })[key]) }
 */
function storedKey(lowering: Lowering, node: Node, ancestors: readonly Node[]): Node | undefined {
  const at = ancestors.findLastIndex((ancestor) => !isWrapper(ancestor));
  const property = ancestors[at];
  const value = ancestors[at + 1] ?? node;
  const isProperty = property?.type === 'Property' || property?.type === 'PropertyDefinition';
  if (!isProperty || property.value !== value || !property.computed) return undefined;
  // The object or class that holds the property.
  const depth = property.type === 'Property' ? at - 1 : at - 2;
  return lowering.storeKey(property, ancestors[depth], ancestors.slice(0, depth));
}

/** `define((ownKind) => …)`; `key` is the function's name, or an expression for it. */
export function generatorValue(lowering: Lowering, located: Located, key: string | Node): Node {
  const { node, ancestors } = located;
  const parameter = lowering.factoryParameter;
  const own = ownNameOf(node);
  const keepsName = own !== undefined && mentions(lowering, node, own);
  if (keepsName && !lowering.isStrict([...ancestors, node])) ignoreAssignments(lowering, node);
  const body = lowering.body(located, parameter);
  const made =
    node.type === 'ArrowFunctionExpression'
      ? arrowValue(node, body, key)
      : methodValue(lowering, node, body, key);
  const factory = keepsName
    ? // The function's own name, which only its own code sees and nobody can assign.
      arrow([name(parameter)], [variable('const', [[own, made]]), returned(name(own))])
    : arrow([name(parameter)], made);
  const value = lowering.define(located, factory);
  value.start = node.start;
  return value;
}

/** The arrow function with its new body, in its own text. */
function arrowValue(node: FunctionNode, body: Node, key: string | Node): Node {
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
function methodValue(lowering: Lowering, node: FunctionNode, body: Node, key: string | Node): Node {
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
      params: distinct(lowering, node.params),
      body,
      async: false,
      generator: false,
      typeParameters: node.typeParameters,
      returnType: node.returnType,
      start: node.start,
    }),
  });
  if (method.computed && text !== undefined) Object.assign(method, { key: literal(text) });
  const holder = make('ObjectExpression', { properties: [method] });
  if (text === undefined) return index(holder, { ...(key as Node) });
  return isName ? member(holder, text) : index(holder, literal(text));
}

/** `function (a, a) {}`: allowed in sloppy functions, but not in methods. The last one counts. */
function distinct(lowering: Lowering, params: readonly Node[]): Node[] {
  const seen = new Set<string>();
  return [...params]
    .reverse()
    .map((param) => {
      const isTwin = param.type === 'Identifier' && seen.has(param.name);
      for (const { name: text } of boundNames(param)) seen.add(text);
      return isTwin ? standIn(nameAt(lowering.unique(param.name), param), param) : param;
    })
    .reverse();
}
