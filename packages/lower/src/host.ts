/**
 * The contract between the engine and a host (the TypeScript transformer, the Babel plugin, the toy
 * host of the tests). `N` is the host's syntax tree node; the engine never looks inside one.
 *
 * Vocabulary. A node *suspends* when an `await`, `yield`, `yield*`, `for await`, `await using` or a
 * `return` with a value (it awaits) occurs in it, nested functions left out. A *leaf* is a node that does
 * not suspend: the engine moves it whole, through `substitute`. The *spine* is the rest, the nodes above
 * a suspension: only those are read, by `readStatement` and `readExpression`.
 */
import type { Helper } from '@yield-from/runtime/protocol';
import type { Diagnostic } from './diagnostics';

export interface Host<N extends object> {
  // ---- Walking: needed of every node, leaf or spine -------------------------------------------

  /**
   * The child nodes that have run-time meaning, in source order: types, property names that are not
   * computed, labels, binding identifiers and modifiers are left out. (A shorthand property `{x}` has
   * the child `x`; a binding pattern has its computed keys and defaults as children, an assignment
   * pattern also its targets; a function its parameters and body; `await yield_(x)` only `x`.)
   */
  children(node: N): readonly N[];

  /** What the node itself means to scope analysis; undefined for most. */
  role(node: N): Role<N> | undefined;

  /** Whether the node itself, apart from its children, suspends. */
  suspends(node: N): boolean;

  /**
   * Whether evaluating the node later gives the same and has no effect: literals, `this`, function
   * expressions. (Identifiers are the engine's business.)
   */
  isConstant(node: N): boolean;

  /** The anonymous function or class that the node is, parentheses looked through: the context gives it its name. */
  anonymous(node: N): N | undefined;

  // ---- Reading: called on the spine only -------------------------------------------------------

  readStatement(node: N): Statement<N>;
  /** Parentheses, `as`, `satisfies`, `!` and type arguments are skipped. */
  readExpression(node: N): Expression<N>;
  /** Of an assignment's left side, a declaration's name or pattern, or a `for` head's. */
  readTarget(node: N): Target<N>;

  // ---- Writing ---------------------------------------------------------------------------------

  /**
   * A leaf, moved: one walk, top down, that asks `replace` about every node in it. Where it answers,
   * the answer stands in the node's place and is not walked; elsewhere the walk goes on, and a node in
   * which nothing changed is returned as it is. Two rules beside that:
   * - A `var` statement (also in a `for` head) outside nested functions becomes assignments; `replace` is asked about each of
   *   its binding identifiers. Without initializer it vanishes. Everything else that declares (`let`,
   *   `const`, parameters, functions, classes) keeps its binding identifiers, `replace` is not asked.
   * - Shorthand `{x}` whose `x` is replaced becomes `{x: replacement}`; in an assignment pattern too.
   * `name` is the name an anonymous function or class in that place gets from its context (`x = …`,
   * `{x: …}`, `x = default` …), for replacements that have to keep it.
   */
  substitute(leaf: N, replace: Replace<N>): N;

  /**
   * A leaf target (name, member or pattern without suspension), as the left side of an assignment
   * expression: binding patterns become assignment patterns. `replace` is asked about binding identifiers too.
   */
  substituteTarget(target: N, replace: Replace<N>): N;

  /** An identifier name that occurs nowhere in the file and was not handed out before, readable, from `hint`. */
  unique(hint: string): string;

  /** An expression for a function of the runtime; the host sees to the import. */
  helper(name: Helper): N;

  readonly build: Builder<N>;

  /**
   * Later steps make `var`s of the `let`s in leaves, and see only the source's own clashes: a hoisted variable must
   * not have the name of a binding of a leaf.
   */
  readonly flattensBlocks?: boolean;

  report(node: N, diagnostic: Diagnostic): void;
}

/** `undefined`: not replaced. */
export type Replace<N> = (node: N, name?: string) => N | undefined;

// ---- Roles -------------------------------------------------------------------------------------

export type DeclarationKind =
  | 'var'
  | 'let'
  | 'const' // `using` and `await using` too
  | 'class'
  | 'function'
  | 'enum' // TypeScript's enums and namespaces: moved whole to the top of the function
  | 'parameter'
  | 'catch'
  | 'self'; // the own name of a function or class expression, or of a class inside itself

