/**
 * Writes the logs of the cases that Node 20 is too old for. To be run, with this package's `tsx`, by a
 * newer Node: `node --import tsx src/variants/record.ts`. What it writes is to be read against the standard.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, loadCases } from '../cases/load';
import { observe } from './compare';
import type { Variant } from './variant';

const asItIs: Variant = { name: 'newer engine', role: 'oracle', compile: ({ text }) => text };

async function main(): Promise<void> {
  for (const one of loadCases().filter(({ flags }) => flags.recorded)) {
    const logs = await observe(one, asItIs);
    const text = logs.map((log) => log.join('\n')).join('\n\n');
    writeFileSync(join(CASES, `${one.name}.log`), `${text}\n`);
    console.log(one.name);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
