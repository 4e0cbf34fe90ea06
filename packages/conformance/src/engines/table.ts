/** ENGINES.md: engine × variant × how many cases give the log that Node 20's own generators give. */
import type { Engine } from './engine';
import type { VariantRun } from './run';
import type { Verdict } from './verdict';

export function enginesDocument(engines: readonly Engine[], runs: readonly VariantRun[]): string {
  const header = ['engine', ...runs.map(({ variant, cases }) => `${variant.name} (${cases})`)];
  const rows = engines.map((engine) => [
    engine.title,
    ...runs.map(({ verdicts }) => cell(verdicts.get(engine))),
  ]);
  return `# Engines

What \`pnpm engines\` measured: the conformance cases, compiled to one ES5 script per variant, run on every engine; each
case's event log is compared with the log of Node ${process.versions.node}'s own generators. A cell has the number of equal logs; cases
that were skipped, for want of something that the case's own source uses, are in parentheses.

${markdown([header, header.map((_, i) => (i === 0 ? '---' : '--:')), ...rows])}
Not compared:

${notCompared(engines)}
Skipped, by what the engine lacks:

${skips(engines, runs)}
Where an engine has no \`Promise\`, promise-polyfill is used, and the script drains its jobs itself; where it has \`Symbol\`
but no \`Symbol.asyncIterator\`, that is defined first, as every user of generators there has to.
`;
}

export interface InterruptRun {
  readonly engine: Engine;
  /** How many cells are the same. */
  readonly es5: number;
  /** Undefined where the engine cannot read that. */
  readonly es2022: number | undefined;
  readonly different: readonly string[];
}

/** Begins the section. */
export const INTERRUPTS = '\n## Interrupts\n';

export function interruptsSection(runs: readonly InterruptRun[]): string {
  const rows = runs.map(({ engine, es5, es2022, different }) => [
    engine.title,
    `${es5}${different.length > 0 ? `, **${different.length} differ**` : ''}`,
    es2022 === undefined ? '' : `${es2022}`,
  ]);
  return `${INTERRUPTS}
The table of \`src/interrupt\` (every place to wait, interrupted at every moment), compiled by the TypeScript, the Babel and the text
host, down to ES5, and to ES2022 where the engine can read what they leave: how many of the cells have the log that Node ${process.versions.node}
gives. Engines without native async generators leave out the two places that are about those; where there is no
\`AbortController\`, the script brings a small one.

${markdown([['engine', 'ES5', 'ES2022'], ['---', '--:', '--:'], ...rows])}
`;
}

function cell(verdict: Verdict | undefined): string {
  if (!verdict) return '';
  const skipped = [...verdict.skipped.values()].flat().length;
  const failed = verdict.failed.length > 0 ? `, **${verdict.failed.length} differ**` : '';
  return `${verdict.passed}${failed}${skipped > 0 ? ` (${skipped})` : ''}`;
}

function notCompared(engines: readonly Engine[]): string {
  const lines = engines.flatMap(({ title, otherTurns, unordered }) => [
    ...(otherTurns ? [`- ${title}: the number of microtask turns (it ${otherTurns}).\n`] : []),
    ...(unordered ? [`- ${title}: the order of fields (its objects do not keep it).\n`] : []),
  ]);
  return lines.join('');
}

function skips(engines: readonly Engine[], runs: readonly VariantRun[]): string {
  return engines
    .map((engine) => {
      const counts = new Map<string, Set<string>>();
      for (const { verdicts } of runs)
        for (const [feature, names] of verdicts.get(engine)?.skipped ?? [])
          counts.set(feature, new Set([...(counts.get(feature) ?? []), ...names]));
      if (counts.size === 0) return '';
      const parts = [...counts].map(([feature, names]) => `${feature} (${names.size})`);
      return `- ${engine.title}: ${parts.join(', ')}.\n`;
    })
    .join('');
}

function markdown(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
