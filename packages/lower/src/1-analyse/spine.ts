/**
 * The spine: what suspends, and what the engine takes apart although it does not. Which scopes are on it, and which of them
 * are entered again and again.
 */
import type { Statement } from '../contract/forms';
import type { Host } from '../contract/host';
import { type Analysis, isInRecord, type Scope } from './scope';

export function layOutSpine<N extends object>(host: Host<N>, analysis: Analysis<N>): void {
  new Spine(host, analysis).run();
}

export function* spineScopes<N>({ body, scopes }: Analysis<N>): Iterable<Scope<N>> {
  yield body;
  for (const scope of scopes.values()) if (scope.spine) yield scope;
}

/** The scopes inside leaves, nested functions left out. */
export function* leafScopes<N>({ scopes }: Analysis<N>): Iterable<Scope<N>> {
  for (const scope of scopes.values()) if (!scope.spine && scope.depth === 0) yield scope;
}

/** Whether the node opens the scope of a switch's clauses. */
export function isSwitchBlock<N extends object>(
  host: Host<N>,
  { parentOf }: Analysis<N>,
  node: N,
): boolean {
  const role = host.role(node);
  if (role?.role === 'scope' && role.breakable === 'switch') return true;
  const parent = parentOf.get(node);
  const outer = parent && host.role(parent);
  return outer?.role === 'breakable' && !outer.loop;
}

type Try<N> = Extract<Statement<N>, { kind: 'try' }>;

class Spine<N extends object> {
  private readonly tries = new Map<N, Try<N> | undefined>();

  constructor(
    private readonly host: Host<N>,
    private readonly analysis: Analysis<N>,
  ) {}

  run(): void {
    const { annexBVars, blockOnly } = this.analysis;
    for (const [node, binding] of annexBVars) if (binding.references.length > 0) this.force(node);
    for (const node of blockOnly) this.force(node);
    this.forceOvertaken();
    this.separateHeads();
    do this.mark();
    while (this.forceCapturedDeclarations());
  }

  /** The node's ancestors are read by the engine although they do not suspend. */
  private force(node: N): boolean {
    const { suspending, parentOf } = this.analysis;
    let changed = false;
    for (let n = parentOf.get(node); n && !suspending.has(n); n = parentOf.get(n)) {
      suspending.add(n);
      changed = true;
    }
    return changed;
  }

  /**
   * What jumps out of a leaf puts its target, and its value, in the frame, and then the leaf's `finally` blocks run. A jump in
   * one of them puts its own there, but may be cancelled itself: then the first is to go on. So the `try` is taken apart.
   *
   *     try { return 1 } finally { L: try { return 2 } finally { break L } }
   */
  private forceOvertaken(): void {
    const cancelled = new Set<N>();
    for (const jump of this.analysis.jumps) {
      let inTry = false;
      for (const { node, from, finalizer } of this.triesLeftBy(jump)) {
        if (from === finalizer && inTry) cancelled.add(node);
        inTry = true;
      }
    }
    if (cancelled.size === 0) return;
    for (const jump of this.analysis.jumps)
      for (const { node, from, finalizer } of this.triesLeftBy(jump))
        if (from !== finalizer && cancelled.has(node)) this.force(from);
  }

  /** Innermost first; `from` is the part that the jump stands in. */
  private *triesLeftBy(jump: N): Iterable<{ node: N; from: N; finalizer: N | undefined }> {
    const { jumpTargets, parentOf } = this.analysis;
    const target = jumpTargets.get(jump);
    let from = jump;
    for (let node = parentOf.get(jump); node && node !== target; node = parentOf.get(node)) {
      const read = this.tryOf(node);
      if (read) yield { node, from, finalizer: read.finalizer };
      from = node;
    }
  }

  /** (What is around many jumps, a long `switch` say, is read once.) */
  private tryOf(node: N): Try<N> | undefined {
    if (!this.tries.has(node)) {
      const read = this.host.readStatement(node);
      this.tries.set(node, read.kind === 'try' ? read : undefined);
    }
    return this.tries.get(node);
  }

  private mark(): void {
    const { suspending, parentOf } = this.analysis;
    for (const [node, scope] of this.analysis.scopes) {
      if (scope.depth > 0 || scope.kind === 'with') continue;
      if (scope.kind === 'class') {
        scope.spine = scope.perIteration = this.isHeadSeparate(scope);
        continue;
      }
      const parent = parentOf.get(node);
      // The clauses of a switch and the catch clause are taken apart together with their statement.
      // (Not a switch that opens the scope itself: it may be a leaf.)
      const role = this.host.role(node);
      const isSwitch = role?.role === 'scope' && role.breakable === 'switch';
      const withParent =
        scope.kind === 'catch' || (isSwitchBlock(this.host, this.analysis, node) && !isSwitch);
      scope.spine =
        suspending.has(node) || (withParent && parent !== undefined && suspending.has(parent));
      scope.perIteration = scope.spine && this.isInLoop(node);
    }
  }

  /**
   * The head of a class that suspends is evaluated outside of it (`class-head.ts`): there its inner name is a variable. In
   * its members it stays the class's own.
   */
  private separateHeads(): void {
    const { analysis } = this;
    for (const [node, scope] of analysis.scopes) {
      if (scope.kind !== 'class' || scope.depth > 0 || !analysis.suspending.has(node)) continue;
      for (const binding of scope.bindings.values()) {
        const { references } = binding;
        const inHead = references.filter(({ closure }) => closure?.unit !== node);
        const inMembers = references.filter(({ closure }) => closure?.unit === node);
        for (const member of inMembers) analysis.bindingOf.delete(member.node);
        references.splice(0, references.length, ...inHead);
        binding.captured = inHead.some(({ closure }) => closure !== undefined);
      }
    }
  }

  private isHeadSeparate(scope: Scope<N>): boolean {
    if (!scope.node || !this.analysis.suspending.has(scope.node)) return false;
    return [...scope.bindings.values()].some(({ references }) => references.length > 0);
  }

  private isInLoop(node: N): boolean {
    for (let n: N | undefined = node; n; n = this.analysis.parentOf.get(n)) {
      const role = this.host.role(n);
      if (role?.role === 'scope' && role.kind === 'loop') return true;
      if (role?.role === 'breakable' && role.loop) return true;
    }
    return false;
  }

  /**
   * A function or class declaration inside a leaf that captures a record cannot be wrapped in a factory
   * where it stands: its block is put on the spine, where the engine assigns it as an expression.
   */
  private forceCapturedDeclarations(): boolean {
    let changed = false;
    for (const scope of [...spineScopes(this.analysis)]) {
      for (const binding of scope.bindings.values()) {
        if (!isInRecord(binding)) continue;
        for (const { closure } of binding.references) {
          if (!closure) continue;
          const declared = this.host.role(closure.unit)?.role === 'declaration';
          if (declared && this.force(closure.unit)) changed = true;
        }
      }
    }
    return changed;
  }
}
