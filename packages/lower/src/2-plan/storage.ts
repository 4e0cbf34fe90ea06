/** Where each binding of the spine lives, and whether its uses are checked. */
import { type Analysis, type Binding, isInRecord } from '../1-analyse/scope';
import { spineScopes } from '../1-analyse/spine';
import type { Host } from '../contract/host';
import { DeadZone } from './dead-zone';

export function decideStorage<N extends object>(host: Host<N>, analysis: Analysis<N>): void {
  const deadZone = new DeadZone(host, analysis);
  for (const scope of spineScopes(analysis)) {
    for (const binding of scope.bindings.values()) decide(host, deadZone, binding);
  }
}

function decide<N extends object>(host: Host<N>, deadZone: DeadZone<N>, binding: Binding<N>): void {
  const { scope, kind, name } = binding;
  if (kind === 'enum') return;
  // Moved to the wrapper as it is. (In the step function its name could mean the object there: `names.ts`.)
  if (kind === 'function' && scope.kind === 'body' && name !== 'arguments') return;
  binding.hoisted = true;
  if (isInRecord(binding)) scope.record ??= host.unique('scope');
  if (kind === 'let' || kind === 'const' || kind === 'class') {
    binding.needsDeadZoneCheck = deadZone.isObservedEarly(binding);
    // (Where its variables are shown, they are shown as what they are.)
    binding.startsMarked = host.place !== undefined;
  } else if (kind === 'catch') binding.needsDeadZoneCheck = deadZone.isUsedInItsPattern(binding);
  else if (kind === 'self') binding.needsDeadZoneCheck = true;
  binding.startsMarked ||= binding.needsDeadZoneCheck;
}
