/**
 * Fills the README's generated parts, between `<!-- name -->` and `<!-- /name -->`, from what they are about: the
 * lowered function is compiled, the diagnostics are read from their table, the figures from the
 * benchmarks' results.
 *
 *     tsx scripts/readme.ts            writes README.md
 *     tsx scripts/readme.ts --check    exits with 1 when it would change
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import * as ts from 'typescript';
import { DIAGNOSTICS } from '../packages/lower/src/diagnostics';
import { createTransformer } from '../packages/typescript/src/index';

const ROOT = join(__dirname, '..');
const README = join(ROOT, 'README.md');

async function main(): Promise<void> {
  const old = readFileSync(README, 'utf8');
  let text = replace(old, 'after', fenced('js', lowered(example(old))));
  text = replace(text, 'diagnostics', diagnostics());
  text = replace(text, 'speed', speed());
  text = await format(text, { ...(await resolveConfig(README)), filepath: README });
  if (text === old) return;
  if (process.argv.includes('--check')) {
    console.error('README.md is not up to date: run `npx -y pnpm@12 readme`.');
    process.exitCode = 1;
  } else {
    writeFileSync(README, text);
  }
}

function replace(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no part called ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function fenced(language: string, code: string): string {
  return '```' + `${language}\n${code.trim()}\n` + '```';
}

/** The source that the part `after` shows lowered: the code block right before it. */
function example(readme: string): string {
  const blocks = readme.slice(0, readme.indexOf('<!-- after -->')).split('```ts\n');
  return blocks[blocks.length - 1].split('```')[0];
}

function lowered(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.CommonJS },
    transformers: { before: [createTransformer()] },
  });
  return outputText.replace(/^"use strict";\n.*__esModule.*\n/, '');
}

function diagnostics(): string {
  const rows = Object.values(DIAGNOSTICS).map(
    ({ code, severity, message, fix }) =>
      `| ${code} | ${severity} | ${escaped(message)} | ${escaped(fix)} |`,
  );
  return ['| code | | what is wrong | what to do |', '| - | - | - | - |', ...rows].join('\n');
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, '\\|');
}

/** The picture and the code size, if the benchmarks have run; they tell how to run them in any case. */
function speed(): string {
  const results = join(ROOT, 'packages/benchmarks/RESULTS.md');
  if (!existsSync(results)) return '`npx -y pnpm@12 bench` measures it on your machine.';
  return (
    '![Time per item, relative to native generators](packages/benchmarks/results.svg)\n\n' +
    'All figures, memory, code size and compile time among them: [RESULTS.md](packages/benchmarks/RESULTS.md). ' +
    '`npx -y pnpm@12 bench` measures them on your machine.'
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
