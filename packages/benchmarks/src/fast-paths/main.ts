/**
 * `pnpm fast-paths [--workloads flat,awaits] [--rounds 3] [--milliseconds 200]`: what each fast path of the runtime earns. A row for
 * each, switched off alone: the time per item over that with all of them, where they differ by more than the measurement does.
 */
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { comparisonOptions } from '../compare';
import { fastPathTable, WORKLOADS } from './table';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({ options: comparisonOptions(WORKLOADS) }),
);

void fastPathTable(values).then((text) => console.log(text));
