/** What is lowered. */

export type CoroutineKind = 'async generator' | 'async function' | 'generator';

/** By whose rules it answers: the standard's, or Python's (PEP 525), which `async_generator` gives it. */
export type Protocol = 'standard' | 'python';

/** What is made of a function. */
export interface CoroutineStyle {
  readonly flavour: CoroutineKind;
  readonly protocol: Protocol;
}

/** A function whose nested coroutines are lowered already. */
export interface Coroutine<N> extends CoroutineStyle {
  readonly node: N;
  /** What the user calls it, where that is known. */
  readonly name?: CoroutineName<N>;
  /** What it is called where it tells of itself (option `debug`), if that is not `name`. */
  readonly called?: CoroutineName<N>;
  /** An expression for the kind that gives the function its shape. Async functions have none. */
  readonly kind?: N;
  /**
   * Where `new` can be applied to the function's new form: an expression that tells `start` of it, as generators are no
   * constructors.
   *
   *     function g() { return start(gKind, …, void 0, new.target && this); }
   */
  readonly self?: N;
  readonly parameters: readonly N[];
  /** The body's statements without directives; for an arrow with an expression body one `return` the host makes. */
  readonly body: readonly N[];
  /** `this`, `arguments` and `super` stay lexical. */
  readonly arrow: boolean;
  readonly strict: boolean;
  /** How many items of lowered generators a `for await` may take in one turn (option `handover: 'eager'`); undefined: each takes its turns. */
  readonly handover?: number | undefined;
}

export interface CoroutineName<N> {
  /** `walk`, `#walk`, `a-b` */
  readonly text: string;
  /** The node that says it. */
  readonly node?: N;
}
