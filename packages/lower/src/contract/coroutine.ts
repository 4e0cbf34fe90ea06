/** The function that is lowered, as a host hands it to the engine. */

export type CoroutineKind = 'async generator' | 'async function' | 'generator';

/** By whose rules a generator answers: the standard's, or Python's (PEP 525), which `async_generator` gives it. */
export type Protocol = 'standard' | 'python';

/** What a function becomes. */
export interface CoroutineStyle {
  readonly flavour: CoroutineKind;
  readonly protocol: Protocol;
}

/** A function whose nested coroutines are lowered already. */
export interface Coroutine<N> extends CoroutineStyle {
  readonly node: N;
  /** What the user calls it, where that is known. */
  readonly name?: CoroutineName<N>;
  /** The name it gives when it describes itself (option `debug`), if that is not `name`. */
  readonly called?: CoroutineName<N>;
  /**
   * An expression for its kind, the record that stands for a generator function at run time. Async functions have none.
   */
  readonly kind?: N;
  /**
   * Where `new` can be applied to the function's new form: an expression by which `start` can tell, and refuse, because
   * generator functions are no constructors.
   *
   *     function g() { return start(gKind, …, void 0, new.target && this); }
   */
  readonly self?: N;
  readonly parameters: readonly N[];
  /**
   * The body's statements without directives. For an arrow function with an expression body, a `return` that the host
   * makes.
   */
  readonly body: readonly N[];
  /** `this`, `arguments` and `super` stay lexical. */
  readonly arrow: boolean;
  readonly strict: boolean;
  /**
   * Option `handover: 'eager'`: how many items a `for await` may take in one turn; undefined: each item takes its
   * turns.
   */
  readonly handover?: number | undefined;
}

export interface CoroutineName<N> {
  /** `walk`, `#walk`, `a-b` */
  readonly text: string;
  /** The node in the source that has the name. */
  readonly node?: N;
}
