/** Runs a script of a case. */
import { drive, type Evaluate } from '../cases/drive';
import type { Script } from '../cases/script';
import type { Style } from './variant';

/** What sloppy code assigns without a declaration is gone afterwards: the next case may expect it not to be there. */
export async function run(evaluate: Evaluate, script: Script, style: Style): Promise<string[]> {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const log = await new Promise<string[]>((resolve) =>
    drive(evaluate, script, resolve, style === 'generator'),
  );
  for (const name of Object.keys(globalThis)) {
    if (!before.has(name)) delete (globalThis as Record<string, unknown>)[name];
  }
  return log;
}
