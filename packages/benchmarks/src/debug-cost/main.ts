/**
 * `pnpm debug-cost [--workloads flat,awaits] [--rounds 3] [--milliseconds 200]`: what the option `debug` costs, in time (every result
 * is verified before it is timed) and in bytes, over the same programs without it; and `@yield-from/runtime/debug` with it.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { comparisonOptions } from '../compare';
import { debugSizes, debugTimes, WORKLOADS } from './tables';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({ options: comparisonOptions(WORKLOADS) }),
);

async function main(): Promise<void> {
  console.log(await debugTimes(values));
  console.log();
  console.log(await debugSizes());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
