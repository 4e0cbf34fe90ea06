/** What hoisted bindings are called. */
import { type Analysis, type Binding, isInRecord, LEXICAL, type Scope } from '../1-analyse/scope';
import { leafScopes, spineScopes } from '../1-analyse/spine';
import type { Host } from '../contract/host';

export class BindingNames<N extends object> {
  /** Function-level variables, in order of declaration, and the name each starts as a copy of. */
  readonly variables = new Map<string, string | undefined>();
  /** Source names of bindings that have another one. */
  readonly namesToKeep = new Set<string>();

  constructor(
    private readonly host: Host<N>,
    private readonly analysis: Analysis<N>,
    private readonly isArrow: boolean,
  ) {}

  /**
   * A hoisted binding keeps its name, unless the name means something else to other code of the function. Bindings of
   * disjoint blocks that no closure captures share one variable: two `catch (e)`, two `for (const item of …)`.
   */
  run(): void {
    const { analysis } = this;
    const owners = new Map<string, readonly Binding<N>[] | 'reserved'>([['arguments', 'reserved']]);
    for (const { name } of analysis.free) owners.set(name, 'reserved');
    for (const binding of analysis.parameters.bindings.values())
      owners.set(binding.name, 'reserved');
    for (const binding of analysis.body.bindings.values()) {
      if (!isVariable(binding)) continue;
      owners.set(binding.name, 'reserved');
      if (binding.hoisted) this.nameVariable(binding);
    }
    if (this.host.flattensBlocks) {
      for (const scope of leafScopes(this.analysis)) {
        for (const { name, kind } of scope.bindings.values()) {
          if (kind !== 'self') owners.set(name, 'reserved');
        }
      }
    }
    for (const scope of spineScopes(this.analysis)) {
      if (scope.record) this.variables.set(scope.record, undefined);
      for (const binding of scope.bindings.values()) {
        if (!binding.hoisted || isVariable(binding)) continue;
        if (binding.needsDeadZoneCheck || isInRecord(binding)) this.namesToKeep.add(binding.name);
        if (isInRecord(binding)) continue;
        const others = owners.get(binding.name) ?? [];
        if (others === 'reserved' || !others.every((other) => canShare(binding, other))) {
          binding.outputName = this.host.unique(binding.name);
          this.namesToKeep.add(binding.name);
        } else {
          binding.shared = others.length > 0;
          owners.set(binding.name, [...others, binding]);
        }
        this.variables.set(binding.outputName, undefined);
      }
    }
  }

  /**
   * `var x` keeps its name: it is the parameter `x`, or starts as a copy of it, as the wrapper's own `var x` does. But
   * where expressions in the parameter list mean another `x`, it gets a name of its own, since tools that lower the
   * result to ES5 put both into one scope. So does a variable called `arguments`, because a step function has
   * `arguments` of its own.
   */
  private nameVariable(binding: Binding<N>): void {
    const { analysis } = this;
    const { name, kind } = binding;
    const parameter = analysis.parameters.bindings.get(name);
    const isArguments = name === 'arguments';
    // (What is free under a name the body declares can only stand in the parameter list.)
    const isAnother = analysis.free.some((reference) => reference.name === name);
    if (isArguments || isAnother || parameter?.captured) {
      binding.outputName = this.host.unique(isArguments ? 'args' : name);
      this.namesToKeep.add(name);
    }
    const isThere = parameter !== undefined || (isArguments && !(this.isArrow && kind === 'var'));
    const starts = binding.outputName !== name && isThere;
    this.variables.set(binding.outputName, starts ? name : undefined);
  }
}

/** A `var`, or a function declared in the body itself: a variable of the wrapper under its own name. */
function isVariable<N>({ kind, scope }: Binding<N>): boolean {
  return !LEXICAL.has(kind) || (kind === 'function' && scope.kind === 'body');
}

function canShare<N>(a: Binding<N>, b: Binding<N>): boolean {
  return !a.captured && !b.captured && !encloses(a.scope, b.scope) && !encloses(b.scope, a.scope);
}

function encloses<N>(outer: Scope<N>, inner: Scope<N>): boolean {
  for (let s: Scope<N> | undefined = inner; s; s = s.parent) if (s === outer) return true;
  return false;
}
