/** The forms of statements, expressions and assignment targets: what a host reads its nodes as. */

// ---- Statements --------------------------------------------------------------------------------

export type VariableKind = 'var' | 'let' | 'const' | 'using' | 'await using';

export type Statement<N> =
  | { kind: 'block'; body: readonly N[] }
  | { kind: 'expression'; expression: N }
  | { kind: 'variables'; how: VariableKind; list: readonly Variable<N>[] }
  | { kind: 'if'; test: N; then: N; otherwise?: N }
  /**
   * `while`: `test` and `body`; `do`: `testLast` as well; `for`: any of `init` (a declaration, if `initDeclares`, or an
   * expression), `test` and `update`.
   */
  | {
      kind: 'loop';
      init?: N;
      initDeclares: boolean;
      test?: N;
      update?: N;
      testLast: boolean;
      body: N;
    }
  /** `for (target in/of/await of subject) body`; `declares` where the head declares its target. */
  | {
      kind: 'each';
      how: 'in' | 'of' | 'await';
      declares?: VariableKind;
      target: N;
      initial?: N /* sloppy `for (var x = 1 in o)` */;
      subject: N;
      body: N;
    }
  | { kind: 'switch'; subject: N; clauses: readonly Clause<N>[] }
  | { kind: 'labelled'; label: string; body: N }
  | { kind: 'jump'; how: 'break' | 'continue'; label?: string }
  | { kind: 'return'; value?: N }
  | { kind: 'throw'; value: N }
  | {
      kind: 'try';
      block: N;
      clause?: { node: N /* the catch clause: its scope */; parameter?: N; body: N };
      finalizer?: N;
    }
  /**
   * A class declaration. `expression`: the same class as an expression, to be assigned. The host may have none: with
   * legacy decorators TypeScript knows the declaration only. Where the class `isDecorated`, the expression is used only
   * if the class suspends, because a later tool may be such a TypeScript.
   */
  | { kind: 'class'; name: string; id: N; expression?: N; isDecorated?: boolean }
  | {
      kind: 'function';
      name: string;
      id: N;
      /**
       * The same function as an expression. It has its name only if nothing in it could tell that from the
       * declaration's.
       */
      asExpression: () => N;
    }
  | { kind: 'enum' }
  | { kind: 'with' }
  | { kind: 'debugger' }
  | { kind: 'empty' }
  /** A form that the host does not know. */
  | { kind: 'unknown' };

export interface Clause<N> {
  readonly node: N;
  /** Absent in `default:`. */
  readonly test?: N;
  readonly body: readonly N[];
}

export interface Variable<N> {
  readonly node: N;
  readonly target: N;
  readonly init?: N;
}

// ---- Expressions -------------------------------------------------------------------------------

/** How an operand is stored when it must be evaluated before a suspension further right. */
export type Spill =
  | 'value' // t = x
  | 'spread' // t = [...x]; put back as ...t    (array literals, arguments)
  | 'properties' // t = {...x}; put back as ...t  (object literals, JSX)
  | 'key' // t = toKey(x)                       (computed keys)
  | 'text'; // t = `${x}`                       (template literals)

/** `node` is the expression without the `...`; `rebuild` puts that back itself. */
export interface Part<N> {
  readonly node: N;
  readonly spill: Spill;
  /** The name that an anonymous function or class gets there, unless a computed key gives it. */
  readonly name?: string;
  /**
   * The value of a computed property: an anonymous function or class gets its name from the key, which is the part
   * before.
   */
  readonly keyed?: boolean;
}

export type Expression<N> =
  | { kind: 'suspend'; how: 'await' | 'yield' | 'delegate'; argument?: N }
  /**
   * Anything whose parts are evaluated from left to right and then combined, by `rebuild`. `holder`: the object literal
   * or class, if it holds functions beside its parts; the engine runs `substitute` over what `rebuild` gives.
   */
  | {
      kind: 'operands';
      parts: readonly Part<N>[];
      holder?: N;
      rebuild(parts: readonly N[]): N;
    }
  /**
   * `base.a(b)?.[c]`: member accesses and calls, optional or not. The receiver of a call is the object of the member
   * before it.
   */
  | Chain<N>
  | { kind: 'assign'; target: N; operator: string; value: N }
  | { kind: 'choose'; on: 'true' | 'false' | 'nullish'; test: N; then: N; otherwise?: N }
  // on 'true':    test ? then : otherwise;  without otherwise: test && then
  // on 'false':   test || then
  // on 'nullish': test ?? then
  | { kind: 'sequence'; parts: readonly N[] }
  /** A form that the host does not know. */
  | { kind: 'unknown' };

export interface Chain<N> {
  readonly kind: 'chain';
  readonly base: N;
  /** The base is `super.x` or `super[x]`: a call right after it has the receiver `this`. */
  readonly superBase: boolean;
  readonly links: readonly Link<N>[];
  /** `delete chain`: the last link's `rebuild` gives the `delete` expression; a short-circuited chain gives true. */
  readonly deleted: boolean;
}

export interface Link<N> {
  /** member: `.x`, `.#x`, `[k]` (`parts` is [] or [k]); call: `(…)`; tagged: a template after a tag. */
  readonly kind: 'member' | 'call' | 'tagged';
  readonly optional: boolean;
  /**
   * `(a?.b)(x)`: a short circuit ends with this link. The call behind it calls undefined, or the member with its
   * receiver.
   */
  readonly endsChain?: boolean;
  readonly parts: readonly Part<N>[];
  /**
   * Applies the link to `object`; as an optional one only if `optional` is given. A call may get one more part, in
   * front: `f.call(receiver, …parts)`.
   */
  rebuild(object: N, parts: readonly N[], optional?: boolean): N;
}

// ---- Targets -----------------------------------------------------------------------------------

export type Target<N> =
  | { kind: 'name'; name: string; id: N }
  /** `object` is absent for `super.x`, `key` where it is not computed. */
  | { kind: 'member'; object?: N; key?: N; rebuild(object: N | undefined, key: N | undefined): N }
  | { kind: 'array'; elements: readonly (Element<N> | undefined /* hole */)[] }
  | { kind: 'object'; properties: readonly Property<N>[]; rest?: N }
  /** A form that the host does not know. */
  | { kind: 'unknown' };

export interface Element<N> {
  readonly target: N;
  readonly initial?: N;
  readonly rest: boolean;
}

export interface Property<N> {
  /** A literal key (`a`, `'a'`, `1`), as a string, and the node that says it; or a computed one. */
  readonly key: { readonly literal: string; readonly node: N } | { readonly computed: N };
  readonly target: N;
  readonly initial?: N;
}
