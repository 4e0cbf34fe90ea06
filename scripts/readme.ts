/**
 * Fills the READMEs' generated parts, between `<!-- name -->` and `<!-- /name -->`, from what they are about: the
 * lowered function is compiled, the diagnostics are read from their table, the figures from the
 * benchmarks' results.
 *
 *     tsx scripts/readme.ts            writes them
 *     tsx scripts/readme.ts --check    exits with 1 when one would change
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { transformSync } from '@babel/core';
import { format, resolveConfig } from 'prettier';
import * as ts from 'typescript';
import { DIAGNOSTICS } from '../packages/lower/src/contract/diagnostics';
import yieldFrom from '../packages/babel/src/index';
import { type FunctionGraph, graphOf } from '../packages/cli/src/explain/graph';
import { graphSvg } from '../packages/cli/src/explain/svg';
import { createTransformer, type Explained } from '../packages/typescript/src/index';
import { asked, usageIn } from './asked';

const ROOT = join(__dirname, '..');

const { values } = asked(usageIn(__filename), () =>
  parseArgs({ options: { check: { type: 'boolean', default: false } } }),
);

async function main(): Promise<void> {
  await fill('README.md', (old) => ({
    after: fenced('js', lowered(example(old))),
    figure: figure(),
    speed: speed(),
  }));
  await fill('packages/site/guide/troubleshooting.md', () => ({ diagnostics: diagnostics() }));
  await fill('packages/site/guide/proof.md', () => ({ proof: proof() }));
  const source = example(readFileSync(join(ROOT, 'README.md'), 'utf8'));
  write('packages/site/public/countdown.svg', drawn(source));
  await fill('packages/babel/README.md', (old) => ({
    after: fenced('js', loweredByBabel(example(old))),
  }));
}

async function fill(
  readme: string,
  parts: (old: string) => Readonly<Record<string, string>>,
): Promise<void> {
  const path = join(ROOT, readme);
  const old = readFileSync(path, 'utf8');
  const filled = Object.entries(parts(old)).reduce(
    (text, [name, content]) => replace(text, name, content),
    old,
  );
  write(readme, await format(filled, { ...(await resolveConfig(path)), filepath: path }));
}

function write(file: string, text: string): void {
  const path = join(ROOT, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (values.check) {
    console.error(`${file} is not up to date: run \`npx -y pnpm@12 readme\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
  }
}

function replace(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no part called ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function fenced(language: string, code: string): string {
  return '```' + `${language}\n${code.trim()}\n` + '```';
}

/** The source that the part `after` shows lowered: the last generator function before it. */
function example(readme: string): string {
  const blocks = readme.slice(0, readme.indexOf('<!-- after -->')).split(/```[jt]s\n/);
  const functions = blocks
    .map((block) => block.split('```')[0])
    .filter((code) => /function\*/.test(code));
  return functions[functions.length - 1];
}

/** The state graph of the program's function. */
function drawn(source: string): string {
  const graphs: FunctionGraph[] = [];
  const explain = (one: Explained): void => void graphs.push(graphOf(one, source));
  ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES5 },
    transformers: { before: [createTransformer({ explain })] },
  });
  return graphSvg(graphs[0]);
}

function lowered(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.CommonJS },
    transformers: { before: [createTransformer()] },
  });
  return outputText.replace(/^"use strict";\n.*__esModule.*\n/, '');
}

function loweredByBabel(source: string): string {
  const output = transformSync(source, {
    configFile: false,
    babelrc: false,
    plugins: [yieldFrom],
  });
  return output?.code ?? '';
}

function diagnostics(): string {
  const rows = Object.values(DIAGNOSTICS).map(
    ({ code, severity, message, fix }) =>
      `| ${code} | ${severity} | ${escaped(message)} | ${escaped(fix)} |`,
  );
  return ['| code | severity | what is wrong | what to do |', '| - | - | - | - |', ...rows].join(
    '\n',
  );
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, '\\|');
}

/** Who is compared in the README's table of speed: the rest is in the results. */
const COMPARED = [
  'geometric mean over',
  'ours, TypeScript ES5',
  'ours, TypeScript ES5, eager',
  'TypeScript 5.9 ES5',
  'Babel 7.29 ES5',
  'swc ES5',
];

