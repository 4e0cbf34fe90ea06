/** What V8's counters say otherwise of a case that the text host lowered than of the case as it is. */
import { lowerSource } from '@yield-from/estree';
import type { FileCoverageData } from 'istanbul-lib-coverage';
import type { Case } from '../cases/load';
import { applies, prepare } from '../variants/variant';
import { type Counters, differences } from './compare';
import { countBlocks, type Output, readAsJest, readAsVitest } from './v8';

export interface Differences {
  readonly vitest: readonly string[];
  /** As Vitest reads them. */
  readonly branches: readonly string[];
  readonly jest: readonly string[];
}

const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

/** Undefined where the case has nothing for us, or nothing that V8 runs as it stands. */
export async function v8Differences(one: Case): Promise<Differences | undefined> {
  const source = prepare(one, 'native');
  const isOwed =
    applies(one, { name: 'estree', role: 'ours', host: 'estree', compile: String }, 'native') &&
    !one.flags.recorded;
  if (!source || !isOwed || source.syntax !== 'js' || /\busing\b/.test(source.text))
    return undefined;
  const lowered = lowerSource(source.text, { filename: '/case.cjs', options, otherwise: 'script' });
  if (!lowered.map) return undefined;
  const [plain, ours]: [Output, Output] = [{ code: source.text }, lowered];
  const [counted, ourCounted] = [await countBlocks(one, plain), await countBlocks(one, ours)];
  const compare = async (
    read: typeof readAsVitest,
    countersOf: (data: FileCoverageData) => Counters,
  ): Promise<string[]> =>
    differences(countersOf(await read(plain, counted)), countersOf(await read(ours, ourCounted)));
  return {
    vitest: await compare(
      readAsVitest,
      (data) => new Map([...linesOf(data), ...functionsOf(data)]),
    ),
    branches: await compare(readAsVitest, branchesOf),
    jest: await compare(readAsJest, linesOf),
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
