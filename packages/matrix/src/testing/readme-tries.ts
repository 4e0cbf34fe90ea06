/** What a test does with a README's code block, by what the block is. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@babel/core';
import { createTransformer, LoweringError } from '@yield-from/typescript';
import { parse } from 'acorn';
import { ESLint, Linter } from 'eslint';
import * as ts from 'typescript';
import { main } from '../../../cli/src/program';
import { fakeTerminal } from '../../../cli/src/testing/fake-terminal';
import { SampleProject } from '../../../cli/src/testing/sample-project';
import { codeBlocks } from '../code-blocks';
import { ROOT } from '../folders';
import { README_ROWS } from '../readme-rows';

/** What is installed is ours, or known. */
export function packages(code: string): void {
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
export function scripts(code: string): void {
  const scriptsOf = (folder: string): object =>
    (JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { scripts: object })
      .scripts;
  const lines = code.trim().split(/(?<!\\)\n/);
  for (const line of lines) {
    const [, folder = '.', script] =
      /^npx -y pnpm@12 (?:--filter (\S+) (?:run )?)?(\w+)/.exec(line) ?? [];
    expect(Object.keys(scriptsOf(folder))).toContain(script);
  }
}

/** The command line, in a project that has what the lines name. */
export async function commands(code: string): Promise<void> {
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
export async function explained(text: string): Promise<void> {
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
export function tsconfig(code: string): void {
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

export function babel(_: string, configuration: unknown): void {
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

export function isEs5(code: string): void {
  expect(() => parse(code, { ecmaVersion: 5 })).not.toThrow();
}

export function isLowered(code: string): void {
  const tree = JSON.stringify(parse(code, { ecmaVersion: 2022, sourceType: 'module' }));
  expect(tree).not.toMatch(/"AwaitExpression"|"YieldExpression"|"generator":true|"async":true/);
}

/** A CommonJS configuration's exports. */
export function evaluated(code: string): unknown {
  const module = { exports: undefined as unknown };
  new Function('module', 'require', code)(module, require);
  return module.exports;
}

export function isConfigurationOf(example: string, code: string): void {
  expect(evaluated(code)).toEqual(require(join(ROOT, example, 'babel.config.js')));
}

/** A program over our packages, run here: the values of variables of it. */
export function library(code: string, ...names: string[]): unknown[] {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const values = new Function('exports', 'require', `${outputText}\nreturn [${names.join()}];`);
  return values({}, require) as unknown[];
}

export function transpiles(code: string): void {
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

export function lintedBy(code: string): void {
  const [message] = new Linter().verify(
    "import { async_generator, yield_ } from '@yield-from/runtime';\nasync_generator(async () => { yield_(1); });\n",
    evaluated(code) as Linter.Config[],
  );
  expect(message.message).toContain('YF1003');
  expect(ESLint.version).toBeDefined();
}

/** A comment behind a line says what is wrong with it. */
export function saysItsDiagnostics(code: string): void {
  const [, says] = /\/\/ (YF\d{4}: .*)\n/.exec(code) ?? [];
  const imports = "import { async_generator, yield_ } from '@yield-from/runtime';\n";
  const lower = (): unknown =>
    ts.transpileModule(imports + code, { transformers: { before: [createTransformer()] } });
  expect(lower).toThrow(LoweringError);
  for (const sentence of says.split(/(?<=\.) /)) expect(lower).toThrow(sentence);
}

/** Node loads it, by the built package; what it exports has our plugin. */
export function configures(code: string): void {
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

export function isBuiltByTheMatrix(code: string): void {
  expect(README_ROWS.flatMap(({ files }) => Object.values(files))).toContain(code);
}
