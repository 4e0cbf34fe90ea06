/** Compares batches of programs, compiled by any number of variants, with the engine's own generators. */
import type { Spelling, Variant } from '../variants/variant';
import { isElsewhere, whoseRefusal } from './blame';
import { compileAll, compileNative, type Outcome } from './compiled';
import { muteUnpromisedTexts, observe, sideBySide } from './observe';
import type { Program, Wishes } from './program';

export interface Mode extends Wishes {
  readonly style: Spelling;
}

export interface Failure {
  readonly program: Program;
  readonly variant: Variant;
  /**
   * `refused`: not compiled. `invalid`: not even native code (a cut too deep), or nothing that the same pipeline can
   * do without us. `elsewhere`: what we make is right, and the pipeline's other transforms, run on it as text, make
   * the same mistake.
   */
  readonly kind: 'different' | 'refused' | 'invalid' | 'elsewhere';
  readonly detail: string;
}

/** The native logs are made once, whatever the number of variants. `begin` hears of each program. */
export async function runBatch(
  programs: readonly Program[],
  variants: readonly Variant[],
  mode: Mode,
  begin: (program: Program, variant: string) => void = () => undefined,
): Promise<Failure[]> {
  const native = compileNative(programs);
  const compiled = variants.map((variant) =>
    compileAll(programs, mode.style, (source) => variant.compile(source)),
  );
  const restore = muteUnpromisedTexts();
  const failures: Failure[] = [];
  for (const [i, program] of programs.entries()) {
    begin(program, 'native');
    const expected = await logOf(native[i], program, mode);
    for (const [k, variant] of variants.entries()) {
      begin(program, variant.name);
      const failed = await compare(expected, compiled[k][i], program, variant, mode);
      if (failed) failures.push({ program, variant, ...failed });
    }
  }
  restore();
  return failures;
}

const logOf = async (native: Outcome, program: Program, mode: Mode): Promise<string | undefined> =>
  'made' in native ? observe(native.made, program, mode, true) : undefined;

async function compare(
  expected: string | undefined,
  outcome: Outcome,
  program: Program,
  variant: Variant,
  mode: Mode,
): Promise<Pick<Failure, 'kind' | 'detail'> | undefined> {
  if (expected === undefined) return { kind: 'invalid', detail: 'no native code' };
  if ('refusal' in outcome) {
    const detail = String(outcome.refusal);
    return { kind: whoseRefusal(program, variant, mode), detail };
  }
  const actual = await observe(outcome.made, program, mode);
  if (expected === actual) return undefined;
  const kind = (await isElsewhere(program, variant, mode)) ? 'elsewhere' : 'different';
  return { kind, detail: sideBySide(expected, actual) };
}
