/** Where each binding of the spine lives, and whether its uses have to check the dead zone. */
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
  // It moves to the wrapper as it is. (One called `arguments` cannot: in the step function that means something else.)
  if (kind === 'function' && scope.kind === 'body' && name !== 'arguments') return;
  binding.hoisted = true;
  if (isInRecord(binding)) scope.record ??= host.unique('scope');
  if (kind === 'let' || kind === 'const' || kind === 'class') {
    binding.needsDeadZoneCheck = deadZone.isObservedEarly(binding);
    // (With the option `debug` variables are shown, and one in its dead zone is to be shown as such.)
    binding.startsMarked = host.place !== undefined;
  } else if (kind === 'catch') binding.needsDeadZoneCheck = deadZone.isUsedInItsPattern(binding);
  else if (kind === 'self') binding.needsDeadZoneCheck = true;
  binding.startsMarked ||= binding.needsDeadZoneCheck;
}
