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

export interface SwitchParts<N> {
  readonly subject: N;
  /** The subject's value, for each test. */
  readonly value: () => Value<N>;
  readonly clauses: readonly Clause<N>[];
  /** Where the clauses' statements are. */
  readonly labels: readonly Label[];
  readonly end: Label;
}

/** Chooses a clause and enters it. Gives what a clause does at its end: it runs on into the next one. */
export function lowerCountedTests<N extends object>(
  ctx: Context<N>,
  node: N,
  { subject, value, clauses, labels, end }: SwitchParts<N>,
): ((index: number) => void) | undefined {
  if (!ctx.counts || clauses.length === 0) return undefined;
  const { asm, build } = ctx;
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
    if (first) ways.push({ node: first, to: labels[i], inLoop: false });
    for (const statement of more) others.set(statement, null);
  });
  asm.item({ kind: 'leaf', leaf: node, jumps: ways, others, says: ['switch (', subject, ')'] });
  asm.goto(end);
  return (index) => {
    if (!asm.isReachable || index === clauses.length - 1) return;
    choose(index + 1);
    asm.goto(enter);
  };
}
