/** Has the kinds of generator methods made where the class or object literal that holds them exists. */
import type { Lowering } from './lowering';
import type { Owner } from './member';

/** Has a kind made, given an expression for the finished class or object. */
export type Register<N> = (kind: string, make: (owner: N) => N) => void;

/**
 * What nobody misses, and the kinds with it:
 *
 *     C   ->   (() => { var theClass = C, mKind = kind(method(theClass, 'm')); return theClass; })()
 */
export function inThunk<N extends object, F extends N>(
  { tree, host, places, unique }: Lowering<N, F>,
  { owner, around }: Owner<N>,
  hint: string,
  value: N,
): Register<N> {
  const { build } = host;
  const text = unique(hint);
  const declared = tree.variable('var', text, value);
  const thunk = build.arrow([], [declared, build.return(build.name(text))]);
  places.replace(owner, around, tree.pure(build.call(thunk, [])));
  return (kind, make) => tree.addVariable(declared, kind, make(build.name(text)));
}

/** `((theClass) => (mKind = …, theClass))(class {…})`: what stands in it has an effect, or may suspend. */
export function inCall<N extends object, F extends N>(
  lowering: Lowering<N, F>,
  { owner, around }: Owner<N>,
  parameter: string,
  value: N,
): Register<N> {
  const { build } = lowering.host;
  const parts = [build.name(parameter)];
  const wrapper = build.arrow([parameter], lowering.tree.comma(parts));
  lowering.places.replace(owner, around, build.call(wrapper, [value]));
  return (kind, make) => {
    parts.splice(-1, 0, assigned(lowering, { owner, around }, kind, make(build.name(parameter))));
  };
}

/** `mKind = made`, with `let mKind` in front of the class or literal. */
export function assigned<N extends object, F extends N>(
  { places, host: { build } }: Lowering<N, F>,
  { owner, around }: Owner<N>,
  kind: string,
  made: N,
): N {
  places.declare(owner, around, 'let', kind);
  return build.assign(build.name(kind), '=', made);
}
