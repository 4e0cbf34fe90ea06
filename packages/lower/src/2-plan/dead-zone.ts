/** The temporal dead zone: whether code can use a binding before it is initialized. */
import type { Analysis, Binding, Closure, Scope } from '../1-analyse/scope';
import { isSwitchBlock } from '../1-analyse/spine';
import type { Host } from '../contract/host';

export class DeadZone<N extends object> {
  constructor(
    private readonly host: Host<N>,
    private readonly analysis: Analysis<N>,
  ) {}

  /** Whether a use may run before the initialization; errs on the side of yes. */
  isObservedEarly(binding: Binding<N>): boolean {
    const { declaration, scope } = binding;
    if (!declaration || binding.references.length === 0) return false;
    const { span, parentOf } = this.analysis;
    const [initializedAt, init] = this.initialization(binding, declaration);
    const clause =
      scope.node && isSwitchBlock(this.host, this.analysis, scope.node)
        ? parentOf.get(declaration)
        : undefined;
    const clauseEnd = clause ? (span.get(clause)?.[1] ?? 0) : Infinity;
    const subject = this.subjectOf(scope);
    return binding.references.some(({ at, closure }) => {
      // let f = () => f()
      if (closure && closure.unit === init) return false;
      const used = closure ? this.earliestCall(closure, new Set()) : at;
      if (subject && used >= subject[0] && used < subject[1]) return true;
      return used < initializedAt || used >= clauseEnd;
    });
  }

  /** catch ({ a = b, b }) {} */
  isUsedInItsPattern({ scope, references }: Binding<N>): boolean {
    const { span, parentOf } = this.analysis;
    const statement = scope.node && parentOf.get(scope.node);
    const read = statement && this.host.readStatement(statement);
    const pattern = read?.kind === 'try' ? read.clause?.parameter : undefined;
    const end = pattern && span.get(pattern)?.[1];
    return end !== undefined && references.some(({ at }) => at < end);
  }

  /** When, in walk order, the binding is initialized, and by which expression. */
  private initialization(binding: Binding<N>, declaration: N): [at: number, init: N | undefined] {
    const { span, bindingOf } = this.analysis;
    const [start, end] = span.get(declaration) ?? [0, 0];
    if (binding.kind === 'class') return [end, undefined];
    const statement = this.host.readStatement(declaration);
    if (statement.kind !== 'variables') return [end, undefined];
    let at = start;
    for (const { target, init } of statement.list) {
      const named = this.host.readTarget(target);
      const last = init ?? target;
      at = span.get(last)?.[1] ?? at;
      if (named.kind === 'name' && bindingOf.get(named.id) === binding) return [at, init];
    }
    return [end, undefined];
  }

  /** Of a `for-in/of` on the spine: its subject is evaluated in the head's dead zone. */
  private subjectOf(scope: Scope<N>): readonly [number, number] | undefined {
    if (scope.kind !== 'loop' || !scope.node) return undefined;
    const statement = this.host.readStatement(scope.node);
    return statement.kind === 'each' ? this.analysis.span.get(statement.subject) : undefined;
  }

  /** A function declaration can be called as soon as anything refers to it; another closure when it exists. */
  private earliestCall(closure: Closure<N>, seen: Set<N>): number {
    const { declaration } = closure;
    if (!declaration) return closure.start;
    if (seen.has(declaration)) return Infinity;
    seen.add(declaration);
    const role = this.host.role(declaration);
    const id = role?.role === 'declaration' ? role.names[0]?.id : undefined;
    const own = id && this.analysis.bindingOf.get(id);
    if (!own) return 0;
    let earliest = Infinity;
    for (const { at, closure: user } of own.references) {
      earliest = Math.min(earliest, user ? this.earliestCall(user, seen) : at);
    }
    return earliest;
  }
}