export interface Declared<N> {
  readonly name: string;
  /** The binding identifier. */
  readonly id: N;
}

export interface ScopeRole<N> {
  readonly role: 'scope';
  readonly kind: 'function' | 'arrow' | 'block' | 'loop' | 'catch' | 'class' | 'with';
  readonly declares: readonly (Declared<N> & { kind: DeclarationKind })[];
  /** A function that is part of a class or object literal: method, accessor, constructor, field initializer, static block. */
  readonly member?: boolean;
  /** `switch` where the switch statement itself is the node that opens the scope of its cases (a `loop` scope is breakable anyway). */
  readonly breakable?: 'switch';
  /** `for (x of …)` without declaration: the identifiers in target position, as the role `assignment` has them. */
  readonly targets?: readonly N[];
  /** Children that are evaluated outside of the scope: a switch's subject, a method's computed key and decorators. */
  readonly outside?: readonly N[];
}

export type Role<N> =
  /**
   * A scope, with what is declared directly by the node that opens it: a function's parameters
   * (and its own name if it is an expression; `arguments` goes unsaid), a catch clause's parameter, a class's inner name.
   * `block`: also a switch's case block, a class static block's or function's body; `loop`: `for`, `for-in/of`, around its head.
   * `function`: has its own `this`, `arguments`, `new.target` and `var`s (functions, methods, accessors, static blocks, field initializers);
   * `arrow`: its own `var`s only.
   */
  | ScopeRole<N>
  /**
   * A variable statement or list, class declaration, function declaration, enum or namespace: what it adds to the enclosing
   * scope (`var`: to the function's). A function or class declaration also is a scope: `scope` says so.
   */
  | {
      role: 'declaration';
      kind: DeclarationKind;
      names: readonly Declared<N>[];
      scope?: ScopeRole<N>;
      plainFunction?: boolean; /* not async, not generator: Annex B */
    }
  /**
   * An object literal: its methods and accessors are closures that cannot be replaced without it. Nor can the anonymous functions
   * and classes under its computed keys (parentheses looked through), which have their names from there: `keyed`.
   */
  | { role: 'literal'; keyed: readonly N[] }
  /** An identifier that is read (or written: see `assignment`). */
  | { role: 'reference'; name: string }
  /** An assignment, `++`, `for (x of …)`: the identifiers in target position, patterns looked through. They are children as well. */
  | { role: 'assignment'; targets: readonly N[] }
  | { role: 'this' | 'super' | 'new.target' }
  /** A direct call `eval(…)`. */
  | { role: 'eval' }
  | { role: 'jump'; how: 'break' | 'continue' | 'return'; label?: string }
  | { role: 'labelled'; label: string; body: N }
  /** `while`, `do` and `switch` statements: what `break` (and `continue`) without a label leave. (`for` statements are scopes of kind `loop`.) */
  | { role: 'breakable'; loop: boolean };

// ---- Statements --------------------------------------------------------------------------------

export type VariableKind = 'var' | 'let' | 'const' | 'using' | 'await using';

