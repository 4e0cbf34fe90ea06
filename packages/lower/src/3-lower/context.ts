/** What the constructs share while one coroutine is lowered: state, and the small code that everything is made of. */
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

/** Names of the scaffolding, chosen once per file so that nested generators look alike. */
export interface ScaffoldNames {
  /** The step function's parameter where its `this` is not its machine. */
  readonly frame: string;
  /** The label of the step function's loop. */
  readonly machine: string;
}

/** Lowers what stands inside a construct. */
export interface Lower<N> {
  /** `read`: the head of another statement, in that one's place. */
  statement(node: N, read?: Statement<N>): void;
  statements(list: readonly N[]): void;
  /**
   * Whether a jump that leaves the statement, which stays whole, runs code of it on its way: a `finally`, or an iterator's `return()`.
   * That may throw, or jump elsewhere.
   */
  runsWhenLeft(node: N): boolean;
  /** Emits what has to run before, and gives what is left of it: to be used at once, before anything else is emitted. */
  expression(node: N, name?: ContextName): Value<N>;
  /** The same of an expression as it was read. */
  read(node: N, read: Expression<N>, name?: ContextName): Value<N>;
  /** Nobody uses the value. `origin`: the statement that it is. */
  effect(node: N, origin?: N): void;
  /** Destructures (or just assigns) a value that must be used at once. */
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
   * The step function keeps the `this` around it, and its machine is its parameter: where the body or the flavour needs that, and with
   * the option `debug`, as a stack trace has the name alone of what is called as no method.
   */
  readonly stepIsArrow: boolean;
  /** Declarations that move to the wrapper as they are: enums and namespaces. */
  readonly moved: N[] = [];

  constructor(
    readonly host: Host<N>,
    readonly coroutine: Coroutine<N>,
    readonly plan: Plan<N>,
    readonly names: ScaffoldNames,
    dispatch: (ctx: Context<N>) => Lower<N>,
  ) {
    this.asm = new Assembler(host.place !== undefined);
    this.build = host.build;
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

  /** What the machine was resumed with. */
  get sent(): Value<N> {
    return { kind: 'sent', node: this.value };
  }

  /** A scratch variable that holds the result of code emitted before. */
  result(name: string): Value<N> {
    return { kind: 'temp', node: this.name(name) };
  }

  /** To be called: `$.value` and `scope.f` are no receivers.  f()  ->  (0, scope.f)() */
  callee(value: Value<N>): Value<N> {
    const isMember = value.kind === 'sent' || value.kind === 'field';
    return isMember ? this.apart(value) : value;
  }

  /** No reference, and no function that gets its name from where it is: `(0, value)`. */
  apart({ node }: Value<N>): Value<N> {
    return code(this.build.sequence([this.build.number(0), node]));
  }

  /** What is made of an expression, with the comments before that. */
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
