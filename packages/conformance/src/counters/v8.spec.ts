/**
 * V8 counts blocks of the output. In a map what is only ours comes from nowhere, so a report shows the source: as Vitest reads it, from
 * the map as it is and from that which Vite hands on, the same lines with statements, run or not, the same functions, as often called,
 * and the same branches, each with the ways that it went; as Jest and c8 read it, no line that ran as one that did not; but for the cases
 * listed. With the option `debug` every statement keeps code to count, and every branch an expression; without it, some have none.
 *
 * What the same printer's map shows otherwise where nothing is lowered (the control run) is the printer's or the reader's, and needs no
 * list. Where V8 errs about the source itself, what is compared with is what istanbul counts in that.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BABEL, type Beyond, TYPESCRIPT, WITHOUT_DEBUG } from './v8-beyond';
import type { Differences } from './v8-differences';
import { type Exceptions, JEST_EXCEPTIONS, V8_ERRS } from './v8-exceptions';

const ROOT = join(__dirname, '../../../..');

jest.setTimeout(900_000);

const TEXT: Exceptions = {
  lines: {},
  branches: {},
  jest: JEST_EXCEPTIONS,
  native: { 'V8 errs about the source': V8_ERRS },
};

const ASPECTS: Readonly<Record<keyof Exceptions, string>> = {
  lines: 'Vitest: lines and functions',
  branches: 'Vitest: branches, and the ways that they went',
  jest: 'Jest and c8: what ran is shown as run',
  native: 'where V8 errs about native code, what it says of ours is true',
};

const ALL = Object.keys(ASPECTS) as (keyof Exceptions)[];

interface Asked {
  readonly host: string;
  readonly beyond?: Beyond;
  readonly aspects: readonly (keyof Exceptions)[];
}

const HOSTS: readonly Asked[] = [
  { host: 'debug, text', aspects: ALL },
  { host: 'debug, babel', aspects: ALL, beyond: BABEL },
  { host: 'debug, typescript, ES2022', aspects: ALL, beyond: TYPESCRIPT },
  // (Its branches are those of the output.)
  { host: 'text', aspects: ALL.filter((aspect) => aspect !== 'branches'), beyond: WITHOUT_DEBUG },
];

/** In which cases something differs. */
const DIFFERS: Readonly<Record<keyof Exceptions, (found: Differences) => boolean>> = {
  lines: ({ vitest }) => vitest.length > 0,
  branches: ({ branches }) => branches.length > 0,
  jest: ({ jest: lines }) => lines.some((line) => line.endsWith(': ran, found never')),
  native: ({ native }) => native.length > 0,
};

describe.each(HOSTS)('$host', ({ host, beyond, aspects }) => {
  let found: Record<string, Differences>;

  /** (One of the readers is a module of ES that Jest cannot load.) */
  beforeAll(() => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'v8-main.ts'), '--host', host, '--json'],
      {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.json' },
      },
    );
    expect(stderr).toBe('');
    found = (JSON.parse(stdout) as Record<string, Record<string, Differences>>)[host];
  });

  test('the cases are there', () => {
    expect(Object.keys(found).length).toBeGreaterThan(480);
  });

  test.each(aspects.map((aspect) => [ASPECTS[aspect], aspect] as const))('%s', (_, aspect) => {
    const { more = {}, fewer = [] } = beyond?.[aspect] ?? {};
    const listed = new Set([...listOf(TEXT[aspect]), ...listOf(more)]);
    for (const name of fewer) listed.delete(name);
    const differing = Object.keys(found).filter((name) => DIFFERS[aspect](found[name]));
    expect(differing.sort()).toEqual([...listed].sort());
  });
});

const listOf = (reasons: Exceptions[keyof Exceptions]): string[] => Object.values(reasons).flat();
