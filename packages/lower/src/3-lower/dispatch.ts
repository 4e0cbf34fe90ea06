/**
 * Finds the file that lowers a node, in `statements/table.ts` or `expressions/table.ts`. A construct imports no other
 * one: it has the nodes inside it lowered by `ctx.lower`, which is a `Dispatch`.
 */
import type { Expression, Statement } from '../contract/forms';
import type { Value } from '../graph/value';
import type { Context, Lower } from './context';
import { assignPattern } from './expressions/pattern';
import { EFFECTS, VALUES } from './expressions/table';
import type { ContextName } from './leaves/function-names';
import { addResources, lowerWithResources } from './resources';
import { STATEMENTS } from './statements/table';

export class Dispatch<N extends object> implements Lower<N> {
  constructor(private readonly ctx: Context<N>) {}

  /**
   * Statements that share a scope. The first `using` protects all that follow it; a later one adds to its `resources`.
   */
  statements(list: readonly N[], resources?: string): void {
    for (let i = 0; i < list.length; i++) {
      const read = this.using(list[i]);
      if (read && resources === undefined) {
        const rest = list.slice(i + 1);
        lowerWithResources(this.ctx, read, (taken) => this.statements(rest, taken));
        return;
      }
      if (read && resources !== undefined) addResources(this.ctx, read, resources);
      else this.statement(list[i]);
    }
  }

  /** The node read as a `using` declaration; undefined if it is something else. */
  private using(node: N): Extract<Statement<N>, { kind: 'variables' }> | undefined {
    const { host } = this.ctx;
    if (host.role(node)?.role !== 'declaration') return undefined;
    const read = host.readStatement(node);
    return read.kind === 'variables' && (read.how === 'using' || read.how === 'await using')
      ? read
      : undefined;
  }

  statement(node: N, read?: Statement<N>): void {
    const { ctx } = this;
    const role = ctx.host.role(node);
    // label: function f() {}
    if (role?.role === 'labelled' && ctx.host.role(role.body)?.role === 'declaration') {
      this.statement(role.body);
      return;
    }
    // (A declaration on the spine is never a leaf, because its bindings are hoisted. Jumps and `throw` become exits.)
    const isOnSpine = role?.role === 'declaration' || role?.role === 'jump' || ctx.suspends(node);
    const form = read ?? ctx.host.readStatement(node);
    if (!MOVED.has(form.kind)) ctx.asm.keep();
    if (read || isOnSpine || form.kind === 'throw') ctx.temps.scoped(() => this.spine(node, form));
    else ctx.leafJumps.statement(node);
  }

  runsWhenLeft(node: N): boolean {
    const { host } = this.ctx;
    if (host.role(node)?.role === 'declaration') return false;
    const read = host.readStatement(node);
    const { leaving } = STATEMENTS[read.kind] as { leaving: Leaving<N> };
    const left = leaving(read);
    return typeof left === 'boolean'
      ? left
      : left.some((inner) => inner !== undefined && this.runsWhenLeft(inner));
  }

  private spine(node: N, read: Statement<N>): void {
    const { lower } = STATEMENTS[read.kind] as { lower: Lowering<Statement<N>> };
    // (An enum or a function is written elsewhere; a block, a declaration or a class begins with one of its parts.)
    const { asm } = this.ctx;
    const { isReachable } = asm;
    const isMoved = MOVED.has(read.kind);
    if (!isMoved) asm.remark(node);
    if (!IN_PARTS.has(read.kind)) asm.begin(node);
    lower(this.ctx, node, read);
    asm.begin(undefined);
    if (isReachable && !isMoved) asm.remark(node, 'end');
  }

  expression(node: N, name?: ContextName): Value<N> {
    const { ctx } = this;
    if (!ctx.suspends(node)) return ctx.leaves.expression(node, name);
    return this.read(node, ctx.host.readExpression(node), name);
  }

  read(node: N, read: Expression<N>, name?: ContextName): Value<N> {
    const lower = VALUES[read.kind] as Lowering<Expression<N>, Value<N>>;
    return this.ctx.annotated(lower(this.ctx, node, read, name), node);
  }

  effect(node: N, origin = node): void {
    const { ctx } = this;
    if (ctx.suspends(node)) {
      const read = ctx.host.readExpression(node);
      const lower = EFFECTS[read.kind] as LoweringEffect | undefined;
      if (lower) {
        lower(ctx, origin, read, node);
        return;
      }
    }
    ctx.effect(this.expression(node), { origin, says: [node] });
  }

  assignment(target: N, value: Value<N>, origin?: N): void {
    assignPattern(this.ctx, target, value, origin);
  }
}

/** Statements that begin, for a debugger, where the first of their parts does. */
const IN_PARTS = new Set<Statement<unknown>['kind']>([
  'block',
  'variables',
  'class',
  'function',
  'enum',
]);

/** Statements that are written elsewhere, with their comments. */
const MOVED = new Set<Statement<unknown>['kind']>(['function', 'enum']);

type Leaving<N> = (read: Statement<N>) => boolean | readonly (N | undefined)[];

type LoweringEffect = <N extends object>(
  ctx: Context<N>,
  origin: N,
  read: Expression<N>,
  node: N,
) => void;

/** An entry of the tables, for a kind that is known at run time only. */
type Lowering<R, V = void> = <N extends object>(
  ctx: Context<N>,
  node: N,
  read: R,
  name?: ContextName,
) => V;
