/**
 * Runs the bundle on an engine, to its end: where the engine crashes or hangs in a case, the case is marked and
 * the rest is run by a new process.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle';
import { SENTINEL, type Engine } from './engine';
import type { GuestCase, GuestLine } from './guest/guest';

export type CaseRun =
  | { readonly kind: 'ran'; readonly logs: readonly (readonly string[])[] }
  | { readonly kind: 'skipped'; readonly feature: string }
  | { readonly kind: 'crashed'; readonly error: string };

const MINUTES_2 = 120_000;
/** More crashes than this and the engine does not run the bundle at all. */
const MOST_CRASHES = 40;

/**
 * @param engine whose `command` is used
 * @param folder where it is installed
 * @param scratch a folder for the script
 * @returns one result per case, in their order
 * @throws Error where the engine does not get to any case
 */
export function launch(
  engine: Engine,
  folder: string,
  cases: readonly GuestCase[],
  runtime: string,
  scratch: string,
): CaseRun[] {
  const results: CaseRun[] = [];
  for (let crashes = 0; ; crashes++) {
    const script = join(scratch, `${engine.name}.js`);
    writeFileSync(script, bundle(cases, runtime, results.length));
    const [file, ...args] = engine.command(folder, script);
    const run = spawnSync(file, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      timeout: engine.timeout ?? MINUTES_2,
      killSignal: 'SIGKILL',
    });
    const before = results.length;
    const ended = collect(run.stdout ?? '', cases, results);
    if (ended) return results;
    const words = run.error ? String(run.error) : lastLines(`${run.stdout}\n${run.stderr}`);
    if (results.length === before && !run.stdout?.includes('"start"'))
      throw new Error(`${engine.title} does not run the bundle: ${words}`);
    if (crashes === MOST_CRASHES)
      throw new Error(`${engine.title} crashes again and again: ${words}`);
    results.push({ kind: 'crashed', error: words });
  }
}

/** Reads what the guest wrote into `results`. @returns whether it reached its end. */
function collect(output: string, cases: readonly GuestCase[], results: CaseRun[]): boolean {
  const logs: (readonly string[])[] = [];
  for (const text of output.split('\n')) {
    if (text.trim() === SENTINEL) return results.length === cases.length;
    const line = parseLine(text);
    if (!line) continue;
    if (line[0] === 'skip') results.push({ kind: 'skipped', feature: line[2] });
    else if (line[0] === 'broken') results.push({ kind: 'crashed', error: line[2] });
    else if (line[0] === 'log') {
      logs[line[2]] = line[3];
      if (line[2] === cases[line[1]].scripts.length - 1)
        results.push({ kind: 'ran', logs: logs.splice(0) });
    }
  }
  return false;
}

function parseLine(text: string): GuestLine | undefined {
  if (!text.startsWith('["')) return undefined;
  try {
    return JSON.parse(text) as GuestLine;
  } catch {
    return undefined; // cut off by a crash
  }
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('["'));
  return lines.slice(-3).join(' | ').slice(0, 300);
}
