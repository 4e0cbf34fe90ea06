/** Every rule about which room may know which (`.dependency-cruiser.cjs`) refuses what it is about; `pnpm lint` asks it of the code. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const COMMAND = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const { forbidden } = require(CONFIG) as { forbidden: readonly { name: string }[] };

/** For each rule, a file and what it must not import. */
const FORBIDDEN: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-circle': ['estree/src/a.ts', 'estree/src/a.ts'],
  'the-engine-knows-no-host': ['lower/src/1-analyse/x.ts', 'babel/src/host/syntax.ts'],
  'hosts-do-not-know-each-other': ['babel/src/x.ts', 'typescript/src/host/syntax.ts'],
  'the-runtime-knows-no-compiler': ['runtime/src/x.ts', 'lower/src/index.ts'],
  'of-the-runtime-the-compiler-knows-the-protocol': ['estree/src/x.ts', 'runtime/src/kind.ts'],
  'a-construct-knows-no-construct': [
    'lower/src/3-lower/statements/x.ts',
    'lower/src/3-lower/expressions/y.ts',
  ],
  'passes-in-order': ['lower/src/2-plan/x.ts', 'lower/src/5-emit/y.ts'],
  'what-passes-share-knows-no-pass': ['lower/src/graph/x.ts', 'lower/src/3-lower/y.ts'],
  'the-core-knows-no-kind': ['runtime/src/core/x.ts', 'runtime/src/generator/y.ts'],
  'the-standard-knows-no-python': ['runtime/src/generator/x.ts', 'runtime/src/python/y.ts'],
};

/** The rules that a tree of files breaks. */
function broken(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  for (const [path, text] of Object.entries({ ...files, 'tsconfig.json': '{}' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [COMMAND, '--config', CONFIG, '--output-type', 'json', 'packages'],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}

describe('a file that imports what it must not', () => {
  let found: readonly string[];

  beforeAll(() => {
    const files = Object.values(FORBIDDEN).flatMap(([from, to]) => {
      const up = '../'.repeat(from.split('/').length - 1);
      return [
        [`packages/${to}`, 'export const value = 1;\n'],
        [`packages/${from}`, `export * from '${up}${to.replace(/\.ts$/, '')}';\n`],
      ];
    });
    found = broken(Object.fromEntries(files) as Record<string, string>);
  }, 30_000);

  test.each(Object.entries(FORBIDDEN))('%s', (rule, [from]) => {
    expect(found).toContain(`packages/${from} ${rule}`);
  });

  test('every rule has an example here', () => {
    expect(Object.keys(FORBIDDEN)).toEqual(forbidden.map(({ name }) => name));
  });
});

test('a type may name what stands above it', () => {
  const files = {
    'packages/estree/src/a.ts': `import type { B } from './b';\nexport type A = B;\nexport const a = 1;\n`,
    'packages/estree/src/b.ts': `import { a } from './a';\nexport type B = typeof a;\n`,
  };
  expect(broken(files)).toEqual([]);
}, 30_000);
