/** Which closures refer to records, and so have to be made by factories (`3-lower/leaves/closures.ts`). */
import { type Analysis, isInRecord, type Scope } from '../1-analyse/scope';
import { leafScopes, spineScopes } from '../1-analyse/spine';
import { DIAGNOSTICS } from '../contract/diagnostics';
import type { Host } from '../contract/host';

export class Captures<N extends object> {
  /** Closures (functions, classes, object literals) and the records their code refers to. */
  readonly records = new Map<N, Set<Scope<N>>>();
  /** Those that capture bindings of a leaf as well: their factory has to stand in the leaf. */
  readonly local = new Set<N>();

  constructor(
    private readonly host: Host<N>,
    private readonly analysis: Analysis<N>,
  ) {}

  run(): void {
    this.collectRecords();
    for (const scope of leafScopes(this.analysis)) this.collectLocals(scope);
  }

  private collectRecords(): void {
    for (const scope of spineScopes(this.analysis)) {
      for (const binding of scope.bindings.values()) {
        const inRecord = isInRecord(binding);
        for (const reference of binding.references) {
          if (inRecord && reference.closure) {
            const { unit } = reference.closure;
            let records = this.records.get(unit);
            if (!records) this.records.set(unit, (records = new Set()));
            records.add(scope);
          }
          const changed =
            inRecord || binding.needsDeadZoneCheck || binding.outputName !== binding.name;
          if (reference.inWith && changed) {
            this.host.report(reference.node, DIAGNOSTICS.withStatement);
          }
        }
      }
    }
  }

  /** Of a scope inside a leaf: which closures refer to its bindings, or stand in a literal or class that does. */
  private collectLocals(scope: Scope<N>): void {
    const { parentOf } = this.analysis;
    for (const binding of scope.bindings.values()) {
      for (const { node, closure } of binding.references) {
        if (closure) this.local.add(closure.unit);
        for (let n = parentOf.get(node); n && n !== scope.node; n = parentOf.get(n)) {
          if (this.records.has(n)) this.local.add(n);
        }
      }
    }
  }
}
