/** A function that is to be lowered, in its place. */
import type { Binding, Bindings } from '../bindings';
import type { Found, FoundFunction } from '../find';

/** `F`: the tree's functions. */
export interface Located<N, F extends N = N> extends FoundFunction<N> {
  readonly node: F;
  /** From the program to the node's parent. */
  readonly ancestors: readonly N[];
  /** `async_generator(node)`, with casts and parentheses around the function: what is replaced. */
  readonly site?: { readonly call: N; readonly ancestors: readonly N[] } | undefined;
}

/** @param ancestors from the program to the parent of the function */
export function locate<N, F extends N>(
  found: FoundFunction<N>,
  ancestors: readonly N[],
): Located<N, F> {
  const { wrapper } = found;
  const site = wrapper && {
    call: wrapper,
    ancestors: ancestors.slice(0, ancestors.indexOf(wrapper)),
  };
  return { ...found, node: found.node as F, ancestors, site };
}

/** Variables whose every use was compiled away. */
export function unusedIn<N>(
  { all }: Bindings<N>,
  { compiledAway }: Pick<Found<N>, 'compiledAway'>,
): readonly Binding<N>[] {
  return all.filter(
    ({ references }) =>
      references.length > 0 && references.every((reference) => compiledAway.has(reference)),
  );
}
