/** Every variant, by name. */
import { native } from './native';
import { peers } from './peers';
import type { Variant } from './variant';

export const OURS: readonly Variant[] = [];

export const VARIANTS: readonly Variant[] = [native, ...OURS, ...peers];

export function variantsNamed(name: string): Variant[] {
  const found = VARIANTS.filter((variant) => variant.name.includes(name));
  if (found.length) return found;
  throw new Error(`no variant ${name}: there are ${VARIANTS.map((v) => v.name).join(', ')}`);
}
