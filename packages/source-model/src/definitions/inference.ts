/** The names that anonymous functions and classes get from where they stand (ECMA-262 NamedEvaluation). */

export interface NamingTree<N> {
  /** Parentheses, casts: the expression in it is what counts. */
  isWrapper(node: N): boolean;
  /**
   * The name that `parent` gives to an anonymous function or class that is its child; undefined if none, or a computed
   * one.
   */
  nameFrom(parent: N, child: N): string | undefined;
}

/** Through parentheses and casts; `ancestors` from the outermost to the parent. */
export function inferredName<N>(
  { isWrapper, nameFrom }: NamingTree<N>,
  node: N,
  ancestors: readonly N[],
): string | undefined {
  let child = node;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (!isWrapper(parent)) return nameFrom(parent, child);
    child = parent;
  }
  return undefined;
}
