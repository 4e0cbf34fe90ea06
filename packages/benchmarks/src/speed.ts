/**
 * Times per item: every contestant's program in a process of its own, the contestants taking turns, several
 * rounds of it. A ratio is taken within a round, so that what slows the machine down slows both.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contestant } from './contestants';
import { CURRENT, execute, type BenchEngine } from './engines';
import type { Programs } from './programs';
import { median } from './statistics';
import { script, type Consumer } from './script';
import type { Workload } from './workloads';

export interface SpeedOptions {
  readonly rounds: number;
  /** For one process. */
  readonly milliseconds: number;
  readonly minSamples: number;
  /** Sizes are divided by it. */
  readonly shrink: number;
}

/** A line of the table. */
export interface SpeedRow {
  readonly workload: Workload;
  readonly consumer: Consumer | 'driver';
  readonly cells: readonly SpeedCell[];
}

export interface SpeedCell {
  readonly contestant: Contestant;
  /** Why there are no figures: it cannot be compiled, or gives a wrong result. */
  problem?: string;
  /** Nanoseconds per item, one for each round. */
  readonly times: number[];
}

/** What the worker prints. */
type Outcome =
  { p50: number; min: number; samples: number } | { wrong: number } | { error: string };

export async function measureSpeed(
  engine: BenchEngine,
  workload: Workload,
  consumer: Consumer,
  contestants: readonly Contestant[],
  programs: Programs,
  options: SpeedOptions,
): Promise<SpeedRow> {
  const cells: SpeedCell[] = contestants.map((contestant) => ({ contestant, times: [] }));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    for (let round = 0; round < options.rounds; round++) {
      for (const cell of rotated(cells, round)) {
        if (cell.problem !== undefined || !hasWorkload(cell.contestant, workload)) continue;
        try {
          const time = await measureOnce(engine, workload, consumer, cell.contestant, programs, {
            ...options,
            folder,
          });
          cell.times.push(time);
        } catch (error) {
          cell.problem = error instanceof Error ? error.message : String(error);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { workload, consumer: workload.driven ? 'driver' : consumer, cells };
}

/** (From ES2017 on async functions and generators stay as they are.) */
function hasWorkload({ only, needs }: Contestant, { name, kind }: Workload): boolean {
  if (only !== undefined) return only.includes(name);
  return needs !== 'ES2017' || kind === 'async generators';
}

async function measureOnce(
  engine: BenchEngine,
  workload: Workload,
  consumer: Consumer,
  contestant: Contestant,
  programs: Programs,
  options: SpeedOptions & { folder: string },
): Promise<number> {
  const size = sizeFor(contestant, workload, engine.slowness * options.shrink);
  const { behind = [] } = contestant;
  const [bundle, ...before] = await Promise.all(
    [contestant, ...behind].map((one) => programs.get(one, workload, engine.conditions)),
  );
  const text = script(
    bundle,
    {
      consumer,
      size,
      depth: workload.depth ?? 0,
      expected: workload.expected(size),
      milliseconds: options.milliseconds,
      minSamples: options.minSamples,
      mitata: engine === CURRENT ? pathToFileURL(require.resolve('mitata')).href : undefined,
    },
    engine.runs.includes('native'),
    before,
  );
  const file = join(options.folder, `${contestant.name}.js`);
  writeFileSync(file, text);
  const command = engine.command(file);
  if (command === undefined) throw new Error('the engine is not installed');
  const printed = await execute(command);
  const line = printed.split('\n').find((text) => text.startsWith('@@'));
  if (line === undefined) throw new Error(`printed no result: ${printed.slice(0, 300)}`);
  const outcome = JSON.parse(line.slice(2)) as Outcome;
  if ('error' in outcome) throw new Error(outcome.error);
  if ('wrong' in outcome) throw new Error(`wrong result ${outcome.wrong}`);
  return outcome.p50 / workload.items(size);
}

function sizeFor(contestant: Contestant, workload: Workload, shrink: number): number {
  // Where ours does not depend on the depth, a small size would show what creating the depth costs.
  const full = contestant.ours ? workload.size : (workload.smallSize ?? workload.size);
  const { step } = workload;
  return Math.max(step, Math.round(full / shrink / step) * step);
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** A contestant's times over native's, round by round: the median, the lowest and the highest. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function ratio(cell: SpeedCell, base: SpeedCell): Ratio | undefined {
  const ratios = cell.times.flatMap((time, round) =>
    base.times[round] > 0 ? [time / base.times[round]] : [],
  );
  if (ratios.length === 0) return undefined;
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}
