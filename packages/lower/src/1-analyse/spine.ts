/**
 * The spine: the nodes above a suspension, and those that the engine has to take apart although nothing in them
 * suspends. Which scopes are on it, and which of them are entered again and again.
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

/** The scopes inside leaves, but not those inside nested functions. */
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

  /** Puts the node's ancestors on the spine. Says whether that changed anything. */
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
   * A jump out of a leaf stores its target and its value in the frame; then the `finally` blocks of the leaf run. A
   * jump in one of those stores its own in the same place. But if that jump is cancelled in turn, the first one has to
   * go on, and its target is gone. So such a `try` is taken apart.
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

  /** (Each statement is read once, however many jumps stand in it: a long `switch`, say.) */
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
      // The clauses of a switch, and a catch clause, are taken apart together with their statement.
      // (Where the switch itself opens the scope, it may be a leaf.)
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
   * The head of a class that suspends is evaluated outside of the class (`class-head.ts`): there a variable stands for
   * the class's inner name. In its members the name stays the class's own.
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
   * A function or class declaration inside a leaf that captures a record cannot be wrapped in a factory where it
   * stands. So its block is put on the spine, where the engine assigns it as an expression.
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
