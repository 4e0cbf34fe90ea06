/** What compiled functions tell of themselves, places and variables, is the same from every host, in every case. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer, type Options } from '@yield-from/typescript';
import { parse } from 'acorn';
import * as ts from 'typescript';
import { loadCases } from '../cases/load';
import { prepare } from '../variants/variant';

const options: Options = {
  debug: true,
  asyncFunctions: true,
  generators: true,
  runtime: { global: 'yieldFrom' },
};
const FILE = 'case.js';

/** Why a case is no proof. */
const EXCEPT: Readonly<Record<string, string>> = {
  '21-generators/methods': 'to TypeScript alone a template without parts is a name',
  '20-async-functions/names-that-look-like-keywords': 'acorn refuses Babel’s output',
};

const HOSTS: Readonly<Record<string, (text: string) => string>> = {
  typescript: (text) =>
    ts.transpileModule(text, {
      fileName: FILE,
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.CommonJS,
        allowJs: true,
        alwaysStrict: false,
      },
      transformers: { before: [createTransformer(options)] },
    }).outputText,
  babel: (text) =>
    transformSync(text, {
      filename: FILE,
      configFile: false,
      babelrc: false,
      sourceType: 'script',
      parserOpts: { plugins: ['decorators', 'explicitResourceManagement'] },
      plugins: [[yieldFrom, options]],
    })?.code ?? '',
  text: (text) => lowerSource(text, { filename: FILE, otherwise: 'script', options }).code,
};

interface Syntax {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly key?: Syntax;
  readonly properties?: readonly { readonly key: Syntax; readonly value: Syntax }[];
  readonly elements?: readonly Syntax[];
}

/** The records of `inspection.ts`, in a text of each, where an expression for a variable's value is `…`. */
function tables(code: string): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, properties } = node as Syntax;
    if (type === 'ObjectExpression' && isTable(properties ?? [])) found.add(shown(node as Syntax));
    Object.values(node).forEach(visit);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'script' }));
  return [...found].sort();
}

function isTable(properties: NonNullable<Syntax['properties']>): boolean {
  const keys = properties.map(({ key }) => key?.name ?? key?.value);
  return keys.join() === 'name,file,places,scopes';
}

function shown({ type, value, elements, properties }: Syntax): string {
  if (type === 'Literal') return JSON.stringify(value);
  if (elements) return `[${elements.map(shown).join()}]`;
  return properties ? properties.map((property) => shown(property.value)).join(' ') : '…';
}

const cases = loadCases().flatMap((one) => {
  const source = prepare(one, 'native');
  const isForAll = !one.flags.notTypeScript && !one.flags.notBabel && source?.syntax !== 'tsx';
  return source && isForAll && !(one.name in EXCEPT) ? [[one.name, source.text] as const] : [];
});

it.each(cases)('%s', (_, text) => {
  const [first, ...others] = Object.values(HOSTS).map((compile) => tables(compile(text)));
  for (const other of others) expect(other).toEqual(first);
});

it('holds for every case but those with a reason', () => {
  expect(cases.length).toBeGreaterThan(450);
  const names = new Set(loadCases().map(({ name }) => name));
  for (const name of Object.keys(EXCEPT)) expect(names).toContain(name);
});
