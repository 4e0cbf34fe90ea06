/** The document of results: of the tests that Node passes natively, how many pass under each configuration. */
import { CATEGORY_NAMES, categoryOf, type Subject, SUBJECTS } from './suite';
import type { Failure } from './realm';
import type { Configuration } from './tools/tool';

export type Results = ReadonlyMap<string, Failure>;

export interface Row {
  readonly configuration: Configuration;
  readonly results: Results;
}

/** @returns the paths that pass. */
export function passes(results: Results): Set<string> {
  return new Set([...results].filter(([, failure]) => failure === undefined).map(([path]) => path));
}

/** @returns a share in percent, never rounded up to 100. */
export function percent(part: number, whole: number): string {
  if (part === whole) return '100%';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
}

/** The tests about a subject: how they fare natively, and compiled. */
export interface Measured {
  readonly subject: Subject;
  readonly native: Results;
  readonly rows: readonly Row[];
}

const ABOUT: Record<Subject, { title: string; which: string; alone: string }> = {
  'async generators': {
    title: 'Async generators',
    which: 'about async generators, `yield*` and `for await`',
    alone: 'Only async generators are lowered',
  },
  coroutines: {
    title: 'Async functions and generators',
    which:
      'about async functions and generators, as functions, arrows and methods, and about `for await`',
    alone: 'Coroutines of every kind are lowered, nothing else',
  },
};

const HEAD = `# test262

Syntax errors, which a parser has to find, are not among the tests. Percentages are of the tests that Node passes natively,
strict and sloppy. "Beyond Node" counts tests that pass when compiled though Node itself fails them.

Each failure of ours stands in \`src/test262/expectations\` with its reason. Down to ES5 it is one that the host has alone, or
another transform's: what the host alone makes passes the test, and fails it once the rest of the pipeline, without
us, has run over it (\`--explain\`).
`;

/** The document with new parts for the subjects that were measured. */
export function tableDocument(
  old: string,
  suiteVersion: string,
  measured: readonly Measured[],
): string {
  const parts = SUBJECTS.map((subject) => {
    const one = measured.find((candidate) => candidate.subject === subject);
    return one ? subjectPart(one, suiteVersion) : partOf(old, ABOUT[subject].title);
  });
  return [HEAD, ...parts].filter(Boolean).join('\n');
}

/** From its heading to the next one of its rank. */
function partOf(document: string, title: string): string {
  const heading = `## ${title}\n`;
  const part = document.split(/^(?=## )/m).find((text) => text.startsWith(heading));
  return part ? `${part.trimEnd()}\n` : '';
}

function subjectPart({ subject, native, rows }: Measured, suiteVersion: string): string {
  const set = passes(native);
  const extra = [...native.keys()].filter((path) => !set.has(path));
  const { title, which, alone } = ABOUT[subject];
  const mode = subject === 'coroutines' ? 'coroutines' : 'generators';
  return `## ${title}

What \`pnpm test262 --table --subject ${mode}\` measured with Node ${process.versions.node} and test262 at ${suiteVersion}.
The suite's tests ${which} are ${native.size}. Node passes ${set.size} natively.

### ${alone}

${section(rows, mode, set, extra)}
### Everything is lowered to ES5

${section(rows, 'es5', set, extra)}
### By category

${categories(rows, set)}`;
}

function section(
  rows: readonly Row[],
  mode: string,
  set: ReadonlySet<string>,
  extra: readonly string[],
): string {
  const lines = rows
    .filter(({ configuration }) => configuration.mode === mode)
    .map(({ configuration, results }) => {
      const passed = passes(results);
      const count = [...set].filter((path) => passed.has(path)).length;
      const beyond = extra.filter((path) => passed.has(path)).length;
      return `| ${configuration.title} | ${count} | ${set.size - count} | ${percent(count, set.size)} | ${beyond} |`;
    });
  return [
    '| compiler | pass | fail | | beyond Node |',
    '| --- | --: | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n');
}

function categories(rows: readonly Row[], set: ReadonlySet<string>): string {
  const names = CATEGORY_NAMES.filter((name) => [...set].some((path) => categoryOf(path) === name));
  const header = ['compiler', ...names.map((name) => `${name} (${countOf(set, name)})`)];
  const lines = rows
    .filter(({ configuration }) => configuration.mode !== 'native')
    .map(({ configuration, results }) => {
      const passed = passes(results);
      const both = new Set([...set].filter((path) => passed.has(path)));
      const mode = configuration.mode === 'es5' ? '' : ' (alone)';
      return [configuration.title + mode, ...names.map((name) => `${countOf(both, name)}`)];
    });
  return [header, header.map((_, column) => (column === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function countOf(paths: ReadonlySet<string>, category: string): number {
  return [...paths].filter((path) => categoryOf(path) === category).length;
}
