/** New nodes, as the engine asks a host for them. */
import type { CoroutineName } from './coroutine';

/** Where comments of the source can stand of which no code is left: in front of a node, or where it ends (in it and behind it). */
export interface Remark<N> {
  readonly node: N;
  readonly at: 'start' | 'end';
}

/** Everything is new, without position, unless said otherwise. Operator precedence is the builder's business (it parenthesizes). */
export interface Builder<N> {
  /**
   * `node` with the source position of `origin`, for source maps; on statements, with its comments, unless `node` only stands in what
   * takes the place of `origin` in a leaf (`isInside`): that has them.
   */
  at(node: N, origin: N, isInside?: boolean): N;
  /** The comments at these places, unless they stand somewhere already, stand before the statement, in front of its own. */
  remark?(statement: N, places: readonly Remark<N>[]): void;
  /** What is made of an expression, with the comments directly before that: they may tell other tools of it (`#__PURE__`). */
  annotated?(node: N, origin: N): N;

  // Expressions
  name(text: string): N;
  /**
   * A second node for a reference that is not replaced, where the host has to know what it refers to (TypeScript: an
   * imported or exported name becomes a property). Default: `name` with its text.
   */
  copy?(reference: N): N;
  number(value: number): N;
  string(value: string): N;
  undefined(): N; // void 0
  keyword(word: 'this' | 'null' | 'true'): N;
  member(object: N, name: string): N;
  index(object: N, key: N): N;
  call(callee: N, args: readonly N[]): N;
  assign(target: N, operator: string, value: N): N;
  binary(left: N, operator: string, right: N): N;
  not(value: N): N;
  conditional(test: N, then: N, otherwise: N): N;
  sequence(parts: readonly N[]): N;
  /** `[...items]` where `spread` says so. */
  array(items: readonly N[]): N;
  /** `[...value]`, `{...value}`, `` `${value}` `` */
  keep(spill: 'spread' | 'properties' | 'text', value: N): N;
  /** `(a, b) => { … }`, or `(a, b) => expression` */
  arrow(parameters: readonly string[], body: readonly N[] | N): N;
  /** `(() => { "use strict"; … })()` */
  strict(body: readonly N[]): N;
  /**
   * A closure that moves into a factory, `(records) => closure`, where the host has to know (TypeScript: of a class). Default:
   * the closure itself.
   */
  moved?(closure: N): N;
  /** `({ name: value }).name`: gives an anonymous function or class its name. */
  named(name: string, value: N): N;
  /** `({ [key]: value })[key]`, of a variable that holds a property key: the same. */
  namedBy(key: string, value: N): N;
  /** `{}` */
  record(fields: readonly (readonly [name: string, value: N])[]): N;

  // Statements
  expression(value: N): N;
  variables(list: readonly (readonly [name: string, init: N | undefined])[]): N; // one `var` statement
  if(test: N, then: readonly N[], otherwise?: readonly N[]): N;
  block(body: readonly N[]): N;
  return(value?: N): N;
  throw(value: N): N;
  /** `continue;` or `continue label;` */
  continue(label?: string): N;
  /**
   * The step function, `function () { … }`, or `(frame) => { … }`. Debuggers and stack traces call a frame by the name that the
   * source map has where its function starts: there stand the name and the place of the user's function.
   * `variable`: a statement that declares it as the value of that variable (see `Host.stepVariable`).
   */
  step(s: {
    frame: string | undefined;
    body: readonly N[];
    name: CoroutineName<N> | undefined;
    variable?: string;
  }): N;
  /**
   * `label: for (;;) switch (state) { case 0: … }`; the label only if given.
   * The cases are in order and fall through; `comment` becomes a comment behind `case n:`.
   */
  machine(m: {
    state: N;
    label?: string;
    cases: readonly { index: number; comment?: string; body: readonly N[] }[];
  }): N;
}
