/** What must hold after the second pass: every binding of the spine has a place. */
import { isInRecord } from '../1-analyse/scope';
import { spineScopes } from '../1-analyse/spine';
import { fail } from '../verifying';
import type { Plan } from './plan';

export function verifyPlan<N>(plan: Plan<N>): void {
  for (const scope of spineScopes(plan)) {
    for (const binding of scope.bindings.values()) {
      const { name, outputName, hoisted } = binding;
      if (!hoisted) continue;
      const isPlaced = isInRecord(binding)
        ? scope.record !== undefined
        : plan.variables.has(outputName);
      if (!isPlaced) fail(`${name} has no place`);
    }
  }
  for (const [, scopes] of plan.captures) {
    for (const { record } of scopes) {
      if (record === undefined) fail('a closure captures a scope without record');
    }
  }
}
