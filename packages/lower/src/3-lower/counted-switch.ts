/**
 * With the option `debug`, who counts blocks of what runs, as V8 does, finds each clause of a `switch` in the source again,
 * whether it was chosen or another ran on into it: the clause is chosen first, and entered by the source's own `switch`,
 * which has jumps in the place of the clauses' statements.
 *
 *     switch (x) { case a: f(); case yield: g(); break; default: h() }
 *  ->
 *     t = 2;   .brfalse no, (x === a)   t = 0;  .goto enter   .mark no   .yield ()   .brfalse no2, (x === $.value)   t = 1;  .goto enter
 *     .mark no2
 *     .mark enter   switch (t) { case 0: (to case1) case 1: (to case2) default: (to default) }   .goto end
 *     .mark case1   f();   t = 1;  .goto enter   .mark case2   g();  .goto end   .mark default   h();   .mark end
 */
import type { Clause } from '../contract/forms';
import type { LeafJump } from '../graph/ir';
import { Label } from '../graph/label';
import { code, type Value } from '../graph/value';
import type { Context } from './context';

export function lowerCountedSwitch<N extends object>(
  ctx: Context<N>,
  node: N,
  clauses: readonly Clause<N>[],
  { subject, value, end }: { subject: N; value: () => Value<N>; end: Label },
): void {
  const { asm, build, jumps } = ctx;
  const enter = new Label('enter');
  const chosen = ctx.temps.take();
  const choose = (index: number): void => ctx.assign(chosen, code(build.number(index)));
  const byDefault = clauses.findIndex(({ test }) => !test);
  choose(byDefault < 0 ? clauses.length : byDefault);
  clauses.forEach(({ test }, i) => {
    if (!test) return;
    ctx.temps.scoped(() => {
      const no = new Label('no match');
      const matches = build.binary(value().node, '===', ctx.lower.expression(test).node);
      asm.branch(code(matches), true, no, 'match', { says: [subject, ' === ', test] });
      choose(i);
      asm.goto(enter);
      asm.mark(no);
    });
  });
  asm.mark(enter);
  const ways: LeafJump<N>[] = [];
  const others = new Map<N, N | null>([[subject, build.name(chosen)]]);
  clauses.forEach(({ test, body }, i) => {
    if (test) others.set(test, build.number(i));
    const [first, ...more] = body;
    // (A clause without statements runs on into the next one there, too.)
    if (first) ways.push({ node: first, to: new Label(test ? 'case' : 'default'), inLoop: false });
    for (const statement of more) others.set(statement, null);
  });
  asm.item({ kind: 'leaf', leaf: node, jumps: ways, others, says: ['switch (', subject, ')'] });
  asm.goto(end);
  const labels = new Map(ways.map(({ node: first, to }) => [first, to as Label]));
  jumps.withTarget(node, 'break', end, () => {
    clauses.forEach(({ node: clause, body }, i) => {
      const label = body.length > 0 && labels.get(body[0]);
      if (!label) return;
      asm.mark(label);
      asm.remark(clause);
      ctx.lower.statements(body);
      asm.remark(clause, 'end');
      if (!asm.isReachable || i === clauses.length - 1) return;
      choose(i + 1);
      asm.goto(enter);
    });
  });
  asm.mark(end);
}
