/** What scope analysis (`analyse.ts`) finds out about one generator: scopes, bindings, references, closures. */
import type { DeclarationKind, ScopeRole } from '../contract/roles';

export class Binding<N> {
  readonly references: Reference<N>[] = [];
  /** Assignments other than the initialization. */
  writes = 0;
  captured = false;
  /** Lives in the wrapper function instead of where it was declared. */
  hoisted = false;
  /** May be read or written before it is initialized, in a way that code can observe. */
  needsDeadZoneCheck = false;
  /** Begins as the mark of the dead zone. */
  startsMarked = false;
  /** Its variable is another binding's as well, in turn: `let x;` has to reset it. */
  shared = false;
  /** The name in the output: of the hoisted variable, or of the record's field. */
  outputName: string;
  constructor(
    readonly name: string,
    readonly kind: DeclarationKind,
    readonly scope: Scope<N>,
    /** The first identifier that declares it. */
    readonly id: N,
    /** The node that declares it; undefined for parameters and the like. */
    readonly declaration: N | undefined,
  ) {
    this.outputName = name;
  }
}

export class Scope<N> {
  readonly bindings = new Map<string, Binding<N>>();
  /** The node suspends, or the engine takes its parent apart: its bindings are hoisted. */
  spine = false;
  /** Its bindings exist once per iteration of a loop on the spine. */
  perIteration = false;
  /** The hoisted variable that holds the scope's current record, if it has captured bindings that repeat. */
  record: string | undefined;
  /** Function declarations directly in it, in order: initialized on entry. */
  readonly functions: N[] = [];

  constructor(
    readonly node: N | undefined,
    readonly kind: ScopeRole<N>['kind'] | 'body',
    readonly parent: Scope<N> | undefined,
    /** Nested functions between this scope and the generator. */
    readonly depth: number,
  ) {}
}

export interface Reference<N> {
  readonly node: N;
  readonly name: string;
  readonly scope: Scope<N>;
  /** Walk order. */
  readonly at: number;
  /** The outermost closure it stands in; undefined in the generator's own code. */
  readonly closure: Closure<N> | undefined;
  readonly inWith: boolean;
}

export interface Closure<N> {
  /** What a replacement of the closure has to replace: the function or class, or the object literal around a method or what a computed key names. */
  readonly unit: N;
  readonly start: number;
  /** A function declaration: callable from its scope's start. */
  readonly declaration: N | undefined;
}

/** Everything known about one generator. */
export interface Analysis<N> {
  readonly parameters: Scope<N>;
  readonly body: Scope<N>;
  readonly scopes: Map<N, Scope<N>>;
  readonly bindingOf: Map<N, Binding<N>>;
  /** References that nothing in the generator declares. */
  readonly free: Reference<N>[];
  readonly assigned: Set<N>;
  /** Callees that must not get a receiver. */
  readonly called: Set<N>;
  /**
   * The function's own `var` statements, and those in the heads of loops, with their loops. So the subject of
   * `for (var x = 1 in o)`.
   */
  readonly vars: Map<N, N | undefined>;
  readonly jumpTargets: Map<N, N>;
  /** `this`, `arguments` and `new.target` of the generator itself, in its body. */
  readonly thisUses: Set<N>;
  readonly argumentsUses: Set<N>;
  readonly newTargets: Set<N>;
  /**
   * Something in the body means what is around it, and no variable can stand for that: `super`, an arrow function's `arguments` or
   * `new.target`, a `this` where `with` would give any name another meaning. Or it is a class whose head suspends: later tools down to
   * ES5 put keys into a function of the class, where `this` is another.
   */
  isLexical: boolean;
  readonly evals: N[];
  readonly suspending: Set<N>;
  readonly span: Map<N, readonly [start: number, end: number]>;
  /** Block-level functions of sloppy code, and the function-level variable each is copied to (Annex B.3.3). */
  readonly annexBVars: Map<N, Binding<N>>;
  /** Those that must not be copied: in the step function nothing would clash with the copy, and stop it. */
  readonly blockOnly: N[];
  /** The function's own jumps. */
  readonly jumps: N[];
  /** Parent in the walk. */
  readonly parentOf: Map<N, N>;
}

/** What a `let` in its place could declare: everything that belongs to a block. */
export const LEXICAL: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([
  'let',
  'const',
  'class',
  'function',
  'catch',
  'self',
]);

/** Whether the binding has to be new each time its scope is entered: it is a field of the scope's record. */
export function isInRecord<N>({ captured, scope, kind }: Binding<N>): boolean {
  return captured && scope.perIteration && LEXICAL.has(kind);
}

/** The scope that `var` declares in. */
export function functionScope<N>(scope: Scope<N>): Scope<N> {
  let s = scope;
  while (s.kind !== 'body' && s.kind !== 'function' && s.kind !== 'arrow' && s.parent) s = s.parent;
  return s;
}
