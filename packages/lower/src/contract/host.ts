/**
 * The contract between the engine and a host (the TypeScript transformer, the Babel plugin, the text
 * host of the tests). `N` is the host's syntax tree node; the engine never looks inside one.
 *
 * Vocabulary. A node *suspends* when a suspension (`suspensions.ts`) of its coroutine occurs in it, nested functions left
 * out. A *leaf* is a node that does not suspend: the engine moves it whole, through `substitute`. The *spine* is the rest,
 * the nodes above a suspension: those are read, by `readStatement` and `readExpression`.
 */
import type { Builder } from './builder';
import type { Expression, Statement, Target } from './forms';
import type { Role } from './roles';
import type { Suspension } from './suspensions';
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

  /** What the node itself, apart from its children, may suspend by. */
  suspension(node: N): Suspension | undefined;

  /**
   * Whether evaluating the node later gives the same and has no effect: literals, `this`, function
   * expressions. (Identifiers are the engine's business.)
   */
  isConstant(node: N): boolean;

  /** The anonymous function or class that the node is, parentheses looked through: the context gives it its name. */
  anonymous(node: N): N | undefined;

  // ---- Reading: what the host does not know is read as `unknown`, and reported by the engine ---

  /** Also asked of the statements of a leaf that jumps out of itself, and of `var`s and their loops in leaves. */
  readStatement(node: N): Statement<N>;
  /** Only of the spine. Parentheses, `as`, `satisfies`, `!` and type arguments are skipped. */
  readExpression(node: N): Expression<N>;
  /** Only of the spine: of an assignment's left side, a declaration's name or pattern, or a `for` head's. */
  readTarget(node: N): Target<N>;

  // ---- Writing ---------------------------------------------------------------------------------

  /**
   * A leaf, moved: one walk, top down, that asks `replace` about every node in it. Where it answers,
   * the answer stands in the node's place and is not walked; elsewhere the walk goes on, and a node in
   * which nothing changed is returned as it is. Beside that:
   * - The answer null means nothing: of a statement, or of what a `for (…;;)` begins with.
   * - What declares keeps its binding identifiers, `replace` is not asked about them.
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

  /**
   * Where a frame of a stack trace has its name from the function itself, and not from the source map: what the variable is
   * called whose value the step function is. `isUsed` says whether a name means something to the code that sees it.
   */
  stepVariable?(hint: string, isUsed: (name: string) => boolean): string | undefined;

  /** An expression for a function of the runtime; the host sees to the import. */
  helper(name: Helper): N;

  readonly build: Builder<N>;

  /**
   * Later steps make `var`s of the `let`s in leaves, and see only the source's own clashes: a hoisted variable must
   * not have the name of a binding of a leaf.
   */
  readonly flattensBlocks?: boolean;

  /**
   * Option `debug`: where the source has the node. Where a host has it, coroutines can say where they stand, and what is in their
   * variables, and each step function has a name.
   */
  place?(node: N): Place | undefined;

  report(node: N, diagnostic: Diagnostic): void;
}

/** A place in the source as it was before all steps; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What the source has there as a name, where an earlier step has renamed it. */
  readonly name?: string | undefined;
}

/** `undefined`: not replaced; `null`: nothing stands there. */
export type Replace<N> = (node: N, name?: string) => N | null | undefined;
