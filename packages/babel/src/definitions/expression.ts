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
import type * as t from '@babel/types';
import {
  again,
  at,
  arrow,
  index,
  member,
  name,
  named,
  propertyKey,
  returnStatement,
  string,
  variable,
} from '../write/nodes';
import type { Generator } from '../find/find';
import { inferredName } from '../host/inference';
import { boundNames } from '../host/roles';
import { isWrapper, type FunctionNode, type Node } from '../host/syntax';
import type { Lowering } from './lowering';
import { ignoreAssignments, mentions } from './own-name';

export function lowerFunctionExpression(lowering: Lowering, generator: Generator): void {
  const { node, ancestors, site } = generator;
  const replaced = site?.call ?? node;
  const around = site?.ancestors ?? ancestors;
  const own = node.type === 'FunctionExpression' ? node.id?.name : undefined;
  const key = own ?? inferredName(replaced, around) ?? storedKey(lowering, replaced, around) ?? '';
  const value = generatorValue(lowering, generator, key);
  lowering.places.replace(replaced, around, value);
}

/**
 * The name comes from a computed key, which is evaluated once:
 *
 *     { [k()]: async function* () {} }   ->   { [key = toKey(k())]: define((ownKind) => ({ [key]() {…} })[key]) }
 */
function storedKey(
  lowering: Lowering,
  node: Node,
  ancestors: readonly Node[],
): t.Expression | undefined {
  const at = ancestors.findLastIndex((ancestor) => !isWrapper(ancestor));
  const property = ancestors[at];
  const value = ancestors[at + 1] ?? node;
  const isProperty = property?.type === 'ObjectProperty' || property?.type === 'ClassProperty';
  if (!isProperty || property.value !== value || !property.computed) return undefined;
  // The object or class that holds the property.
  const depth = property.type === 'ObjectProperty' ? at - 1 : at - 2;
  return lowering.storeKey(property, ancestors[depth], ancestors.slice(0, depth));
}

/** `define((ownKind) => …)`; `key` is the function's name, or an expression for it. */
export function generatorValue(
  lowering: Lowering,
  generator: Generator,
  key: string | t.Expression,
): t.Expression {
  const { node, ancestors } = generator;
  const parameter = lowering.factoryParameter;
  const own = node.type === 'FunctionExpression' ? node.id?.name : undefined;
  const keepsName = own !== undefined && mentions(lowering, node, own);
  if (node.type === 'FunctionExpression' && keepsName && !lowering.isStrict([...ancestors, node])) {
    ignoreAssignments(lowering, node);
  }
  const body = lowering.body(generator, parameter);
  const explicit = needsExplicitName(lowering, node, key, own);
  const written = explicit ? '' : key;
  const made =
    node.type === 'ArrowFunctionExpression'
      ? arrowValue(node, body, written)
      : methodValue(lowering, node, body, written);
  const factory = keepsName
    ? // The function's own name, which only its own code sees and nobody can assign.
      arrow([parameter], [variable('const', [[own, made]]), returnStatement(name(own))])
    : arrow([parameter], made);
  const given = explicit ? [typeof key === 'string' ? string(key) : again(key)] : [];
  const value = lowering.define(generator, factory, ...given);
  value.loc = node.loc;
  return value;
}

/** Whether the name has to be told to the runtime, as later plugins would spoil it: see `losesNames`. */
function needsExplicitName(
  lowering: Lowering,
  node: FunctionNode,
  key: string | t.Expression,
  own: string | undefined,
): boolean {
  const isPlainArrow = node.type === 'ArrowFunctionExpression' && key === '';
  if (!lowering.losesNames || isPlainArrow) return false;
  if (typeof key !== 'string' || !isIdentifierName(key)) return true;
  return key !== own && [...node.params, node.body].some((part) => mentions(lowering, part, key));
}

function arrowValue(
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
function methodValue(
  lowering: Lowering,
  node: FunctionNode,
  body: t.BlockStatement,
  key: string | t.Expression,
): t.Expression {
  const method: t.ObjectMethod = {
    type: 'ObjectMethod',
    kind: 'method',
    ...(typeof key === 'string' ? propertyKey(key) : { key, computed: true }),
    params: distinct(lowering, node.params) as t.ObjectMethod['params'],
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

/** `function (a, a) {}`: allowed in sloppy functions, but not in methods. The last one counts. */
function distinct(lowering: Lowering, params: readonly Node[]): Node[] {
  const seen = new Set<string>();
  return [...params]
    .reverse()
    .map((param) => {
      const isTwin = param.type === 'Identifier' && seen.has(param.name);
      for (const { name: text } of boundNames(param)) seen.add(text);
      return isTwin ? at(name(lowering.unique(param.name)), param) : param;
    })
    .reverse();
}
