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
import { Closures } from './leaves/closures';
import type { ContextName } from './leaves/function-names';
import { LeafJumps } from './leaves/leaf-jumps';
import { Leaves } from './leaves/move';
import { Temps } from './temps';

/** Names of the scaffolding, chosen once per file so that nested generators look alike. */
export interface ScaffoldNames {
  /** The step function's parameter, its machine. */
  readonly frame: string;
  readonly state: string;
  /** The label of the step function's loop. */
  readonly machine: string;
}

/** Lowers what stands inside a construct. */
export interface Lower<N> {
  /** `read`: the head of another statement, in that one's place. */
  statement(node: N, read?: Statement<N>): void;
  statements(list: readonly N[]): void;
  /** Emits what has to run before, and gives an expression for the result that must be used at once, before anything else is emitted. */
  expression(node: N, name?: ContextName): N;
  /** The same of an expression as it was read. */
  read(node: N, read: Expression<N>, name?: ContextName): N;
  /** Nobody uses the value. `origin`: the statement that it is. */
  effect(node: N, origin?: N): void;
  /** Destructures (or just assigns) a value that must be used at once. */
  assignment(target: N, value: N, origin?: N): void;
}

export class Context<N extends object> {
  readonly asm = new Assembler<N>();
  readonly temps: Temps;
  readonly jumps: Jumps<N>;
  readonly leaves: Leaves<N>;
  readonly leafJumps: LeafJumps<N>;
  readonly closures: Closures<N>;
  /** The constructs, by their tables. */
  readonly lower: Lower<N>;
  readonly build: Builder<N>;
  readonly flavour: Flavour;
  /** Declarations that move to the wrapper as they are: enums and namespaces. */
  readonly moved: N[] = [];
  private readonly valueNodes = new WeakSet<N>();
  private readonly fieldNodes = new WeakSet<N>();
  private readonly resultNodes = new WeakSet<N>();

  constructor(
    readonly host: Host<N>,
    readonly coroutine: Coroutine<N>,
    readonly plan: Plan<N>,
    readonly names: ScaffoldNames,
    dispatch: (ctx: Context<N>) => Lower<N>,
  ) {
    this.build = host.build;
    this.flavour = FLAVOURS[coroutine.flavour];
    this.temps = new Temps((hint) => host.unique(hint));
    this.jumps = new Jumps(this);
    this.leaves = new Leaves(this);
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

  /** `$.value` */
  get value(): N {
    const node = this.build.member(this.build.name(this.names.frame), 'value');
    this.valueNodes.add(node);
    return node;
  }

  /** `scope.x` */
  field(record: string, name: string): N {
    const node = this.build.member(this.build.name(record), name);
    this.fieldNodes.add(node);
    return node;
  }

  /** To be called: `$.value` and `scope.f` are no receivers.  f()  ->  (0, scope.f)() */
  callee(node: N): N {
    if (!this.valueNodes.has(node) && !this.fieldNodes.has(node)) return node;
    return this.build.sequence([this.build.number(0), node]);
  }

  /** Whether the node is just `$.value`, which need not be stored there again. */
  isValue(node: N): boolean {
    return this.valueNodes.has(node);
  }

  /** The scratch variable that holds the result of code emitted before: nothing to do where nobody uses it. */
  result(name: string): N {
    const node = this.name(name);
    this.resultNodes.add(node);
    return node;
  }

  /** `helper($, …args)`, to be returned from the step function. */
  parked(helper: Helper, ...args: N[]): N {
    return this.build.call(this.host.helper(helper), [this.build.name(this.names.frame), ...args]);
  }

  call(helper: Helper, ...args: N[]): N {
    return this.build.call(this.host.helper(helper), args);
  }

  /** Emits `t = value` and gives `t`. */
  spill(value: N, about?: About<N>): N {
    return this.name(this.spillName(value, about));
  }

  spillName(value: N, about?: About<N>): string {
    const t = this.temps.take();
    this.assign(t, this.nameless(value), about);
    return t;
  }

  /** An anonymous function that must not take the name of the variable it is stored in: `(0, () => {})`. */
  nameless(value: N): N {
    if (!this.host.anonymous(value)) return value;
    return this.build.sequence([this.build.number(0), value]);
  }

  /** Emits `name = value`. */
  assign(name: string, value: N, about?: About<N>): void {
    const { build } = this;
    this.statement(build.assign(build.name(name), '=', this.asm.strictly(value)), about);
  }

  /** Emits an expression statement. */
  effect(value: N, about?: About<N>): void {
    if (!this.resultNodes.has(value)) this.statement(this.asm.strictly(value), about);
  }

  /** Emits `$.value = value`. */
  setValue(value: N, about?: About<N>): void {
    if (this.isValue(value)) return;
    this.effect(this.build.assign(this.value, '=', value), about);
  }

  private statement(value: N, { origin, says }: About<N> = {}): void {
    const statement = this.build.expression(value);
    this.asm.emit(origin ? this.build.at(statement, origin) : statement, says);
  }
}
