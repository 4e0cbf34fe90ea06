/** A generator that is a method. */

/** A class or object literal, and what is around it: from the program to its parent. */
export interface Owner<N> {
  readonly owner: N;
  readonly around: readonly N[];
}

export interface Member<N> extends Owner<N> {
  /** What has the key, and the decorators. */
  readonly member: N;
  /** What it is called, if that is known: `m` of `m`, `'m'`, `#m`. */
  readonly text: string | undefined;
}
