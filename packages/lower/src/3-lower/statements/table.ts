/**
 * Lowers statements: leaves are moved whole, each form of the spine has its own place.
 */
import type { Context } from '../context';
import { enterScope, lowerClass, lowerFunction, lowerVariables } from './declaration';
import { DIAGNOSTICS } from '../../contract/diagnostics';
import { lowerEach } from './each';
import { lowerEffect, lowerExpression } from '../expressions/table';
import { isInRecord } from '../../2-plan/plan';
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/ir';
import { lowerLoop } from './loop';
import { lowerSwitch } from './switch';
import { lowerTry } from './try';
import { addResources, lowerWithResources } from './using';

/**
 * A list of statements that share a scope; a `using` declaration protects what follows it, and those that follow
 * add their `resources` to it.
 */
export function lowerStatements<N extends object>(
  ctx: Context<N>,
  list: readonly N[],
  resources?: string,
): void {
  for (let i = 0; i < list.length; i++) {
    const read = isUsing(ctx, list[i]);
    if (read && resources === undefined) {
      lowerWithResources(ctx, read, (taken) => lowerStatements(ctx, list.slice(i + 1), taken));
      return;
    }
    if (read && resources !== undefined) addResources(ctx, read, resources);
    else lowerStatement(ctx, list[i]);
  }
}

/** Of a block on the spine, a `using` declaration in it. */
function isUsing<N extends object>(
  ctx: Context<N>,
  node: N,
): Extract<Statement<N>, { kind: 'variables' }> | undefined {
  if (ctx.host.role(node)?.role !== 'declaration') return undefined;
  const read = ctx.host.readStatement(node);
  return read.kind === 'variables' && (read.how === 'using' || read.how === 'await using')
    ? read
    : undefined;
}

export function lowerStatement<N extends object>(ctx: Context<N>, node: N): void {
  const role = ctx.host.role(node);
  const isDeclaration = role?.role === 'declaration';
  // label: function f() {}
  if (role?.role === 'labelled' && ctx.host.role(role.body)?.role === 'declaration') {
    lowerStatement(ctx, role.body);
    return;
  }
  // (A declaration on the spine is no leaf: its bindings are hoisted. A jump is an exit.)
  const isLeaf = !isDeclaration && role?.role !== 'jump' && !ctx.suspends(node);
  if (isLeaf) {
    ctx.leaves.statement(node);
    return;
  }
  ctx.temps.scoped(() => lowerSpine(ctx, node, ctx.host.readStatement(node)));
}

function lowerSpine<N extends object>(ctx: Context<N>, node: N, read: Statement<N>): void {
  const { asm } = ctx;
  switch (read.kind) {
    case 'block':
      enterScope(ctx, node);
      lowerStatements(ctx, read.body);
      return;
    case 'expression':
      lowerEffect(ctx, read.expression, node);
      return;
    case 'variables':
      lowerVariables(ctx, read, node);
      return;
    case 'if':
      lowerIf(ctx, node, read);
      return;
    case 'loop':
      lowerLoop(ctx, node, read);
      return;
    case 'each':
      lowerEach(ctx, node, read);
      return;
    case 'switch':
      lowerSwitch(ctx, node, read);
      return;
    case 'labelled': {
      const end = new Label(read.label);
      ctx.jumps.withTarget(node, 'break', end, () => lowerStatement(ctx, read.body));
      asm.mark(end);
      return;
    }
    case 'return':
      if (read.value) {
        const value = lowerExpression(ctx, read.value);
        asm.exit({ kind: 'return', value, origin: node, says: [read.value] });
      } else {
        ctx.setValue(ctx.build.undefined(), { origin: node });
        asm.goto(ctx.jumps.toReturn());
      }
      return;
    case 'throw':
      asm.exit({
        kind: 'throw',
        value: lowerExpression(ctx, read.value),
        origin: node,
        says: [read.value],
      });
      return;
    case 'jump': {
      const statement = ctx.plan.jumpTargets.get(node);
      const target = statement && ctx.jumps.to(read.how, statement);
      if (!target) throw new Error('lowerStatement: a jump to nowhere');
      asm.goto(target, node);
      return;
    }
    case 'try':
      lowerTry(ctx, node, read);
      return;
    case 'class':
      lowerClass(ctx, node, read);
      return;
    case 'function':
      lowerFunction(ctx, node);
      return;
    case 'with':
      ctx.host.report(node, DIAGNOSTICS.withStatement);
      return;
    case 'enum':
      lowerEnum(ctx, node);
      return;
    case 'debugger':
      ctx.leaves.statement(node);
      return;
    case 'empty':
      return;
    case 'unknown':
      ctx.host.report(node, DIAGNOSTICS.unsupportedSyntax);
      return;
  }
}

/**
 * An enum or namespace moves to the wrapper as it is, and so runs before the generator's variables have their values. (Functions
 * in a namespace run later; but not even they can get at a record of a loop from there.)
 */
function lowerEnum<N extends object>(ctx: Context<N>, node: N): void {
  const { host, plan } = ctx;
  const [start, end] = plan.span.get(node) ?? [0, 0];
  const used = new Set([...plan.bindingOf.values()].filter((binding) => binding.hoisted));
  for (const binding of used) {
    const early = binding.references.find(
      ({ at, scope }) => at >= start && at < end && (scope.depth <= 1 || isInRecord(binding)),
    );
    if (early) {
      host.report(early.node, DIAGNOSTICS.enumUsesVariable);
      return;
    }
  }
  ctx.moved.push(ctx.leaves.expression(node));
}

/**
 *     if (test) a; else b;
 *  ->
 *     .brfalse else, (test)   a   .goto end   .mark else   b   .mark end
 */
function lowerIf<N extends object>(
  ctx: Context<N>,
  node: N,
  { test, then, otherwise }: Extract<Statement<N>, { kind: 'if' }>,
): void {
  const { asm } = ctx;
  const end = new Label('end if');
  const no = otherwise ? new Label('else') : end;
  asm.branch(lowerExpression(ctx, test), true, no, 'then', { origin: node, says: [test] });
  lowerStatement(ctx, then);
  if (otherwise) {
    asm.goto(end);
    asm.mark(no);
    lowerStatement(ctx, otherwise);
  }
  asm.mark(end);
}
