/** What nodes mean to scope analysis: declarations, references, scopes, jumps. (Suspensions: `suspensions.ts`.) */

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
  /**
   * Code that is part of a class or object literal: a method, accessor, constructor, field initializer or static block.
   */
  readonly member?: boolean;
  /** Set where the switch statement itself opens the scope of its cases. (A `loop` scope is breakable anyway.) */
  readonly breakable?: 'switch';
  /** Of `for (x of …)` without a declaration: the identifiers in target position, as in the role `assignment`. */
  readonly targets?: readonly N[];
  /** Children that are evaluated outside of the scope: a switch's subject, a method's computed key and decorators. */
  readonly outside?: readonly N[];
}

export type Role<N> =
  /**
   * A scope, with the names that the node itself declares: a function's parameters (and its own name if it is an
   * expression; `arguments` is not mentioned), a catch clause's parameter, a class's inner name.
   * - `block`: also the case block of a switch, and the body of a function or static block.
   * - `loop`: `for`, `for-in`, `for-of`; the scope is around the head.
   * - `function`: has a `this`, `arguments`, `new.target` and `var`s of its own (functions, methods, accessors, static
   *   blocks, field initializers).
   * - `arrow`: has `var`s of its own, and none of the rest.
   */
  | ScopeRole<N>
  /**
   * A variable statement or list, a class or function declaration, an enum or namespace: the names that it adds to the
   * scope around it (`var`: to the function's). A function or class declaration opens a scope as well: `scope`.
   */
  | {
      role: 'declaration';
      kind: DeclarationKind;
      names: readonly Declared<N>[];
      scope?: ScopeRole<N>;
      plainFunction?: boolean; /* not async, not generator: Annex B */
    }
  /**
   * An object literal. Its methods and accessors are closures that cannot be replaced without it. Nor can anonymous
   * functions and classes under computed keys, in parentheses or not, because they get their names from there: these
   * are `keyed`.
   */
  | { role: 'literal'; keyed: readonly N[] }
  /** An identifier that is read (or written: see `assignment`). */
  | { role: 'reference'; name: string }
  /** An assignment or `++`: the identifiers in target position, also inside patterns. They are children as well. */
  | { role: 'assignment'; targets: readonly N[] }
  | { role: 'this' | 'super' | 'new.target' }
  /**
   * A call of an identifier, in parentheses or not, or a template with an identifier as its tag: it gets no receiver,
   * whatever becomes of the identifier. `isEval`: a direct call `eval(…)`.
   */
  | { role: 'call'; callee: N; isEval: boolean }
  | { role: 'jump'; how: 'break' | 'continue' | 'return'; label?: string }
  | { role: 'labelled'; label: string; body: N }
  /** `while`, `do` and `switch`: what a `break` without a label leaves. (`for` is a scope of the kind `loop`.) */
  | { role: 'breakable'; loop: boolean };

/** @param declares what the node that opens it declares */
export function scopeRole<N>(
  kind: ScopeRole<N>['kind'],
  declares: ScopeRole<N>['declares'] = [],
): ScopeRole<N> {
  return { role: 'scope', kind, declares };
}

export function declaredAs<N>(
  kind: DeclarationKind,
  names: readonly Declared<N>[],
): ScopeRole<N>['declares'] {
  return names.map((declared) => ({ ...declared, kind }));
}

/** The role of a call or template whose callee is the identifier `name`. */
export function callRole<N>(callee: N, name: string, isDirect: boolean): Role<N> {
  return { role: 'call', callee, isEval: isDirect && name === 'eval' };
}
