/**
 * `while`, `do` and `for` on the spine.
 *
 *     for (let i = 0; i < 3; i++) { fs.push(() => i); yield i }
 *  ->
 *     scope = { i: 0 };
 *     .mark loop      .brfalse end, (scope.i < 3)   …body…
 *     .mark continue  scope = { i: scope.i };  scope.i++;   .goto loop
 *     .mark end
 */
import type { Statement } from '../../contract/forms';
import { Label } from '../../graph/label';
import type { Context } from '../context';
import { lowerWithResources } from '../resources';
import { copyRecord, enterScope } from '../scopes';

type Loop<N> = Extract<Statement<N>, { kind: 'loop' }>;

export function lowerLoop<N extends object>(ctx: Context<N>, node: N, loop: Loop<N>): void {
  const { init, initDeclares } = loop;
  enterScope(ctx, node);
  if (!init) {
    lowerIterations(ctx, node, loop);
    return;
  }
  const read = initDeclares ? ctx.host.readStatement(init) : undefined;
  if (read?.kind !== 'variables') ctx.temps.scoped(() => ctx.lower.effect(init, node));
  else if (read.how === 'using' || read.how === 'await using') {
    lowerWithResources(ctx, read, () => lowerIterations(ctx, node, loop));
    return;
  } else ctx.temps.scoped(() => ctx.lower.statement(node, read));
  if (initCaptures(ctx, init)) copyRecord(ctx, node);
  lowerIterations(ctx, node, loop);
}

function lowerIterations<N extends object>(
  ctx: Context<N>,
  node: N,
  { init, test, update, testLast, body }: Loop<N>,
): void {
  const { asm, jumps } = ctx;
  const loop = new Label('loop');
  const next = new Label('continue');
  const end = new Label('end loop');
  const check = (): void => {
    if (!test) return;
    const hint = testLast ? 'again' : 'body';
    // (The place of the statement is that of its first part, which is `init` if there is one.)
    const origin = init ? test : node;
    ctx.temps.scoped(() => {
      if (!testLast && !init) asm.begin(node);
      asm.branch(ctx.lower.expression(test), true, end, hint, { origin, says: [test] });
    });
  };
  asm.mark(loop);
  if (!testLast) check();
  jumps.withTarget(node, 'break', end, () =>
    jumps.withTarget(node, 'continue', next, () => ctx.lower.statement(body)),
  );
  asm.mark(next);
  copyRecord(ctx, node);
  if (update) ctx.temps.scoped(() => ctx.lower.effect(update));
  if (testLast) check();
  asm.goto(loop);
  asm.mark(end);
}

/**
 * Whether a closure in the head's initializer captures the record: it sees bindings of its own, before the first
 * iteration's.
 */
function initCaptures<N extends object>(ctx: Context<N>, init: N): boolean {
  const span = ctx.plan.span.get(init);
  if (!span) return false;
  for (const unit of ctx.plan.captures.keys()) {
    const at = ctx.plan.span.get(unit)?.[0] ?? -1;
    if (at >= span[0] && at < span[1]) return true;
  }
  return false;
}
