/**
 * Every code block of every README is what it says: programs are type-checked, compiled and run, commands and configurations
 * are tried. A block without a row here fails. What needs other tools is built by the matrix (`readme-rows.ts`).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { run } from '../../site/src/run';
import { typeCheck } from '../../site/src/type-check';
import { type CodeBlock, codeBlocks } from './code-blocks';
import { ROOT } from './folders';
import {
  babel,
  commands,
  configures,
  evaluated,
  explained,
  isBuiltByTheMatrix,
  isConfigurationOf,
  isEs5,
  isLowered,
  library,
  lintedBy,
  packages,
  saysItsDiagnostics,
  scripts,
  transpiles,
  tsconfig,
} from './testing/readme-tries';

type Try = (code: string) => unknown;

/** Its declarations before, what uses it behind, what that prints. Imports what the workspace has. */
interface Program {
  readonly before?: string;
  readonly behind?: string;
  readonly prints?: string;
}
type Row = readonly [language: string, what: Program | Try];

const PAUSE =
  'const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms / 1000));\n';

const INTERRUPTED: Row = [
  'ts',
  {
    before:
      "const url = 'ticks';\nasync function* feed(from: string) { yield from; yield 'end'; }\n",
    prints: 'ticks\nend\n',
  },
];

const README: readonly Row[] = [
  [
    'ts',
    {
      before: PAUSE,
      behind: 'const c = countdown(1);\nconsole.log(await c.next(), await c.next());\n',
      prints: "done\n{ value: 1, done: false } { value: 'lift-off', done: true }\n",
    },
  ],
  ['sh', packages],
  ['sh', scripts],
  ['js', isEs5], // (Made by scripts/readme.ts.)
  [
    'ts',
    {
      behind:
        "async function* pieces() { yield 'a\\nb'; yield 'c\\nd'; }\nfor await (const line of lines(pieces())) console.log(line);\n",
      prints: 'a\nbc\nd\n',
    },
  ],
  INTERRUPTED,
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'README.md': README,
  'examples/react-native-stream/README.md': [
    ['js', (code) => isConfigurationOf('examples/react-native-stream', code)],
  ],
  'examples/sse/README.md': [['sh', scripts]],
  'examples/vanilla-babel/README.md': [
    ['js', (code) => isConfigurationOf('examples/vanilla-babel', code)],
  ],
  'packages/babel/README.md': [
    ['sh', packages],
    ['js', (code) => babel(code, evaluated(code))],
    [
      'js',
      (code) =>
        expect(() => parse(code, { ecmaVersion: 2022, sourceType: 'module' })).not.toThrow(),
    ],
    ['js', isLowered], // (Made by scripts/readme.ts.)
  ],
  'packages/benchmarks/README.md': [['sh', scripts]],
  'packages/cli/README.md': [
    ['sh', packages],
    ['sh', commands],
    ['sh', commands],
    ['text', explained],
  ],
  'packages/eslint-plugin/README.md': [
    ['sh', packages],
    ['js', lintedBy],
    ['ts', saysItsDiagnostics],
    ['js', (code) => lintedBy(`const yieldFrom = require('@yield-from/eslint-plugin');\n${code}`)],
  ],
  'packages/estree/README.md': [
    [
      'js',
      (code) =>
        expect(library(code, 'changed', 'code')).toEqual([
          true,
          expect.stringContaining('AsyncGenerator<number>'),
        ]),
    ],
  ],
  'packages/runtime/README.md': [['ts', { prints: 'a\nb\n' }], INTERRUPTED],
  'packages/site/README.md': [['sh', scripts]],
  'packages/source/README.md': [
    [
      'ts',
      (code) =>
        expect(
          library(
            `const text = 'async function* g(n: number) { yield n }', inputSourceMap = undefined;\n${code}`,
            'changed',
            'diagnostics',
          ),
        ).toEqual([true, []]),
    ],
  ],
  'packages/typescript/README.md': [
    ['sh', packages],
    ['jsonc', tsconfig],
    ['ts', transpiles],
    [
      'js',
      (code) => expect(JSON.stringify(evaluated(code))).toContain('@yield-from/typescript/jest'),
    ],
  ],
  'packages/unplugin/README.md': [
    ['sh', packages],
    ['js', configures],
    ['js', configures],
    ...Array.from({ length: 6 }, (): Row => ['js', isBuiltByTheMatrix]),
  ],
};

const readmes = ['README.md', ...folders('packages'), ...folders('examples')];

function folders(parent: string): string[] {
  return readdirSync(join(ROOT, parent))
    .map((name) => `${parent}/${name}/README.md`)
    .filter((path) => existsSync(join(ROOT, path)));
}

const blocksOf = new Map(readmes.map((path) => [path, codeBlocks(path)]));

const programs = Object.entries(ROWS).flatMap(([path, rows]) =>
  rows.flatMap(([, what], i) => {
    const block = blocksOf.get(path)?.[i];
    return typeof what === 'object' && block ? [{ path, block, what }] : [];
  }),
);
const textOf = ({ block, what }: { block: CodeBlock; what: Program }): string =>
  `${what.before ?? ''}${block.code}${what.behind ?? ''}`;
const fileOf = ({ path, block }: { path: string; block: CodeBlock }): string =>
  join(ROOT, path.replace(/\.md$/, ''), `line-${block.line}.ts`);

let mistakes: ReturnType<typeof typeCheck>;
beforeAll(() => {
  mistakes = typeCheck(new Map(programs.map((program) => [fileOf(program), textOf(program)])));
}, 120_000);

describe.each([...blocksOf])('%s', (path, blocks) => {
  const rows = ROWS[path] ?? [];

  it('has a row here for each of its code blocks', () => {
    expect(blocks.map(({ language }) => language)).toEqual(rows.map(([language]) => language));
  });

  rows.forEach(([, what], i) => {
    const block = blocks[i];
    it(`line ${block.line}`, async () => {
      if (typeof what === 'function') {
        await what(block.code);
        return;
      }
      const program = { path, block, what };
      expect(mistakes.get(fileOf(program))).toEqual([]);
      const ran = await run({ ...block, code: inFunction(textOf(program)), words: [] }, []);
      if (what.prints !== undefined) expect(ran).toBe(what.prints);
    }, 60_000);
  });
});

/** Top-level `await` is for modules only; what runs is a script. */
function inFunction(code: string): string {
  const imports = code.match(/^import [^;]*;$/gm) ?? [];
  const rest = code.replace(/^import [^;]*;$/gm, '').replaceAll('export ', '');
  return `${imports.join('\n')}\nasync function main(): Promise<void> {\n${rest}\n}\nmain();\n`;
}