/** The picture and the means, as the benchmarks have written them. */
function speed(): string {
  const results = readFileSync(join(ROOT, 'packages/benchmarks/RESULTS.md'), 'utf8');
  return [
    'Time per item relative to native code in the same run (geometric means over the workloads of a kind, `yield*` through up to a thousand generators among them; below 1 is faster than native):',
    columns(tableUnder(results, 'Means'), COMPARED),
    "`handover: 'eager'` lets a loop take an item that is ready without a turn of the event loop: other code gets its turns less often then, so it is a choice. Everything else keeps the turns of the standard.",
    '![Time per item, relative to native generators](packages/benchmarks/results.svg)',
    'All figures, memory, code size and compile time among them: [RESULTS.md](packages/benchmarks/RESULTS.md). ' +
      '`npx -y pnpm@12 bench` measures them on your machine.',
  ].join('\n\n');
}

/** These columns of a table. */
function columns(table: string, names: readonly string[]): string {
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  const chosen = names.map((name) => {
    const at = rows[0].indexOf(name);
    if (at < 0) throw new Error(`There is no column "${name}"`);
    return at;
  });
  return rows.map((row) => `| ${chosen.map((at) => row[at]).join(' | ')} |`).join('\n');
}

/** What of the official test suite passes: ours, and the best of the others. */
function figure(): string {
  const suite = readFileSync(join(ROOT, 'packages/conformance/TEST262.md'), 'utf8');
  const rows = tableUnder(suite, 'Only async generators are lowered')
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, compiler, pass, fail]) => ({ compiler, pass: Number(pass), fail: Number(fail) }));
  const best = (all: typeof rows): (typeof rows)[number] =>
    all.reduce((a, b) => (b.pass > a.pass ? b : a));
  const ours = best(rows.filter(({ compiler }) => compiler.startsWith('yield-from')));
  const other = best(rows.filter(({ compiler }) => !compiler.startsWith('yield-from')));
  const all = ours.pass + ours.fail;
  return (
    `**${ours.pass} of ${all}** tests of the official suite, test262, about async generators that Node passes natively pass when we lower them ` +
    `(${other.compiler}, the best of the others: ${other.pass}). Each one that fails is listed with its reason.`
  );
}

/** The tables of test262 and of the engines, as their runs have written them. */
function proof(): string {
  const conformance = 'packages/conformance';
  const suite = readFileSync(join(ROOT, conformance, 'TEST262.md'), 'utf8');
  const others = suite.slice(suite.indexOf('## Async functions and generators'));
  const parts = [
    'The official test suite, test262: what passes of the tests about async generators, `yield*` and `for await` that Node ' +
      'passes natively (`packages/conformance/TEST262.md`; each of ours that fails is listed with its reason). ' +
      'With async generators alone lowered:',
    tableUnder(suite, 'Only async generators are lowered'),
    'With everything lowered to ES5, where what ours still fails is shown to come from the other transforms:',
    tableUnder(suite, 'Everything is lowered to ES5'),
    'Of the tests about async functions and generators, with coroutines of every kind lowered alone:',
    tableUnder(others, 'Coroutines of every kind are lowered, nothing else'),
    'And with everything lowered to ES5:',
    tableUnder(others, 'Everything is lowered to ES5'),
  ];
  const engines = join(ROOT, conformance, 'ENGINES.md');
  if (existsSync(engines)) {
    parts.push(
      'Real engines: how many conformance cases print the log that native generators print ' +
        '(`packages/conformance/ENGINES.md`):',
      tableUnder(readFileSync(engines, 'utf8'), 'Engines'),
    );
  }
  return parts.join('\n\n');
}

/** The first table after a heading. */
function tableUnder(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const begin = lines.findIndex((line) => line.replace(/^#+ /, '') === heading);
  const first = lines.findIndex((line, at) => at > begin && line.startsWith('|'));
  const end = lines.findIndex((line, at) => at > first && !line.startsWith('|'));
  const rows = lines.slice(first, end);
  if (begin < 0 || first < 0) throw new Error(`There is no table under "${heading}"`);
  // (A column of a page has a name.)
  return [rows[0].replace(/\|\s+\|/, '| share |'), ...rows.slice(1)].join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
