/** The variants that go to engines, and one of them on all engines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variantsNamed } from '../variants/list';
import type { Style } from '../variants/variant';
import { compileCases } from './bundle';
import type { Engine } from './engine';
import { launch } from './launch';
import { judge, type Verdict } from './verdict';

export interface EngineVariant {
  readonly name: string;
  /** The name of the compiler's variant. */
  readonly compiler: string;
  readonly style: Style;
}

/** Both pipelines down to ES5, in both styles. */
export const VARIANTS: readonly EngineVariant[] = [
  { name: 'TypeScript ES5', compiler: 'typescript-es5', style: 'native' },
  { name: 'TypeScript ES5, `yield_`', compiler: 'typescript-es5', style: 'yield_' },
  { name: 'Babel ES5', compiler: 'babel-es5', style: 'native' },
  { name: 'Babel ES5, `yield_`', compiler: 'babel-es5', style: 'yield_' },
];

export interface VariantRun {
  readonly variant: EngineVariant;
  readonly cases: number;
  readonly verdicts: ReadonlyMap<Engine, Verdict>;
}

/** @returns the runtime's build for a plain script. @throws where it was not built */
export function runtimeText(): string {
  return readFileSync(join(__dirname, '../../../runtime/dist/index.global.js'), 'utf8');
}

/**
 * @param folders the engines to run on, and where each is installed
 * @param scratch a folder for the scripts
 */
export async function runVariant(
  variant: EngineVariant,
  folders: ReadonlyMap<Engine, string>,
  runtime: string,
  scratch: string,
  onVerdict?: (engine: Engine, verdict: Verdict) => void,
): Promise<VariantRun> {
  const [compiler] = variantsNamed(variant.compiler).filter((v) => v.name === variant.compiler);
  const cases = await compileCases(compiler, variant.style);
  const verdicts = new Map<Engine, Verdict>();
  for (const [engine, folder] of folders) {
    const verdict = await judge(engine, cases, launch(engine, folder, cases, runtime, scratch));
    verdicts.set(engine, verdict);
    onVerdict?.(engine, verdict);
  }
  return { variant, cases: cases.length, verdicts };
}
