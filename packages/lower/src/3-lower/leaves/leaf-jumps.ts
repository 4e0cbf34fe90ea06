/**
 * Leaf statements, and the jumps out of them.
 *
 *     break   ->   { $.state = 3; continue; }      (`continue machine` in a loop of the leaf's own)
 */
import type { LeafJump } from '../../graph/ir';
import { Label } from '../../graph/label';
import { call, type Deep, run } from '../../walk/deep';
import type { Context } from '../context';

export class LeafJumps<N extends object> {
  constructor(private readonly ctx: Context<N>) {}

  /** Emits a leaf statement. */
  statement(leaf: N): void {
    const { ctx } = this;
    const found: LeafJump<N>[] = [];
    run(this.collectJumps(leaf, found, false));
    const { asm } = ctx;
    // (A leaf has its own place, even where it is the first part of a statement on the spine.)
    asm.begin(undefined);
    if (found.length === 0) {
      asm.emit(ctx.leaves.expression(leaf).node, [leaf]);
      return;
    }
    // Code of the leaf runs after the jump has begun: so the region may change only in a state behind the leaf.
    const left = ctx.lower.runsWhenLeft(leaf);
    const targets = new Set(found.flatMap(({ to }) => to ?? []));
    const ways = new Map([...targets].map((to) => [to, left ? new Label(to.hint) : to]));
    const jumps = found.map((jump) => ({ ...jump, to: jump.to && ways.get(jump.to) }));
    asm.item({ kind: 'leaf', leaf, jumps });
    if (!left || ways.size === 0) return;
    const after = new Label('after jumps');
    asm.goto(after);
    for (const [to, way] of ways) {
      asm.mark(way);
      asm.goto(to);
    }
    asm.mark(after);
  }

  /** The leaf, moved; `written`: what stands in it for each jump out of it. */
  withJumps(leaf: N, written: ReadonlyMap<N, N | null>): N {
    const { leaves, host } = this.ctx;
    const replace = (node: N, name?: string): N | null | undefined => {
      const given = written.get(node);
      return given === undefined ? leaves.replace(node, name) : given;
    };
    return replace(leaf) ?? host.substitute(leaf, replace);
  }

  private *collectJumps(node: N, found: LeafJump<N>[], around: boolean): Deep<void> {
    const { ctx } = this;
    const role = ctx.host.role(node);
    if (role?.role === 'scope' && (role.kind === 'function' || role.kind === 'arrow')) return;
    if (role?.role === 'declaration' && role.scope) return;
    const isLoop =
      (role?.role === 'scope' && role.kind === 'loop') || (role?.role === 'breakable' && role.loop);
    const inLoop = around || isLoop;
    if (role?.role === 'jump') {
      if (role.how === 'return') {
        const read = ctx.host.readStatement(node);
        const value = read.kind === 'return' ? read.value : undefined;
        found.push({ node, to: undefined, value, inLoop });
        return;
      }
      const statement = ctx.plan.jumpTargets.get(node);
      const target = statement && ctx.jumps.to(role.how, statement);
      if (target) found.push({ node, to: target, inLoop });
      return;
    }
    for (const child of ctx.host.children(node)) {
      yield* call(this.collectJumps(child, found, inLoop));
    }
  }
}
