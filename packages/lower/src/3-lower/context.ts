/**
 * What the constructs share while one coroutine is lowered: its state, and the small pieces of code that all output is
 * made of.
 */
import type { Helper } from '@yield-from/runtime/protocol';
import type { Plan } from '../2-plan/plan';
import type { Builder } from '../contract/builder';
import type { Coroutine } from '../contract/coroutine';
import type { Expression, Statement } from '../contract/forms';
import type { Host } from '../contract/host';
import { FLAVOURS } from '../flavours';
import type { Flavour } from '../flavours/flavour';
import { type About, Assembler } from '../graph/assembler';
import { Jumps } from '../graph/jumps';
import { code, type Value } from '../graph/value';
import { Closures } from './leaves/closures';
import type { ContextName } from './leaves/function-names';
import { LeafJumps } from './leaves/leaf-jumps';
import { LeafMover } from './leaves/move';
import { Temps } from './temps';

/** Names of the scaffolding, chosen once per file so that nested coroutines look alike. */
export interface ScaffoldNames {
  /** The step function's parameter where its `this` is not its machine. */
  readonly frame: string;
  /** The label of the step function's loop. */
  readonly machine: string;
}

/** How a construct has the nodes inside it lowered, without knowing which files do that. */
export interface Lower<N> {
  /** `read`: the head of another statement, in that one's place. */
  statement(node: N, read?: Statement<N>): void;
  statements(list: readonly N[]): void;
  /**
   * Whether a jump out of the statement, a leaf, runs code of the statement on its way: a `finally`, or an iterator's
   * `return()`. That code may throw, or jump elsewhere.
   */
  runsWhenLeft(node: N): boolean;
  /**
   * Emits what has to run before, and gives what is left of the expression: to be used before anything else is emitted.
   */
  expression(node: N, name?: ContextName): Value<N>;
  /** The same for an expression that has been read already. */
  read(node: N, read: Expression<N>, name?: ContextName): Value<N>;
  /** Lowers an expression whose value nobody uses. `origin`: the statement that consists of it. */
  effect(node: N, origin?: N): void;
  /** Assigns the value to a target, which may be a pattern. Uses the value at once. */
  assignment(target: N, value: Value<N>, origin?: N): void;
}

export class Context<N extends object> {
  readonly asm: Assembler<N>;
  readonly temps: Temps;
  readonly jumps: Jumps<N>;
  readonly leaves: LeafMover<N>;
  readonly leafJumps: LeafJumps<N>;
  readonly closures: Closures<N>;
  /** The constructs, by their tables. */
  readonly lower: Lower<N>;
  readonly build: Builder<N>;
  readonly flavour: Flavour;
  /**
   * The step function is an arrow function that gets its machine as a parameter, so that `this` in it is the one around
   * it: where the body or the flavour needs that, and with the option `debug`, which has it called without a receiver,
   * so that stack traces show its name alone.
   */
  readonly stepIsArrow: boolean;
  /** Option `debug`: what is a branch in the source stays one for who counts what runs. */
  readonly counts: boolean;
  /** Declarations that move to the wrapper as they are: enums and namespaces. */
  readonly moved: N[] = [];

  constructor(
    readonly host: Host<N>,
    readonly coroutine: Coroutine<N>,
    readonly plan: Plan<N>,
    readonly names: ScaffoldNames,
    dispatch: (ctx: Context<N>) => Lower<N>,
  ) {
    const { build } = host;
    this.build = build;
    // (V8 makes code of `void 0`, where a debugger can stop, and none of `0`.)
    this.asm = new Assembler(host.place && (() => build.expression(build.undefined())));
    this.counts = host.place !== undefined;
    this.flavour = FLAVOURS[coroutine.flavour];
    this.stepIsArrow =
      plan.isLexical || host.place !== undefined || this.flavour.machine === 'parameter';
    this.temps = new Temps((hint) => host.unique(hint));
    this.jumps = new Jumps();
    this.leaves = new LeafMover(this);
    this.leafJumps = new LeafJumps(this);
    this.closures = new Closures(this);
    this.lower = dispatch(this);
  }

  suspends(node: N): boolean {
    return this.plan.suspending.has(node);
  }

  name(text: string): N {
    return this.build.name(text);
  }

  /** The step function's machine: its `this`, or `$`. */
  get frame(): N {
    const { build, names, stepIsArrow } = this;
    return stepIsArrow ? build.name(names.frame) : build.keyword('this');
  }

  /** `$.value` */
  get value(): N {
    return this.field('value');
  }

  field(name: 'value' | 'state' | 'region'): N {
    return this.build.member(this.frame, name);
  }

  /** The value that the machine was resumed with. */
  get sent(): Value<N> {
    return { kind: 'sent', node: this.value };
  }

  /** A scratch variable that holds the result of code emitted before. */
  result(name: string): Value<N> {
    return { kind: 'temp', node: this.name(name) };
  }

  /** The value as a callee. `f()` has no receiver, so neither may what became of it:  f()  ->  (0, scope.f)() */
  callee(value: Value<N>): Value<N> {
    const isMember = value.kind === 'sent' || value.kind === 'field';
    return isMember ? this.apart(value) : value;
  }

  /** `(0, value)`: a value alone, which is no reference, and gives no name to an anonymous function. */
  apart({ node }: Value<N>): Value<N> {
    return code(this.build.sequence([this.build.number(0), node]));
  }

  /** Puts the comments before an expression before what was made of it. */
  annotated(value: Value<N>, origin: N): Value<N> {
    const { annotated } = this.build;
    return value.kind === 'code' && annotated ? code(annotated(value.node, origin)) : value;
  }

  /** `helper($, …args)`, to be returned from the step function. */
  parked(helper: Helper, ...args: N[]): N {
    return this.build.call(this.host.helper(helper), [this.frame, ...args]);
  }

  call(helper: Helper, ...args: N[]): N {
    return this.build.call(this.host.helper(helper), args);
  }

  /** Emits `t = value` and gives `t`. */
  spill(value: Value<N>, about?: About<N>): N {
    return this.name(this.spillName(value, about));
  }

  spillName(value: Value<N>, about?: About<N>): string {
    const t = this.temps.take();
    this.assign(t, this.nameless(value), about);
    return t;
  }

  /** An anonymous function that must not take the name of the variable it is stored in: `(0, () => {})`. */
  nameless(value: Value<N>): Value<N> {
    return this.host.anonymous(value.node) ? this.apart(value) : value;
  }

  /** Emits `name = value`. */
  assign(name: string, value: Value<N>, about?: About<N>): void {
    const { build } = this;
    this.statement(build.assign(build.name(name), '=', this.asm.strictly(value).node), about);
  }

  /** Emits an expression statement. */
  effect(value: Value<N>, about?: About<N>): void {
    if (value.kind !== 'temp') this.statement(this.asm.strictly(value).node, about);
  }

  /** Emits `$.value = value`. */
  setValue({ kind, node }: Value<N>, about?: About<N>): void {
    if (kind !== 'sent') this.effect(code(this.build.assign(this.value, '=', node)), about);
  }

  private statement(value: N, { origin, says }: About<N> = {}): void {
    const statement = this.build.expression(value);
    this.asm.emit(origin ? this.build.at(statement, origin) : statement, says);
  }
}
