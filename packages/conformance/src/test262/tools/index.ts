/** Every way to compile the tests. */
import { controls } from './control';
import { ours } from './ours';
import { native, peers } from './peers';
import type { Configuration } from './tool';

export const CONFIGURATIONS: readonly Configuration[] = [native, ...ours, ...peers, ...controls];

/** @throws Error for an unknown id */
export function configurationOf(id: string): Configuration {
  const found = CONFIGURATIONS.find((configuration) => configuration.id === id);
  if (!found) throw new Error(`No configuration is called ${id}`);
  return found;
}