export type Statement<N> =
  | { kind: 'block'; body: readonly N[] }
  | { kind: 'expression'; expression: N }
  | { kind: 'variables'; how: VariableKind; list: readonly Variable<N>[] }
  | { kind: 'if'; test: N; then: N; otherwise?: N }
  /** `while`: test, body; `do`: `testLast`; `for`: any of init (a variable statement/list node or an expression node), test, update. */
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
  | { kind: 'switch'; subject: N; clauses: readonly { test?: N; body: readonly N[] }[] }
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
   * A class declaration. `expression`: the same class as an expression node, to be assigned; it
   * is absent where the host has no such form (TypeScript's legacy decorators): then the engine emits
   * the declaration in a block of its own and copies the binding out.
   */
  | { kind: 'class'; name: string; id: N; expression?: N }
  | {
      kind: 'function';
      name: string;
      id: N;
      /** The same function as an anonymous expression. */ expression: N;
    }
  | { kind: 'enum' }
  | { kind: 'with' }
  | { kind: 'empty' };

export interface Variable<N> {
  readonly node: N;
  readonly target: N;
  readonly init?: N;
}

// ---- Expressions -------------------------------------------------------------------------------

/** How an operand is kept when it must be evaluated before a suspension further right. */
export type Form =
  | 'value' // t = x
  | 'spread' // t = [...x]; put back as ...t    (array literals, arguments)
  | 'properties' // t = {...x}; put back as ...t  (object literals, JSX)
  | 'key' // t = toKey(x)                       (computed keys)
  | 'text'; // t = `${x}`                       (template literals)

/** `node` is the expression without the `...`; `rebuild` puts that back itself. */
export interface Part<N> {
  readonly node: N;
  readonly form: Form;
  /** The name that an anonymous function or class gets there: the property's, unless that is computed. */
  readonly name?: string;
  /** The value of a computed property, whose key is the part before: that names an anonymous function or class there. */
  readonly keyed?: boolean;
}

export type Expression<N> =
  | { kind: 'suspend'; how: 'await' | 'yield' | 'delegate'; argument?: N }
  /**
   * Anything whose parts are evaluated left to right and then combined. `pieces`: the object literal
   * or class, if it holds functions beside its parts; the engine runs `substitute` over what `rebuild` gives.
   */
  | {
      kind: 'operands';
      parts: readonly Part<N>[];
      pieces?: N;
      rebuild(parts: readonly N[]): N;
    }
  /** `base.a(b)?.[c]`: member accesses and calls, optional or not. A call's receiver is the value before the link before it. */
  | Chain<N>
  | { kind: 'assign'; target: N; operator: string; value: N }
  | { kind: 'choose'; on: 'true' | 'false' | 'nullish'; test: N; then: N; otherwise?: N }
  // on 'true':    test ? then : otherwise;  without otherwise: test && then
  // on 'false':   test || then
  // on 'nullish': test ?? then
  | { kind: 'sequence'; parts: readonly N[] };

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
  /** `(a?.b)(x)`: a short circuit ends here. The call behind it gets undefined, or the link's value with its receiver. */
  readonly endsChain?: boolean;
  readonly parts: readonly Part<N>[];
  /**
   * The link applied to `object`, never optional unless `optional` is given. A call is also rebuilt with
   * one more part in front: `f.call(receiver, …parts)`.
   */
  rebuild(object: N, parts: readonly N[], optional?: boolean): N;
}

// ---- Targets -----------------------------------------------------------------------------------

export type Target<N> =
  | { kind: 'name'; name: string; id: N }
  /** `object` is absent for `super.x`. `key` is absent where it is not computed. */
  | { kind: 'member'; object?: N; key?: N; rebuild(object: N | undefined, key: N | undefined): N }
  | { kind: 'array'; elements: readonly (Element<N> | undefined /* hole */)[] }
  | { kind: 'object'; properties: readonly Property<N>[]; rest?: N };

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

// ---- Builder -----------------------------------------------------------------------------------

/** Everything is new, without position, unless said otherwise. Operator precedence is the builder's business (it parenthesizes). */
export interface Builder<N> {
  /** `node` with the source position (and, on statements, the leading comments) of `origin`; for source maps. */
  at(node: N, origin: N): N;

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
  keep(form: 'spread' | 'properties' | 'text', value: N): N;
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
   * `label: for (var state = frame.state; ; ) switch (state) { case 0: … }`; the label only if given.
   * The cases are in order and fall through; `comment` becomes a comment behind `case n:`.
   */
  machine(m: {
    frame: string;
    state: string;
    label?: string;
    cases: readonly { index: number; comment?: string; body: readonly N[] }[];
  }): N;
}

// ---- What a host asks of the engine --------------------------------------------------------------

/** An async generator function (native or Python-style) whose nested generators are already lowered. */
export interface GeneratorFunction<N> {
  readonly node: N;
  readonly parameters: readonly N[];
  /** The body's statements without directives; for an arrow with an expression body one `return` the host makes. */
  readonly body: readonly N[];
  /** `this`, `arguments` and `super` stay lexical. */
  readonly arrow: boolean;
  readonly strict: boolean;
  /** An expression for the function's kind, as `start` takes it: an identifier. */
  readonly kind: N;
}
