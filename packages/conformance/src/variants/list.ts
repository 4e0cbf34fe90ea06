/** Every variant, by name. */
import { native } from './native';
import { babel, babelES5 } from './babel';
import { estree, estreeDebug, estreeES5, estreeTypeScriptES5 } from './estree';
import { peers } from './peers';
import { typescriptAt } from './typescript';
import type { Variant } from './variant';

export const OURS: readonly Variant[] = [
  typescriptAt('es5'),
  typescriptAt('es2017'),
  typescriptAt('es2022'),
  babel,
  babelES5,
  estree,
  estreeDebug,
  estreeES5,
  estreeTypeScriptES5,
];

export const VARIANTS: readonly Variant[] = [native, ...OURS, ...peers];

export function variantsNamed(name: string): Variant[] {
  const found = VARIANTS.filter((variant) => variant.name.includes(name));
  if (found.length) return found;
  throw new Error(`no variant ${name}: there are ${VARIANTS.map((v) => v.name).join(', ')}`);
}

export function variantNamed(name: string): Variant {
  const found = VARIANTS.find((variant) => variant.name === name);
  if (!found) throw new Error(`no variant ${name}`);
  return found;
}
