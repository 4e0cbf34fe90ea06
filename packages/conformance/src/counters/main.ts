/**
 * `pnpm --filter @yield-from/conformance counters [--case name] [--pipeline name]`
 *
 * Prints what coverage counts otherwise than in the uncompiled file, in every case, kind and pipeline.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { loadCases } from '../cases/load';
import { PIPELINES } from './list';
import { COUNTED, miscounts } from './pipeline';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: { case: { type: 'string', default: '' }, pipeline: { type: 'string', default: '' } },
  }),
);

async function main(): Promise<void> {
  const cases = loadCases().filter(({ name }) => name.includes(values.case));
  const table: Record<string, { same: number; different: number }> = {};
  for (const pipeline of PIPELINES.filter(({ name }) => name.includes(values.pipeline))) {
    const counts = (table[pipeline.name] = { same: 0, different: 0 });
    for (const one of cases) {
      for (const style of COUNTED) {
        const found = await miscounts(one, style, pipeline);
        if (!found) continue;
        counts[found.length > 0 ? 'different' : 'same']++;
        if (found.length === 0) continue;
        console.log(`\n===== ${one.name} [${pipeline.name}, ${style}]\n${found.join('\n')}`);
      }
    }
  }
  console.table(table);
  if (Object.values(table).some(({ different }) => different > 0)) process.exitCode = 1;
}

void main();
