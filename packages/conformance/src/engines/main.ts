/**
 * `pnpm engines [--only name,…] [--variant name] [--quick] [--failures] [--interrupts]`: installs the engines, runs the
 * bundle of every variant and the table of interrupts on each, and writes packages/conformance/ENGINES.md. With `--only` or
 * `--quick` it prints alone. Quick are the oldest engine and the first with symbols and promises, in native style: what
 * `pnpm test` runs. With `--interrupts` it runs that table alone, and writes its part of the document.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { ENGINES } from './catalog';
import type { Engine } from './engine';
import { install } from './install';
import { compareInterrupts, ES2022, ES5, runInterrupts } from './interrupts';
import { runVariant, runtimeText, VARIANTS, type VariantRun } from './run';
import { enginesDocument, type InterruptRun, INTERRUPTS, interruptsSection } from './table';

const ROOT = join(__dirname, '../../../..');
const QUICK = ['node-0.10', 'node-4'];

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: {
      only: { type: 'string' },
      variant: { type: 'string' },
      quick: { type: 'boolean', default: false },
      failures: { type: 'boolean', default: false },
      interrupts: { type: 'boolean', default: false },
    },
  }),
);

async function main(): Promise<void> {
  const names = values.quick ? QUICK : values.only?.split(',');
  const unknown = names?.filter((name) => !ENGINES.some((engine) => engine.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No engine is called ${unknown.join(', ')}`);
  const engines = ENGINES.filter(({ name }) => !names || names.includes(name));
  const cache = join(ROOT, '.cache/engines');
  mkdirSync(cache, { recursive: true });
  const folders = new Map(engines.map((engine) => [engine, install(engine, cache)]));
  const runs = values.interrupts ? [] : await runCases(folders, cache);
  const tables = values.quick || values.variant ? [] : await runTables(folders, cache);
  if (!names && !values.variant) {
    const document = join(ROOT, 'packages/conformance/ENGINES.md');
    const cases = values.interrupts
      ? readFileSync(document, 'utf8').split(INTERRUPTS)[0]
      : enginesDocument(engines, runs);
    writeFileSync(document, cases + interruptsSection(tables));
  }
  const good =
    tables.every(({ different }) => different.length === 0) &&
    runs.every(({ verdicts }) => [...verdicts.values()].every(({ failed }) => failed.length === 0));
  process.exitCode = good ? 0 : 1;
}

type Folders = ReadonlyMap<Engine, string>;

async function runCases(folders: Folders, cache: string): Promise<VariantRun[]> {
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
  return runs;
}

async function runTables(folders: Folders, cache: string): Promise<InterruptRun[]> {
  const runs: InterruptRun[] = [];
  for (const [engine, folder] of folders) {
    const targets = [ES5, ES2022].map((names) => runInterrupts(engine, folder, cache, names));
    const [es5, es2022] = await Promise.all(
      targets.map((tables) => tables && compareInterrupts(tables)),
    );
    if (es5 === undefined) throw new Error(`${engine.title} cannot read ES5`);
    const different = [...es5.different, ...(es2022?.different ?? [])];
    runs.push({ engine, es5: es5.equal, es2022: es2022?.equal, different });
    console.log(
      `Interrupts on ${engine.title}: ${es5.equal} the same at ES5, ${es2022?.equal ?? 'none read'} at ES2022, ${different.length} differ`,
    );
    for (const line of values.failures ? different : different.slice(0, 3)) console.log(line);
  }
  return runs;
}

// Peers and broken code reject in bare promise reactions: a difference in the log, not a crash.
process.on('unhandledRejection', () => undefined);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
