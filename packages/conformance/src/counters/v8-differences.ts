/**
 * What V8's counters say otherwise of a case that a host lowered than of the case as it is. Where V8 errs about the case as it is,
 * which istanbul's counters show, and ours are right, that is no difference; nor is what a control run shows as well, in which the same
 * printer writes the case and nothing is lowered.
 */
import type { FileCoverageData } from 'istanbul-lib-coverage';
import type { Case } from '../cases/load';
import { applies, prepare } from '../variants/variant';
import { counted } from './babel';
import { collect } from './collect';
import { type Counters, differences } from './compare';
import { countBlocks, type Output, readAsJest, readAsVitest } from './v8';
import { mergedAsByVite } from './v8-merged';
import type { V8Host } from './v8-hosts';

export interface Differences {
  /** As Vitest reads them, in the map as it is or in that which Vite hands on. */
  readonly vitest: readonly string[];
  readonly branches: readonly string[];
  readonly jest: readonly string[];
  /** What V8 says of the case as it is, and neither istanbul of that nor V8 of what the host made. */
  readonly native: readonly string[];
}

/** By the host; of those that have something to do, in a case that V8 runs as it stands. */
export async function v8Differences(
  one: Case,
  hosts: readonly V8Host[],
): Promise<Record<string, Differences>> {
  const source = prepare(one, 'native');
  const all: Record<string, Differences> = {};
  if (!source || one.flags.recorded || source.syntax !== 'js' || /\busing\b/.test(source.text))
    return all;
  const truth = await collect(one, 'native', counted(source));
  const plain = await reports(one, { code: source.text });
  for (const host of hosts) {
    if (!applies(one, { ...host, role: 'ours', compile: String }, 'native')) continue;
    const ours = host.compile(source.text);
    if (!ours) continue;
    const control = host.print && (await reports(one, host.print(source.text)));
    all[host.name] = compared({ plain, control, truth }, await reports(one, ours));
  }
  return all;
}

interface Reports {
  readonly vitest: FileCoverageData;
  /** In the map that Vite hands on. */
  readonly merged: FileCoverageData;
  readonly jest: FileCoverageData;
}

async function reports(one: Case, output: Output): Promise<Reports> {
  const blocks = await countBlocks(one, output);
  const vitest = await readAsVitest(output, blocks);
  const jest = await readAsJest(output, blocks);
  const merged = output.map ? await readAsVitest(mergedAsByVite(output), blocks) : vitest;
  return { vitest, merged, jest };
}

interface Wanted {
  readonly plain: Reports;
  readonly control?: Reports;
  readonly truth: FileCoverageData;
}

function compared({ plain, control, truth }: Wanted, ours: Reports): Differences {
  const native = new Set<string>();
  const compare = (
    reader: keyof Reports,
    countersOf: (data: FileCoverageData) => Counters,
  ): string[] => {
    const wanted = new Map(countersOf(plain[reader]));
    const found = countersOf(ours[reader]);
    for (const [key, count] of countersOf(truth)) {
      const said = wanted.get(key);
      if (said === undefined || said === count || found.get(key) !== count) continue;
      native.add(`${key}: ${said}, is ${count}`);
      wanted.set(key, count);
    }
    const printed = countersOf((control ?? plain)[reader]);
    const ofPrinter = new Set(differences(countersOf(plain[reader]), printed));
    return differences(wanted, found).filter((difference) => !ofPrinter.has(difference));
  };
  const either = (countersOf: (data: FileCoverageData) => Counters): string[] => [
    ...new Set([...compare('vitest', countersOf), ...compare('merged', countersOf)]),
  ];
  return {
    vitest: either((data) => new Map([...linesOf(data), ...functionsOf(data)])),
    branches: either(branchesOf),
    jest: compare('jest', linesOf),
    native: [...native],
  };
}

/** Line on which statements begin → whether one ran. */
function linesOf({ statementMap, s }: FileCoverageData): Counters {
  const ran = new Map<string, string>();
  for (const [id, { start }] of Object.entries(statementMap)) {
    const line = `line ${start.line}`;
    if (s[id] > 0 || !ran.has(line)) ran.set(line, s[id] > 0 ? 'ran' : 'never');
  }
  return ran;
}

/** Each branch → which of its ways were taken. */
function branchesOf({ branchMap, b }: FileCoverageData): Counters {
  return new Map(
    Object.entries(branchMap).map(([id, { type, loc }]) => [
      `${type} in ${loc.start.line}:${loc.start.column}`,
      b[id].map((count) => (count > 0 ? 'ran' : 'never')).join(' '),
    ]),
  );
}

/** Line on which functions begin → how often each ran. (Ours have names where native ones have none.) */
function functionsOf({ fnMap, f }: FileCoverageData): Counters {
  const found = new Map<string, string>();
  for (const [id, { decl }] of Object.entries(fnMap)) {
    const line = `functions in line ${decl.start.line}`;
    found.set(line, [...(found.get(line)?.split(', ') ?? []), String(f[id])].sort().join(', '));
  }
  return found;
}
