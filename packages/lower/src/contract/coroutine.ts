/** What is lowered, and what is made of it. */

export type CoroutineKind = 'async generator' | 'async function' | 'generator';

/** A function whose nested coroutines are lowered already. */
export interface Coroutine<N> {
  readonly flavour: CoroutineKind;
  readonly node: N;
  readonly parameters: readonly N[];
  /** The body's statements without directives; for an arrow with an expression body one `return` the host makes. */
  readonly body: readonly N[];
  /** `this`, `arguments` and `super` stay lexical. */
  readonly arrow: boolean;
  readonly strict: boolean;
}

/**
 * The parts of the new function's body, in order: the host puts them behind the directives, and at the end
 *
 *     return start(kind, step, table);        (`helpersOf` says which helper; async functions have no kind)
 */
export interface Lowered<N> {
  /** What outlives a call of the step function, one statement. */
  readonly variables?: N;
  /** Function declarations; enums and namespaces. */
  readonly functions: readonly N[];
  /** `($) => { … }` */
  readonly step: N;
  /** Absent where nothing is protected. */
  readonly table?: N;
}
