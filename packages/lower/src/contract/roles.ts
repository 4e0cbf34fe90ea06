/** What nodes are for scope analysis: declarations, references, scopes, jumps, suspensions. */

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
  /**
   * A call of an identifier (parentheses looked through), or a template with one as its tag: the callee gets no receiver,
   * whatever becomes of the identifier. `isEval`: a direct call `eval(…)`.
   */
  | { role: 'call'; callee: N; isEval: boolean }
  | { role: 'jump'; how: 'break' | 'continue' | 'return'; label?: string }
  | { role: 'labelled'; label: string; body: N }
  /** `while`, `do` and `switch` statements: what `break` (and `continue`) without a label leave. (`for` statements are scopes of kind `loop`.) */
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

/** Of a call or template whose callee is the identifier `name`. */
export function callRole<N>(callee: N, name: string, isDirect: boolean): Role<N> {
  return { role: 'call', callee, isEval: isDirect && name === 'eval' };
}
