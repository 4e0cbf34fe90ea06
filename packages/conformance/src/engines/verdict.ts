/** Every case's logs on an engine against those of Node 20's own generators. */
import { withoutTicks } from '../cases/drive';
import { printScript } from '../cases/script';
import { expected } from '../variants/compare';
import type { BundledCase } from './bundle';
import type { Engine } from './engine';
import type { CaseRun } from './launch';

export interface Verdict {
  readonly passed: number;
  /** Case names by the feature they were skipped for. */
  readonly skipped: ReadonlyMap<string, readonly string[]>;
  readonly failed: readonly { readonly name: string; readonly report: string }[];
}

/** @param runs one per case, in the same order */
export async function judge(
  engine: Engine,
  cases: readonly BundledCase[],
  runs: readonly CaseRun[],
): Promise<Verdict> {
  let passed = 0;
  const skipped = new Map<string, string[]>();
  const failed: { name: string; report: string }[] = [];
  for (const [index, one] of cases.entries()) {
    const run = runs[index];
    if (run.kind === 'skipped') {
      skipped.set(run.feature, [...(skipped.get(run.feature) ?? []), one.name]);
      continue;
    }
    const report = run.kind === 'crashed' ? run.error : await differences(engine, one, run.logs);
    if (report === '') passed++;
    else failed.push({ name: one.name, report });
  }
  return { passed, skipped, failed };
}

/** @returns what differs, script by script; empty where nothing does. */
async function differences(
  engine: Engine,
  { original, style }: BundledCase,
  logs: readonly (readonly string[])[],
): Promise<string> {
  const comparable = (log: readonly string[]): readonly string[] => {
    const turns =
      engine.otherTurns !== undefined || original.flags.noTicks ? withoutTicks(log) : log;
    return engine.unordered ? turns.map(sortedWords) : turns;
  };
  const wanted = await expected(original, style);
  return wanted
    .map((log, at) => {
      const [left, right] = [comparable(log), comparable(logs[at] ?? [])];
      return left.join('\n') === right.join('\n')
        ? ''
        : `drive: ${printScript(original.scripts[at])}\n${sideBySide(left, right)}`;
    })
    .filter(Boolean)
    .join('\n');
}

function sortedWords(line: string): string {
  return line
    .split(/[\s,{}]+/)
    .sort()
    .join(' ');
}

function sideBySide(wanted: readonly string[], actual: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < Math.max(wanted.length, actual.length); i++) {
    const [left = '', right = ''] = [wanted[i], actual[i]];
    lines.push(`${left === right ? '  ' : '! '}${left.padEnd(48)} | ${right}`);
  }
  return lines.join('\n');
}
