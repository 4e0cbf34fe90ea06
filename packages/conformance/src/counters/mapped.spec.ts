/**
 * Where istanbul counts in the output and its report reads the source map, the counters of the output's own statements show as well.
 * What holds: each `if` of the source is there, its arms in order with their counts; and a line that ran is not shown as one that
 * did not, nor the other way round.
 */
import type { FileCoverageData } from 'istanbul-lib-coverage';
import { loadCases } from '../cases/load';
import { applies, prepare } from '../variants/variant';
import { collect } from './collect';
import { MAPPED } from './mapped';

jest.setTimeout(120_000);

/** Place of each `if` → how often it went which way. */
function ifs({ branchMap, b }: FileCoverageData): Map<string, string> {
  const found = Object.entries(branchMap).filter(([, { type }]) => type === 'if');
  return new Map(
    found.map(([id, { loc }]) => [`if ${loc.start.line}:${loc.start.column}`, b[id].join(' ')]),
  );
}

/** Line on which statements begin → whether one ran. */
function lines({ statementMap, s }: FileCoverageData): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [id, { start }] of Object.entries(statementMap)) {
    const line = `line ${start.line}`;
    found.set(line, s[id] > 0 || found.get(line) === true);
  }
  return found;
}

const EXCEPTIONS: Record<string, string> = {
  '12-statements/label-on-everything': 'an `if` is counted as the labelled statement',
};

test.each(MAPPED)('$name', async (pipeline) => {
  const { host, report, compile, without } = pipeline;
  const wrong: Record<string, string[]> = {};
  let compared = 0;
  for (const one of loadCases().filter(({ row }) => row === 12)) {
    const source = prepare(one, 'native');
    const isOwed =
      applies(one, { ...pipeline, role: 'ours', host }, 'native') && !one.flags.recorded;
    // (TypeScript alone leaves `using` as it is here, which Node 20 cannot run.)
    if (!source || !isOwed || /\busing\b/.test(source.text)) continue;
    const [wanted, found] = [
      await report(await collect(one, 'native', without(source))),
      await report(await collect(one, 'native', compile(source))),
    ];
    const [wantedLines, foundLines] = [lines(wanted), lines(found)];
    const [wantedIfs, foundIfs] = [ifs(wanted), ifs(found)];
    compared += wantedIfs.size;
    const differing = [
      ...[...wantedIfs].filter(([place, counts]) => foundIfs.get(place) !== counts),
      ...[...wantedLines].filter(([line, ran]) => (foundLines.get(line) ?? ran) !== ran),
    ];
    if (differing.length > 0) wrong[one.name] = differing.map((each) => each.join(': '));
  }
  expect(Object.keys(wrong).sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  expect(compared).toBeGreaterThan(20);
});
