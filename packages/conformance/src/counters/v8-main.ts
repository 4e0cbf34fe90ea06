/**
 * `pnpm --filter @yield-from/conformance counters:v8 [--case name] [--host name] [--json]`
 *
 * Prints which lines, functions and branches V8's counters, read as Vitest and as Jest do, show otherwise in lowered cases than in the cases as
 * they are.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { loadCases } from '../cases/load';
import { type Differences, v8Differences } from './v8-differences';
import { V8_HOSTS } from './v8-hosts';
import { stopCounting } from './v8';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: {
      case: { type: 'string', default: '' },
      host: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  }),
);

async function main(): Promise<void> {
  const hosts = V8_HOSTS.filter(({ name }) => name.startsWith(values.host));
  const all: Record<string, Record<string, Differences>> = {};
  for (const one of loadCases().filter(({ name }) => name.includes(values.case))) {
    for (const [host, found] of Object.entries(await v8Differences(one, hosts))) {
      (all[host] ??= {})[one.name] = found;
    }
  }
  stopCounting();
  if (values.json) {
    console.log(JSON.stringify(all));
    return;
  }
  for (const [host, found] of Object.entries(all)) {
    for (const [name, { vitest, branches, jest, native }] of Object.entries(found)) {
      const about = `${host}: ${name}:`;
      for (const line of vitest) console.log(`${about} Vitest ${line}`);
      for (const line of branches) console.log(`${about} branch ${line}`);
      for (const line of jest) console.log(`${about} Jest ${line}`);
      for (const line of native) console.log(`${about} V8 itself errs, ${line}`);
    }
  }
}

void main();
