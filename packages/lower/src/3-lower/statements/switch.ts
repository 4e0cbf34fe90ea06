/**
 * `switch` on the spine.
 *
 *     switch (x) { case a: f(); case yield: g(); break; default: h() }
 *  ->
 *     t = x;  .brtrue case1, (t === a)   .yield ()   .brtrue case2, (t === $.value)   .goto default
 *     .mark case1   f();   .mark case2   g();  .goto end   .mark default   h();   .mark end
 */
import type { Scope } from '../../1-analyse/scope';
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code } from '../../graph/value';
import type { Context } from '../context';
import { lowerCountedTests, type SwitchParts } from '../counted-switch';
import { openScope } from '../scopes';
import { lowerReusable } from '../spill';

export function lowerSwitch<N extends object>(
  ctx: Context<N>,
  node: N,
  { subject, clauses }: Extract<Statement<N>, { kind: 'switch' }>,
): void {
  const { asm, jumps } = ctx;
  const end = new Label('end switch');
  const value = lowerReusable(ctx, subject, node);
  const scope = scopeOfClauses(ctx, node, clauses);
  if (scope) openScope(ctx, scope);
  const labels = clauses.map(({ test }) => new Label(test ? 'case' : 'default'));
  const parts = { subject, value, clauses, labels, end };
  const runOn = lowerCountedTests(ctx, node, parts);
  if (!runOn) lowerTests(ctx, parts);
  jumps.withTarget(node, 'break', end, () => {
    clauses.forEach(({ node: clause, body }, i) => {
      asm.mark(labels[i]);
      asm.remark(clause);
      ctx.lower.statements(body);
      asm.remark(clause, 'end');
      runOn?.(i);
    });
  });
  asm.mark(end);
}

/** Jumps to the first clause that matches. */
function lowerTests<N extends object>(
  ctx: Context<N>,
  { subject, value, clauses, labels, end }: SwitchParts<N>,
): void {
  const { asm, build } = ctx;
  clauses.forEach(({ test }, i) => {
    if (!test) return;
    ctx.temps.scoped(() => {
      const matches = build.binary(value().node, '===', ctx.lower.expression(test).node);
      asm.branch(code(matches), false, labels[i], 'no match', { says: [subject, ' === ', test] });
    });
  });
  asm.goto(labels[clauses.findIndex(({ test }) => !test)] ?? end);
}

/** The scope of the cases. In some trees the switch itself opens it, in others its case block. */
function scopeOfClauses<N extends object>(
  ctx: Context<N>,
  node: N,
  clauses: readonly { test?: N; body: readonly N[] }[],
): Scope<N> | undefined {
  const { plan } = ctx;
  const own = plan.scopes.get(node);
  if (own) return own;
  const inside = clauses.flatMap(({ test, body }) => (test ? [test, ...body] : body))[0];
  for (let n = inside && plan.parentOf.get(inside); n && n !== node; n = plan.parentOf.get(n)) {
    const scope = plan.scopes.get(n);
    if (scope) return scope;
  }
  return undefined;
}
