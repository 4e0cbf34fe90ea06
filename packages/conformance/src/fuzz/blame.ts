/** Whose fault a failure is. */
import { native as oracle } from '../variants/native';
import type { Variant } from '../variants/variant';
import { evaluate, printBatch } from './compiled';
import { observe } from './observe';
import type { Program } from './program';
import type { Failure, Mode } from './run';

/**
 * Of what was not compiled. TypeScript, for one, fails on some closures in loop heads; Babel prints some patterns
 * without parentheses.
 */
export function whoseRefusal(
  program: Program,
  { steps, without }: Variant,
  { style }: Mode,
): Failure['kind'] {
  const gives = (code: () => string): boolean => {
    try {
      evaluate(code());
      return true;
    } catch {
      return false;
    }
  };
  const source = printBatch([program], 'native');
  if (without && !gives(() => without(source))) return 'invalid';
  if (!steps) return 'refused';
  const ours = (): string => steps.ours(printBatch([program], style));
  return gives(ours) && !gives(() => steps.rest(ours())) ? 'elsewhere' : 'refused';
}

/** Whether what we make is right. (On its own, because names that TypeScript makes up depend on what else is in the file.) */
export async function isElsewhere(
  program: Program,
  { steps, compile }: Variant,
  mode: Mode,
): Promise<boolean> {
  if (!steps) return false;
  const run = (code: string, isOracle = false): Promise<string> =>
    observe(evaluate(code)[0], program, mode, isOracle);
  // (Nor are those the same: `d_1`, `_a`.)
  const nameless = (log: string): string => log.replace(/\bfunction [\w$]+/g, 'function');
  const source = printBatch([program], mode.style);
  const ours = steps.ours(source);
  const native = await run(oracle.compile(printBatch([program], 'native')), true);
  if ((await run(ours)) !== native) return false;
  return nameless(await run(steps.rest(ours))) === nameless(await run(compile(source)));
}
