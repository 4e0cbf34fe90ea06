/**
 * Where V8 counts, it counts blocks of what it runs; a report finds their places in the source through the source map. Two readers
 * are in use: ast-v8-to-istanbul (Vitest), and v8-to-istanbul (Jest, c8).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { parse } from 'acorn';
import type { CoverageMapData, FileCoverageData } from 'istanbul-lib-coverage';
import v8ToIstanbul from 'v8-to-istanbul';
import type { Case } from '../cases/load';
import type { Job } from './v8-counter';
import { BEFORE } from './v8-script';

/** Without a map: the source itself. */
export interface Output {
  readonly code: string;
  readonly map?: object | null;
}

const FILE = '/case.js';

/** What V8 counts while the scripts of a case run. */
export async function countBlocks(one: Case, { code }: Output): Promise<Profiler.ScriptCoverage> {
  const child = (counter ??= startCounter());
  const counted = once(child, 'message') as Promise<[Profiler.ScriptCoverage]>;
  child.send({ code, scripts: one.scripts } satisfies Job);
  return (await counted)[0];
}

/** (V8 counts all that a process has loaded: with little of that it is done sooner.) */
let counter: ChildProcess | undefined;

function startCounter(): ChildProcess {
  const child = fork(join(__dirname, 'v8-counter.ts'));
  return child.once('exit', (code) => code && process.exit(code));
}

export function stopCounting(): void {
  counter?.disconnect();
}

/** As Vitest reads it. */
export async function readAsVitest(
  { code, map }: Output,
  coverage: Profiler.ScriptCoverage,
): Promise<FileCoverageData> {
  const { convert } = await import('ast-v8-to-istanbul');
  const ast = parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true });
  const data = await convert({
    code,
    coverage,
    ast: ast as never,
    wrapperLength: BEFORE.length,
    ...(map ? { sourceMap: map as never } : {}),
  });
  return only(data as CoverageMapData);
}

/** As Jest and c8 read it. */
export async function readAsJest(
  { code, map }: Output,
  coverage: Profiler.ScriptCoverage,
): Promise<FileCoverageData> {
  const sources = map ? { source: code, sourceMap: { sourcemap: map } } : { source: code };
  const converter = v8ToIstanbul(FILE, BEFORE.length, sources as never);
  await converter.load();
  converter.applyCoverage(coverage.functions);
  return only(converter.toIstanbul());
}

const only = (data: CoverageMapData): FileCoverageData =>
  Object.values(data)[0] as FileCoverageData;
