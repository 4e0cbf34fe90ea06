/**
 * Every code block of every page is what it says: programs are type-checked, compiled by us and run, what they print is
 * compared; wrong ones are refused with the code they name; configurations parse, and name what there is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGNOSTICS } from '@yield-from/lower';
import { parse } from 'acorn';
import * as ts from 'typescript';
import { type Block, blocksOf } from './blocks';
import { diagnosed } from './diagnose';
import { lowered, run } from './run';
import { typeCheck } from './type-check';

const SITE = join(__dirname, '..');
const WORKSPACE = new Set(readdirSync(join(SITE, '..')).map((name) => `@yield-from/${name}`));
const COMMANDS = ['lower', 'init', 'doctor', 'explain'];
const PROGRAMS = ['ts', 'tsx'];
const CONFIGURATIONS = ['js', 'mjs', 'cjs'];

const pages = ['guide', 'reference'].flatMap((folder) =>
  readdirSync(join(SITE, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

const read = (page: string): Block[] => blocksOf(readFileSync(join(SITE, page), 'utf8'));
const isProgram = ({ language, words }: Block): boolean =>
  PROGRAMS.includes(language) && !words.includes('wrong');
const fileOf = (page: string, { name, line, language }: Block): string =>
  join(SITE, page.replace(/\.md$/, ''), name ?? `line-${line}.${language}`);

const all = pages.map((page) => ({ page, blocks: read(page) }));
let mistakes: ReturnType<typeof typeCheck>;

beforeAll(() => {
  const programs = all.flatMap(({ page, blocks }) =>
    blocks.filter(isProgram).map((block) => [fileOf(page, block), block.code] as const),
  );
  mistakes = typeCheck(new Map(programs));
}, 60_000);

describe.each(all.filter(({ blocks }) => blocks.length > 0))('$page', ({ page, blocks }) => {
  const modules = blocks.filter(({ name, language }) => name && PROGRAMS.includes(language));

  for (const block of blocks.filter(isProgram)) {
    const { line, name, code, words, prints } = block;
    test(`line ${line}: has its types`, () => {
      expect(mistakes.get(fileOf(page, block))).toEqual([]);
    });

    if (name || words.includes('browser')) {
      test(`line ${line}: is ES5`, () => {
        const output = lowered(code, fileOf(page, block), ts.ModuleKind.CommonJS);
        expect(() => parse(output, { ecmaVersion: 5 })).not.toThrow();
      });
    } else {
      test(`line ${line}: runs${prints === undefined ? '' : ' and prints what is below it'}`, async () => {
        const out = await run(block, modules);
        if (prints !== undefined) expect(out).toBe(prints);
      });
    }
  }

  for (const block of blocks) {
    const { line, code, words, language } = block;
    if (words[0] === 'wrong') {
      test(`line ${line}: is told of with ${words[1]}`, () => {
        expect(diagnosed(block, fileOf(page, block))).toContain(words[1]);
      });
    } else if (CONFIGURATIONS.includes(language)) {
      test(`line ${line}: parses, and imports what there is`, () => {
        const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
        expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
        for (const [, name] of code.matchAll(/'(?:module:)?(@yield-from\/[\w-]+)/g)) {
          expect(WORKSPACE).toContain(name);
        }
      });
    } else if (language === 'json') {
      test(`line ${line}: parses`, () => {
        const { error } = ts.parseConfigFileTextToJson('page.json', code);
        expect(error?.messageText).toBeUndefined();
      });
    } else if (language === 'sh') {
      test(`line ${line}: its packages and commands are ours`, () => {
        for (const [name] of code.matchAll(/@yield-from\/[\w-]+/g))
          expect(WORKSPACE).toContain(name);
        for (const [, command] of code.matchAll(/\byield-from (\w+)/g)) {
          expect(COMMANDS).toContain(command);
        }
      });
    }
  }
});

describe('troubleshooting', () => {
  const text = readFileSync(join(SITE, 'guide/troubleshooting.md'), 'utf8');
  const sections = new Map(
    text.split(/^## (?=YF)/m).map((section) => [section.split(':')[0], blocksOf(section)] as const),
  );
  // No text has it: it is for trees that other tools made.
  const WITHOUT_TEXT = ['YF1106'];

  test.each(
    Object.values(DIAGNOSTICS)
      .map(({ code }) => code)
      .filter((code) => !WITHOUT_TEXT.includes(code)),
  )('%s has a wrong and a right example', (code) => {
    const blocks = sections.get(code) ?? [];
    const wrong = blocks.filter(({ words }) => words[0] === 'wrong');
    expect(wrong.map(({ words }) => words[1])).toContain(code);
    expect(blocks.filter(isProgram)).not.toEqual([]);
  });
});
