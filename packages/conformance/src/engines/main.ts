/**
 * `pnpm engines [--only name,…] [--variant name] [--quick] [--failures]`: installs the engines, runs the
 * bundle of every variant on each, and writes packages/conformance/ENGINES.md. With `--only` or `--quick` it
 * prints alone. Quick are the oldest engine and the first with symbols and promises, in native style: what `pnpm test`
 * runs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './catalog';
import { install } from './install';
import { runVariant, runtimeText, VARIANTS, type VariantRun } from './run';
import { enginesDocument } from './table';

const ROOT = join(__dirname, '../../../..');
const QUICK = ['node-0.10', 'node-4'];

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    only: { type: 'string' },
    variant: { type: 'string' },
    quick: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const names = values.quick ? QUICK : values.only?.split(',');
  const unknown = names?.filter((name) => !ENGINES.some((engine) => engine.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No engine is called ${unknown.join(', ')}`);
  const engines = ENGINES.filter(({ name }) => !names || names.includes(name));
  const cache = join(ROOT, '.cache/engines');
  mkdirSync(cache, { recursive: true });
  const folders = new Map(engines.map((engine) => [engine, install(engine, cache)]));
  const runtime = runtimeText();
  const runs: VariantRun[] = [];
  const variants = VARIANTS.filter(({ name, style }) =>
    values.variant ? name === values.variant : !values.quick || style === 'native',
  );
  for (const variant of variants) {
    const run = await runVariant(variant, folders, runtime, cache, (engine, verdict) => {
      const { passed, failed, skipped } = verdict;
      const skips = [...skipped.values()].flat().length;
      console.log(
        `${variant.name} on ${engine.title}: ${passed} passed, ${failed.length} failed, ${skips} skipped`,
      );
      for (const { name, report } of values.failures ? failed : failed.slice(0, 3))
        console.log(`===== ${name}\n${report}`);
    });
    runs.push(run);
  }
  if (!names && !values.variant)
    writeFileSync(join(ROOT, 'packages/conformance/ENGINES.md'), enginesDocument(engines, runs));
  const good = runs.every(({ verdicts }) =>
    [...verdicts.values()].every(({ failed }) => failed.length === 0),
  );
  process.exitCode = good ? 0 : 1;
}

// Peers and broken code reject in bare promise reactions: a difference in the log, not a crash.
process.on('unhandledRejection', () => undefined);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
