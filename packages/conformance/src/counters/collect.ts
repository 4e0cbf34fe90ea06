/** What istanbul counts while the scripts of a case run. */
import type { FileCoverageData } from 'istanbul-lib-coverage';
import type { Case } from '../cases/load';
import { run } from '../variants/run';
import { link, type Style } from '../variants/variant';

/** (Not that of the test run itself.) */
export const VARIABLE = '__case_coverage__';

/** @throws what the code throws when it is linked; SyntaxError where it is none. */
export async function collect(one: Case, style: Style, code: string): Promise<FileCoverageData> {
  const all = globalThis as { [VARIABLE]?: Record<string, FileCoverageData> };
  all[VARIABLE] = {};
  const evaluate = link(code);
  for (const script of one.scripts) await run(evaluate, script, style);
  const [coverage] = Object.values(all[VARIABLE] ?? {});
  delete all[VARIABLE];
  return coverage;
}
