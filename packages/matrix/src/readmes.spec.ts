/**
 * Every code block of every README is what it says: programs are type-checked, compiled and run, commands and configurations
 * are tried. A block without a row here fails. What needs other tools is built by the matrix (`readme-rows.ts`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@babel/core';
import { createTransformer, LoweringError } from '@yield-from/typescript';
import { parse } from 'acorn';
import { ESLint, Linter } from 'eslint';
import * as ts from 'typescript';
import { main } from '../../cli/src/program';
import { fakeTerminal } from '../../cli/src/testing/fake-terminal';
import { SampleProject } from '../../cli/src/testing/sample-project';
import { run } from '../../site/src/run';
import { typeCheck } from '../../site/src/type-check';
import { type CodeBlock, codeBlocks } from './code-blocks';
import { ROOT } from './folders';
import { README_ROWS } from './readme-rows';

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

const README: readonly Row[] = [
  ['sh', scripts],
  [
    'ts',
    {
      before: PAUSE,
      behind: 'const c = countdown(1);\nconsole.log(await c.next(), await c.next());\n',
      prints: "done\n{ value: 1, done: false } { value: 'lift-off', done: true }\n",
    },
  ],
  ['js', isEs5], // (Made by scripts/readme.ts.)
  [
    'ts',
    {
      behind:
        "async function* pieces() { yield 'a\\nb'; yield 'c\\nd'; }\nfor await (const line of lines(pieces())) console.log(line);\n",
      prints: 'a\nbc\nd\n',
    },
  ],
  ['json', tsconfig],
  ['json', (code) => babel(code, JSON.parse(code))],
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'README.md': README,
  'examples/react-native-stream/README.md': [
    ['js', (code) => isConfigurationOf('examples/react-native-stream', code)],
  ],
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
  'packages/runtime/README.md': [['ts', { prints: 'a\nb\n' }]],
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

/** What is installed is ours, or known. */
function packages(code: string): void {
  const others = /^(typescript@5|ts-patch@3|eslint)$/;
  const names = [...code.matchAll(/^npm install (.*)$/gm)].flatMap(([, list]) =>
    list.split(' ').filter((word) => word !== '' && !word.startsWith('--')),
  );
  expect(names).not.toEqual([]);
  for (const name of names) {
    if (others.test(name)) continue;
    expect(
      existsSync(join(ROOT, 'packages', name.replace('@yield-from/', ''), 'package.json')),
    ).toBe(true);
  }
}

/** `npx -y pnpm@12 start`, `… --filter ./packages/site run dev`: scripts that there are. */
function scripts(code: string): void {
  const scriptsOf = (folder: string): object =>
    (JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { scripts: object })
      .scripts;
  const lines = code.trim().split('\n');
  for (const line of lines) {
    const [, folder = '.', script] =
      /^npx -y pnpm@12 (?:--filter (\S+) run )?(\w+)/.exec(line) ?? [];
    expect(Object.keys(scriptsOf(folder))).toContain(script);
  }
}

