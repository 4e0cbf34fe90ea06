/**
 * The contract between the engine and a host: the TypeScript transformer, the Babel plugin, the text host (`estree`).
 * `N` is a node of the host's syntax tree; the engine never looks inside one.
 *
 * Vocabulary. A node *suspends* when a suspension (`suspensions.ts`) of its coroutine occurs in it, nested functions
 * left out. A *leaf* is a node that does not suspend: the engine moves it as a whole, through `substitute`. The *spine*
 * is the rest, the nodes above a suspension: these it reads, by `readStatement` and `readExpression`.
 *
 *     f(a + 1, yield b);     the statement, the call and the `yield` are the spine; `f`, `a + 1` and `b` are leaves
 */
import type { Builder } from './builder';
import type { Expression, Statement, Target } from './forms';
import type { Role } from './roles';
import type { Suspension } from './suspensions';
import type { Helper } from '@yield-from/runtime/protocol';
import type { Diagnostic } from './diagnostics';

export interface Host<N extends object> {
  // ---- Walking: asked of every node, leaf or spine ---------------------------------------------

  /**
   * The child nodes that have run-time meaning, in source order: types, property names that are not
   * computed, labels, binding identifiers and modifiers are left out. (A shorthand property `{x}` has
   * the child `x`; a binding pattern has its computed keys and defaults as children, an assignment
   * pattern also its targets; a function its parameters and body; `await yield_(x)` only `x`.)
   */
  children(node: N): readonly N[];

  /** What the node itself means to scope analysis; undefined for most. */
  role(node: N): Role<N> | undefined;

  /** How the node itself, apart from its children, may suspend. */
  suspension(node: N): Suspension | undefined;

  /**
   * Whether evaluating the node later gives the same and has no effect: literals, `this`, function
   * expressions. (Identifiers are the engine's business.)
   */
  isConstant(node: N): boolean;

  /** The anonymous function or class that the node is, inside parentheses: one that gets its name from the context. */
  anonymous(node: N): N | undefined;

  // ---- Reading: a form that the host does not know is `unknown`, which the engine reports -------

  /** Of the spine; and of statements in a leaf with jumps out of it, and of `var`s in leaves and their loops. */
  readStatement(node: N): Statement<N>;
  /** Only of the spine. Parentheses, `as`, `satisfies`, `!` and type arguments are skipped. */
  readExpression(node: N): Expression<N>;
  /** Only of the spine: of an assignment's left side, a declaration's name or pattern, or a `for` head's. */
  readTarget(node: N): Target<N>;

  // ---- Writing ---------------------------------------------------------------------------------

  /**
   * Moves a leaf: one walk, top down, that asks `replace` about every node in it. Where that answers, the answer stands
   * in the node's place and is not walked; elsewhere the walk goes on. A node in which nothing changed is given back as
   * it is. Besides:
   * - The answer null takes the node away: a statement, or what a `for (…;;)` begins with.
   * - A declaration keeps its binding identifiers: `replace` is not asked about them.
   * - A shorthand `{x}` whose `x` is replaced becomes `{x: replacement}`, in an assignment pattern too.
   * `name` is the name that an anonymous function or class in that place gets from its context (`x = …`, `{x: …}`,
   * `x = default` …), for replacements that have to keep it.
   */
  substitute(leaf: N, replace: Replace<N>): N;

  /**
   * Moves a leaf that is a target (a name, a member, a pattern without suspension), to be the left side of an
   * assignment: binding patterns become assignment patterns. `replace` is asked about binding identifiers too.
   */
  substituteTarget(target: N, replace: Replace<N>): N;

  /** A readable name, made from `hint`, that occurs nowhere in the file and was not given before. */
  unique(hint: string): string;

  /**
   * The variable for the step function, where stack traces take a function's name from the function itself, and not
   * from the source map: the variable gives it the name. `isUsed` says whether a name means something to code that
   * would see it.
   */
  stepVariable?(hint: string, isUsed: (name: string) => boolean): string | undefined;

  /** An expression for a function of the runtime; the host sees to the import. */
  helper(name: Helper): N;

  readonly build: Builder<N>;

  /**
   * Later tools turn the `let`s of leaves into `var`s, and avoid only those clashes that the source has: so a hoisted
   * variable must not have the name of a binding in a leaf.
   */
  readonly flattensBlocks?: boolean;

  /**
   * Option `debug`: the node's place in the source. If a host has this, coroutines can say where they stand and what is
   * in their variables, and each step function has a name.
   */
  place?(node: N): Place | undefined;

  report(node: N, diagnostic: Diagnostic): void;
}

/** A place in the source as it was before all steps; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The name that the source has there, where an earlier step has renamed it. */
  readonly name?: string | undefined;
}

/** `undefined`: not replaced; `null`: nothing stands there. */
export type Replace<N> = (node: N, name?: string) => N | null | undefined;
