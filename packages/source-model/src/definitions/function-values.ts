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
import { isIdentifierName } from '../names';
import { inferredName } from './inference';
import type { Located } from './located';
import type { Lowering } from './lowering';
import { ignoreAssignments, mentions, ownNameOf } from './own-name';

export interface ValueTree<N, F extends N> {
  /** The function as an expression that has the name, or the value of an expression as its name; `''` is none. */
  value(fn: F, body: N, name: string | N): N;
  /**
   * Later tools lower methods to function expressions with a name of their own. Then `{ g() { g; } }` would have the
   * outer `g` renamed, and `{ "a-b"() {} }` be called `aB`: the runtime has to be told of names.
   */
  readonly losesNames: boolean;
  /**
   * Of a property or field with a computed key, whose value the node is: how many nodes above it the literal or class
   * is.
   */
  levelsToOwner(property: N, value: N): number | undefined;
}

export function lowerFunctionExpression<N extends object, F extends N>(
  lowering: Lowering<N, F>,
  located: Located<N, F>,
): void {
  const { tree, host, places } = lowering;
  const { node, ancestors, site } = located;
  const replaced = site?.call ?? node;
  const around = site?.ancestors ?? ancestors;
  const key =
    ownNameOf(host, node) ??
    inferredName(tree, replaced, around) ??
    storedKey(lowering, replaced, around) ??
    '';
  places.replace(replaced, around, generatorValue(lowering, located, key));
}

/**
 * The name comes from a computed key, which is evaluated once:
 *
 *     { [k()]: async function* () {} }   ->   { [key = toKey(k())]: define((ownKind) => ({ [key]() {…} })[key]) }
 */
function storedKey<N extends object, F extends N>(
  lowering: Lowering<N, F>,
  node: N,
  ancestors: readonly N[],
): N | undefined {
  const { tree } = lowering;
  const at = ancestors.findLastIndex((ancestor) => !tree.isWrapper(ancestor));
  const levels = at < 0 ? undefined : tree.levelsToOwner(ancestors[at], ancestors[at + 1] ?? node);
  if (levels === undefined) return undefined;
  const depth = at - levels;
  return lowering.storeKey({
    member: ancestors[at],
    owner: ancestors[depth],
    around: ancestors.slice(0, depth),
  });
}

/** `define((ownKind) => …)`; `key` is the function's name, or an expression for it. */
export function generatorValue<N extends object, F extends N>(
  lowering: Lowering<N, F>,
  located: Located<N, F>,
  key: string | N,
): N {
  const { tree, host } = lowering;
  const { build } = host;
  const { node, ancestors } = located;
  const parameter = lowering.factoryParameter;
  const own = ownNameOf(host, node);
  const keepsName = own !== undefined && mentions(host, node, own);
  if (keepsName && !lowering.isStrict([...ancestors, node])) ignoreAssignments(lowering, node);
  const body = lowering.body(located, parameter);
  const isTold = needsTelling(lowering, node, key, own);
  const made = tree.value(node, body, isTold ? '' : key);
  const factory = keepsName
    ? // The function's own name, which only its own code sees and nobody can assign.
      build.arrow([parameter], [tree.variable('const', own, made), build.return(build.name(own))])
    : build.arrow([parameter], made);
  const value = lowering.define(located, factory, ...(isTold ? [lowering.key(key)] : []));
  // (A declaration is no code.)
  if (tree.formOf(located) !== 'declaration') tree.comeFrom(value, node);
  return value;
}

/** Whether the runtime has to be told the name. */
function needsTelling<N extends object, F extends N>(
  { tree, host }: Lowering<N, F>,
  node: F,
  key: string | N,
  own: string | undefined,
): boolean {
  if (!tree.losesNames || (tree.isArrow(node) && key === '')) return false;
  if (typeof key !== 'string' || !isIdentifierName(key)) return true;
  return key !== own && host.children(node).some((part) => mentions(host, part, key));
}
