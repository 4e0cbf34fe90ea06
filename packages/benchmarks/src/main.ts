/**
 * The benchmarks: `pnpm bench`, or `pnpm bench --quick` to see that everything runs.
 *
 * Prints every table. A complete run also writes them to `RESULTS.md`, with a picture for the README.
 * `--parts`, `--workloads`, `--contestants`, `--engines` (comma-separated beginnings or parts of names), `--rounds` and
 * `--milliseconds` (for each process) choose.
 * Exits with 1 when a result is wrong or ours does not run; no figure is asserted.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { asked, usageIn } from '../../../scripts/asked';
import { measureGenerators, measureProject } from './compile-time';
import type { Contestant } from './contestants';
import { CURRENT, type BenchEngine } from './engines';
import { debugSizes, debugTimes, WORKLOADS as DEBUG_WORKLOADS } from './debug-cost/tables';
import { fastPathTable, WORKLOADS as FAST_PATH_WORKLOADS } from './fast-paths/table';
import { measureLibrary } from './library';
import { measureMemory } from './memory';
import { readOptions, type Options } from './options';
import { plot } from './plot';
import { Programs } from './programs';
import { measureSizes } from './size';
import { measureSpeed, type SpeedRow } from './speed';
import {
  depthText,
  generatorTable,
  libraryTable,
  meanTable,
  memoryTable,
  projectTable,
  ratioTable,
  sizeTable,
} from './tables';
import { timeTable } from './time-table';
import { KINDS } from './workloads';

const FOLDER = join(__dirname, '..');

const FAST_PATHS =
  'Bytes: what the runtime of all three kinds, minified and gzipped, is smaller by without the path. Time: that per item without it over that with it, in workloads where it differs by more than 5 % in each of three rounds.';

async function main(): Promise<void> {
  const options = asked(usageIn(__filename), () => readOptions(process.argv.slice(2)));
  const sections: string[] = [];
  const section = (title: string, text: string): void => {
    sections.push(`## ${title}\n\n${text}\n`);
    console.log(`\n${title}\n\n${text}`);
  };
  const programs = new Programs();
  let picture: string | undefined;

  if (options.parts.includes('speed')) {
    for (const engine of options.engines) {
      const rows = await speedOn(engine, options, programs);
      if (rows.length === 0) continue;
      const isCurrent = engine === CURRENT;
      for (const kind of KINDS) {
        const own = rows.filter(({ workload }) => workload.kind === kind);
        if (own.length === 0) continue;
        section(
          `Speed of ${kind}${isCurrent ? ', relative to native' : ''} (${engine.title})`,
          isCurrent ? ratioTable(own) + depthText(own) : timeTable(engine, own),
        );
        if (isCurrent && kind === 'async generators') picture = plot(own, engine.title);
      }
      if (isCurrent) section('Means', meanTable(rows));
    }
  }
  if (options.parts.includes('memory')) {
    const count = options.quick ? 2_000 : 100_000;
    const rows = [];
    for (const contestant of compilers(options)) rows.push(await measureMemory(contestant, count));
    section('Memory', memoryTable(rows, count));
  }
  if (options.parts.includes('size')) {
    const rows = [];
    for (const contestant of compilers(options)) rows.push(await measureSizes(contestant));
    section('Code size', sizeTable(rows));
    if (!options.quick) section('Size of a library', libraryTable(await measureLibrary()));
  }
  if (options.parts.includes('compile')) {
    if (!options.quick) section('Compile time', projectTable(measureProject(options.rounds)));
    const lengths = options.quick ? [100] : [1_250, 2_500, 5_000, 10_000];
    const times = measureGenerators(lengths, options.rounds);
    section('Compile time of one generator', generatorTable(times));
  }
  const { rounds } = options;
  const compared = { rounds: String(rounds), milliseconds: String(options.milliseconds) };
  if (options.parts.includes('fast-paths') && !options.quick) {
    const text = await fastPathTable({ ...compared, workloads: FAST_PATH_WORKLOADS });
    section('Fast paths of the runtime', `${FAST_PATHS}\n\n${text}`);
  }
  if (options.parts.includes('debug') && !options.quick) {
    const times = await debugTimes({ ...compared, workloads: DEBUG_WORKLOADS });
    section('Cost of the option `debug`', `${times}\n\n${await debugSizes()}`);
  }
  if (options.quick)
    console.log('\nA quick run: every result was verified, the figures mean little.');
  if (options.complete) await write(sections, picture, options.rounds);
}

/** Who has every program. */
function compilers(options: Options): readonly Contestant[] {
  return options.contestants.filter(({ only, behind }) => only === undefined && !behind);
}

async function speedOn(
  engine: BenchEngine,
  options: Options,
  programs: Programs,
): Promise<SpeedRow[]> {
  const rows: SpeedRow[] = [];
  const contestants = options.contestants.filter(({ needs }) => engine.runs.includes(needs));
  if (contestants.length === 0) return rows;
  for (const workload of options.workloads) {
    if (workload.needsNative && !engine.runs.includes('native')) continue;
    const both = engine === CURRENT && !workload.driven;
    for (const consumer of both ? (['native', 'lowered'] as const) : (['lowered'] as const)) {
      process.stderr.write(`${engine.title}: ${workload.name}, ${consumer} consumer\n`);
      const row = await measureSpeed(engine, workload, consumer, contestants, programs, {
        rounds: options.rounds,
        milliseconds: options.milliseconds,
        minSamples: options.quick ? 1 : engine === CURRENT ? 12 : 6,
        shrink: options.quick ? 50 : 1,
      });
      rows.push(row);
      reportProblems(row);
    }
  }
  return rows;
}

/** A peer that fails is a cell of the table; ours failing is the end of the run's good name. */
function reportProblems({ workload, cells }: SpeedRow): void {
  for (const { contestant, problem } of cells) {
    if (problem === undefined) continue;
    console.error(`${contestant.title}, ${workload.name}: ${problem}`);
    if (contestant.ours) process.exitCode = 1;
  }
}

async function write(
  sections: readonly string[],
  picture: string | undefined,
  rounds: number,
): Promise<void> {
  const file = join(FOLDER, 'RESULTS.md');
  const text = `# Results

Written by \`pnpm bench\` on Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}. Every contestant's result was
verified before it was timed. Ratios are to native code in the same round (of ${rounds}); in brackets the lowest and
the highest of the rounds.

"Bare turns" is the bound: the workload by hand, as nothing but the turns that the standard prescribes (\`workloads/*.bound.js\`),
without a generator, a queue or clean-up. Who keeps the turns cannot be faster.

![Time per item, relative to native](./results.svg)

${sections.join('\n')}`;
  const style = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...style, filepath: file }));
  if (picture !== undefined) writeFileSync(join(FOLDER, 'results.svg'), picture);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