/** The command line, in a project that has what the lines name. */
async function commands(code: string): Promise<void> {
  const source =
    'export async function* feed(n: number) {\n  for (;;) {\n    try {\n      yield n;\n    } finally {\n      await n;\n    }\n  }\n}\n';
  const feed = `${'\n'.repeat(9)}${source}`;
  const lowered = [...code.matchAll(/yield-from (\S[^#>|\n]*)/g)];
  expect(lowered).not.toEqual([]);
  for (const [, line] of lowered) {
    const project = new SampleProject({
      'src/feed.ts': feed,
      'dist/feed.js': 'export async function* g() {}\n',
    });
    const terminal = fakeTerminal(project.root, { input: 'async function* g() {}' });
    const code = await main(line.trim().split(/\s+/), terminal);
    project.remove();
    expect([line, terminal.written.err, code]).toEqual([line, expect.anything(), 0]);
  }
}

/** The lines of the state graph, in order, but for what `…` leaves out. */
async function explained(text: string): Promise<void> {
  const countdown =
    'export async function* countdown(n) {\n  try {\n    while (n > 0) yield n--;\n  } finally {\n    await close();\n  }\n}\n';
  const project = new SampleProject({ 'a.js': countdown });
  const terminal = fakeTerminal(project.root);
  await main(['explain', 'a.js'], terminal);
  project.remove();
  const parts = text.split(/^ *…\n/m);
  let rest = terminal.written.out;
  for (const part of parts) {
    expect(rest).toContain(part);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
}

/** The first program of the README, compiled by these options. */
function tsconfig(code: string): void {
  const { config, error } = ts.parseConfigFileTextToJson('tsconfig.json', code);
  expect(error).toBeUndefined();
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    readDirectory: () => ['src/main.ts'],
    fileExists: () => true,
    readFile: () => undefined,
  };
  const { options, errors } = ts.parseJsonConfigFileContent(config, host, '/project');
  expect(errors).toEqual([]);
  expect(options.plugins).toEqual([{ transform: '@yield-from/typescript' }]);
  const { outputText } = ts.transpileModule(countdownOfReadme(), {
    compilerOptions: options,
    transformers: { before: [createTransformer()] },
  });
  isEs5(outputText);
}

function babel(_: string, configuration: unknown): void {
  const folder = join(ROOT, 'packages/babel');
  const found = (name: string): string => require.resolve(name, { paths: [folder] });
  const { presets, plugins } = configuration as { presets: string[]; plugins: string[] };
  expect(plugins).toEqual(['module:@yield-from/babel']);
  const { default: plugin } = require('@yield-from/babel') as { default: never };
  const output = transformSync(countdownOfReadme().replace('from: number', 'from'), {
    configFile: false,
    babelrc: false,
    targets: 'ie 11',
    presets: presets.map(found),
    plugins: [plugin],
  })?.code;
  isEs5(output ?? 'const none');
}

const countdownOfReadme = (): string =>
  codeBlocks('README.md').find(({ language }) => language === 'ts')?.code ?? '';

function isEs5(code: string): void {
  expect(() => parse(code, { ecmaVersion: 5 })).not.toThrow();
}

function isLowered(code: string): void {
  const tree = JSON.stringify(parse(code, { ecmaVersion: 2022, sourceType: 'module' }));
  expect(tree).not.toMatch(/"AwaitExpression"|"YieldExpression"|"generator":true|"async":true/);
}

/** A CommonJS configuration's exports. */
function evaluated(code: string): unknown {
  const module = { exports: undefined as unknown };
  new Function('module', 'require', code)(module, require);
  return module.exports;
}

function isConfigurationOf(example: string, code: string): void {
  expect(evaluated(code)).toEqual(require(join(ROOT, example, 'babel.config.js')));
}

/** A program over our packages, run here: the values of variables of it. */
function library(code: string, ...names: string[]): unknown[] {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const values = new Function('exports', 'require', `${outputText}\nreturn [${names.join()}];`);
  return values({}, require) as unknown[];
}

function transpiles(code: string): void {
  const text = JSON.stringify(countdownOfReadme());
  const setup = `import * as ts from 'typescript';\nconst text = ${text}, compilerOptions = { target: 'ES5' as never };\n`;
  const [output] = library(
    `${setup}const output = (${code
      .replace(/^import.*$/m, '')
      .trim()
      .replace(/;$/, '')}).outputText;\n`.replace(
      /^/,
      "import { createTransformer } from '@yield-from/typescript';\n",
    ),
    'output',
  );
  expect(output).toContain('yieldFrom');
}

function lintedBy(code: string): void {
  const [message] = new Linter().verify(
    "import { async_generator, yield_ } from '@yield-from/runtime';\nasync_generator(async () => { yield_(1); });\n",
    evaluated(code) as Linter.Config[],
  );
  expect(message.message).toContain('YF1003');
  expect(ESLint.version).toBeDefined();
}

/** A comment behind a line says what is wrong with it. */
function saysItsDiagnostics(code: string): void {
  const [, says] = /\/\/ (YF\d{4}: .*)\n/.exec(code) ?? [];
  const imports = "import { async_generator, yield_ } from '@yield-from/runtime';\n";
  const lower = (): unknown =>
    ts.transpileModule(imports + code, { transformers: { before: [createTransformer()] } });
  expect(lower).toThrow(LoweringError);
  for (const sentence of says.split(/(?<=\.) /)) expect(lower).toThrow(sentence);
}

/** Node loads it, by the built package; what it exports has our plugin. */
function configures(code: string): void {
  const isModule = code.includes('export default');
  const ending = isModule ? '' : '\n;console.log(JSON.stringify(Object.keys(module.exports)))';
  const text = isModule
    ? code
        .replace('export default', 'const configuration =')
        .concat(';console.log(JSON.stringify(Object.keys(configuration)))')
    : code + ending;
  const out = execFileSync(
    process.execPath,
    [...(isModule ? ['--input-type=module'] : ['--input-type=commonjs']), '--eval', text],
    { cwd: join(ROOT, 'packages/unplugin'), encoding: 'utf8' },
  );
  expect(out).toContain('plugins');
}

function isBuiltByTheMatrix(code: string): void {
  expect(README_ROWS.flatMap(({ files }) => Object.values(files))).toContain(code);
}
