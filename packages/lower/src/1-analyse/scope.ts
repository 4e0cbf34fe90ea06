/** What scope analysis (`analyse.ts`) finds out about one coroutine: scopes, bindings, references, closures. */
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
  /** It shares its variable with bindings of other blocks: `let x;` has to reset that. */
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
  /**
   * The hoisted variable that holds the scope's current record, if closures capture bindings that are new each time.
   */
  record: string | undefined;
  /** Function declarations directly in it, in order: initialized on entry. */
  readonly functions: N[] = [];

  constructor(
    readonly node: N | undefined,
    readonly kind: ScopeRole<N>['kind'] | 'body',
    readonly parent: Scope<N> | undefined,
    /** How many nested functions are between this scope and the coroutine. */
    readonly depth: number,
  ) {}
}

export interface Reference<N> {
  readonly node: N;
  readonly name: string;
  readonly scope: Scope<N>;
  /** Walk order. */
  readonly at: number;
  /** The outermost closure it stands in; undefined in the coroutine's own code. */
  readonly closure: Closure<N> | undefined;
  readonly inWith: boolean;
}

export interface Closure<N> {
  /**
   * The node to replace where the closure is replaced: the function or class itself; or, of a method and of what has
   * its name from a computed key, the object literal around it.
   */
  readonly unit: N;
  readonly start: number;
  /** A function declaration: callable from its scope's start. */
  readonly declaration: N | undefined;
}

/** Everything known about one coroutine. */
export interface Analysis<N> {
  readonly parameters: Scope<N>;
  readonly body: Scope<N>;
  readonly scopes: Map<N, Scope<N>>;
  readonly bindingOf: Map<N, Binding<N>>;
  /** References that nothing in the coroutine declares. */
  readonly free: Reference<N>[];
  readonly assigned: Set<N>;
  /** Callees that must not get a receiver. */
  readonly called: Set<N>;
  /**
   * The function's own `var` statements; those in the head of a loop lead to the loop. So does the subject of
   * `for (var x = 1 in o)`, in front of which `x = 1` has to be done.
   */
  readonly vars: Map<N, N | undefined>;
  readonly jumpTargets: Map<N, N>;
  /** `this`, `arguments` and `new.target` of the coroutine itself, in its body. */
  readonly thisUses: Set<N>;
  readonly argumentsUses: Set<N>;
  readonly newTargets: Set<N>;
  /**
   * The step function has to be an arrow function, because something in the body means what is around it and no
   * variable can stand for that: `super`, an arrow function's `arguments` or `new.target`, a `this` inside `with`. So
   * does a class whose head suspends: tools that lower it to ES5 move its keys into a function with a `this` of its
   * own.
   */
  isLexical: boolean;
  readonly evals: N[];
  readonly suspending: Set<N>;
  readonly span: Map<N, readonly [start: number, end: number]>;
  /** Block-level functions of sloppy code, and the function-level variable each is copied to (Annex B.3.3). */
  readonly annexBVars: Map<N, Binding<N>>;
  /**
   * Those that must not be copied, because in the source another declaration prevents it. In the step function that is
   * hoisted, so the engine has to prevent it.
   */
  readonly blockOnly: N[];
  /** The function's own jumps. */
  readonly jumps: N[];
  /** Parent in the walk. */
  readonly parentOf: Map<N, N>;
}

/** The declarations that belong to their block, as `let` does. */
export const LEXICAL: ReadonlySet<DeclarationKind> = new Set<DeclarationKind>([
  'let',
  'const',
  'class',
  'function',
  'catch',
  'self',
]);

/** Whether the binding is a field of its scope's record, which is made anew each time the scope is entered. */
export function isInRecord<N>({ captured, scope, kind }: Binding<N>): boolean {
  return captured && scope.perIteration && LEXICAL.has(kind);
}

/** The scope that `var` declares in. */
export function functionScope<N>(scope: Scope<N>): Scope<N> {
  let s = scope;
  while (s.kind !== 'body' && s.kind !== 'function' && s.kind !== 'arrow' && s.parent) s = s.parent;
  return s;
}
