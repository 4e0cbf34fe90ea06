/** How the engine has a host make new nodes. */
import type { CoroutineName } from './coroutine';

/**
 * A place in the source of which only comments are left: in front of a node, or at its end (inside it and behind it).
 */
export interface Remark<N> {
  readonly node: N;
  readonly at: 'start' | 'end';
}

/**
 * Every node is new and has no position, unless said otherwise. The builder adds parentheses where precedence needs
 * them.
 */
export interface Builder<N> {
  /**
   * Gives `node` the source position of `origin`, for source maps; a statement gets its comments as well. Not so with
   * `isInside`: there `node` is only a part of what takes the place of `origin`, and the whole has the comments.
   */
  at(node: N, origin: N, isInside?: boolean): N;
  /** Puts the comments at these places, those that are nowhere yet, before the statement, in front of its own. */
  remark?(statement: N, places: readonly Remark<N>[]): void;
  /**
   * Puts the comments directly before an expression before what was made of it: they may be for other tools
   * (`#__PURE__`).
   */
  annotated?(node: N, origin: N): N;

  // Expressions
  name(text: string): N;
  /**
   * A second node for a reference that is not replaced, where the host has to know what it refers to (in TypeScript an
   * imported or exported name becomes a property). Default: `name` with the same text.
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
  /** `({ value: variable = value } = {})`: gives the variable, a name, that value, as a default in a pattern. */
  byDefault(variable: N, value: N): N;
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
   * A closure that moves into a factory, `(records) => closure`, where the host has to know (TypeScript does, of a
   * class). Default: the closure itself.
   */
  moved?(closure: N): N;
  /** `({ name: value }).name`: gives an anonymous function or class its name. */
  named(name: string, value: N): N;
  /** `({ [key]: value })[key]`: the same with a variable that holds a property key. */
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
   * The step function: `function () { … }`, or `(frame) => { … }`. Debuggers and stack traces call a frame by the name
   * that the source map has where its function starts: so the name and place of the user's function are put there.
   * `variable`: gives a statement that declares the variable with the function as its value (see `Host.stepVariable`).
   */
  step(s: {
    frame: string | undefined;
    body: readonly N[];
    name: CoroutineName<N> | undefined;
    variable?: string;
  }): N;
  /**
   * `label: for (;;) switch (state) { case 0: … }`, with the label only if there is one. The cases are in order, and
   * one may fall through into the next. `comment` becomes a comment behind `case n`.
   */
  machine(m: {
    state: N;
    label?: string;
    cases: readonly { index: number; comment?: string; body: readonly N[] }[];
  }): N;
}
