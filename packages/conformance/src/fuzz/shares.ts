/**
 * `pnpm shares [--count N] [--seed S]`
 *
 * How much of random programs prints the log of native code, per kind of coroutine, under other compilers at ES5 and
 * under ours. Writes SHARES.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { version as babel } from '@babel/core';
import { version as swc } from '@swc/core';
import { version as typescript } from 'typescript';
import { withoutTicks } from '../cases/drive';
import { variantNamed } from '../variants/list';
import type { Variant } from '../variants/variant';
import { compileAll, compileNative, type Outcome } from './compiled';
import { COROUTINES, type Coroutine } from './kinds';
import { muteUnpromisedTexts, observe } from './observe';
import { makeProgram, type Program, type Wishes } from './program';

const COMPILERS: readonly (readonly [title: string, variant: Variant])[] = [
  [`TypeScript ${typescript}`, variantNamed('peer-typescript-es5')],
  [`Babel ${babel}, preset-env`, variantNamed('peer-babel-es5')],
  [`swc ${swc}`, variantNamed('peer-swc-es5')],
  ['yield-from, TypeScript host', variantNamed('typescript-es5')],
  ['yield-from, Babel host', variantNamed('babel-es5')],
  ['yield-from, text host and preset-env', variantNamed('estree-es5')],
];

const BATCH = 25;

/** Of how many programs the events are the same, and of how many their turns are, too. */
interface Share {
  events: number;
  turns: number;
}

interface Counted {
  readonly kind: Coroutine;
  /** The programs that are native code. */
  count: number;
  readonly shares: readonly Share[];
}

async function countOf(kind: Coroutine, seed: number, count: number): Promise<Counted> {
  const wishes: Wishes = { protocol: 'ecmascript', ticks: true, mixed: false, kind };
  const counted: Counted = {
    kind,
    count: 0,
    shares: COMPILERS.map(() => ({ events: 0, turns: 0 })),
  };
  for (let first = 0; first < count; first += BATCH) {
    const length = Math.min(BATCH, count - first);
    const programs = Array.from({ length }, (_, i) => makeProgram(seed, first + i, wishes));
    await compareBatch(programs, wishes, counted);
  }
  return counted;
}

async function compareBatch(
  programs: readonly Program[],
  wishes: Wishes,
  counted: Counted,
): Promise<void> {
  const native = compileNative(programs);
  const compiled = COMPILERS.map(([, { compile }]) => compileAll(programs, 'native', compile));
  const restore = muteUnpromisedTexts();
  for (const [i, program] of programs.entries()) {
    const expected = await logOf(native[i], program, wishes);
    if (expected === undefined) continue;
    counted.count++;
    for (const [k, share] of counted.shares.entries()) {
      const log = await logOf(compiled[k][i], program, wishes);
      if (log === expected) share.turns++;
      if (log !== undefined && eventsOf(log) === eventsOf(expected)) share.events++;
    }
  }
  restore();
}

async function logOf(
  outcome: Outcome,
  program: Program,
  wishes: Wishes,
): Promise<string | undefined> {
  return 'made' in outcome ? observe(outcome.made, program, wishes) : undefined;
}

const eventsOf = (log: string): string => withoutTicks(log.split('\n')).join('\n');

function document(seed: number, kinds: readonly Counted[]): string {
  const rows = COMPILERS.map(([title], k) => [
    title,
    ...kinds.flatMap(({ kind, count, shares }) => {
      const { events, turns } = shares[k];
      return kind === 'generator'
        ? [percent(events, count)]
        : [percent(events, count), percent(turns, count)];
    }),
  ]);
  const head = [
    'compiler, ES5',
    ...kinds.flatMap(({ kind, count }) =>
      kind === 'generator' ? [`${kind}s (${count})`] : [`${kind}s (${count})`, 'with turns'],
    ),
  ];
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows];
  return `# Random programs

What \`pnpm shares\` measured with Node ${process.versions.node}: of the fuzzer's programs about one kind of coroutine, seed ${seed}, how
many print the log of native code when everything is compiled to ES5; and how many in the same turns of promises. Each
program runs by three scripts. What a pipeline's other transforms get wrong (names of functions, classes, closures of loops,
patterns) counts, too, in ours as in theirs; \`pnpm fuzz\` tells these apart.

${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`;
}

/** Never rounded up to everything. */
function percent(part: number, whole: number): string {
  return part === whole ? '100%' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
}

async function main(): Promise<void> {
  const { values } = asked(usageIn(__filename), () =>
    parseArgs({
      args: process.argv.slice(2).filter((argument) => argument !== '--'),
      options: {
        count: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
      },
    }),
  );
  const kinds: Counted[] = [];
  for (const kind of COROUTINES) {
    kinds.push(await countOf(kind, Number(values.seed), Number(values.count)));
  }
  const text = document(Number(values.seed), kinds);
  writeFileSync(join(__dirname, '../../SHARES.md'), text);
  console.log(text);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
process.on('unhandledRejection', () => undefined);
