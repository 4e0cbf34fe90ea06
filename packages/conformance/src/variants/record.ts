/**
 * Writes the logs of the cases that Node 20 is too old for. To be run, with this package's `tsx`, by a
 * newer Node: `node --import tsx src/variants/record.ts`. What it writes is to be read against the standard.
 */
import { writeFileSync } from 'node:fs';
import { loadCases } from '../cases/load';
import { observe } from './compare';
import { recordFile, recordText } from './recorded';
import { prepare, STYLES, type Variant } from './variant';

const asItIs: Variant = { name: 'newer engine', role: 'oracle', compile: ({ text }) => text };

async function main(): Promise<void> {
  for (const one of loadCases().filter(({ flags }) => flags.recorded)) {
    for (const style of STYLES.filter((style) => style !== 'yield_' && prepare(one, style))) {
      writeFileSync(recordFile(one, style), recordText(await observe(one, asItIs, style)));
      console.log(`${one.name}, ${style}`);
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
