/**
 * `pnpm --filter @yield-from/conformance counters:v8 [--case name] [--json]`
 *
 * Prints which lines, functions and branches V8's counters, read as Vitest and as Jest do, show otherwise in lowered cases than in the cases as
 * they are.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { loadCases } from '../cases/load';
import { type Differences, v8Differences } from './v8-differences';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: { case: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
  }),
);

async function main(): Promise<void> {
  const found: Record<string, Differences> = {};
  for (const one of loadCases().filter(({ name }) => name.includes(values.case))) {
    const differences = await v8Differences(one);
    if (differences) found[one.name] = differences;
  }
  if (values.json) {
    console.log(JSON.stringify(found));
    return;
  }
  for (const [name, { vitest, branches, jest }] of Object.entries(found)) {
    for (const line of vitest) console.log(`${name}: Vitest ${line}`);
    for (const line of branches) console.log(`${name}: branch ${line}`);
    for (const line of jest) console.log(`${name}: Jest ${line}`);
  }
}

void main();
