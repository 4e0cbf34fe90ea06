/** Without the option `debug` each host writes what it writes with `debug: false`: nothing that looks at a coroutine. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer, type Options } from '@yield-from/typescript';
import * as ts from 'typescript';
import { loadCases } from '../cases/load';
import { prepare } from '../variants/variant';

const LOWERED: Options = { asyncFunctions: true, generators: true };

const HOSTS: Readonly<Record<string, (text: string, options: Options) => string>> = {
  TypeScript: (text, options) =>
    ts.transpileModule(text, {
      fileName: 'case.js',
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.CommonJS,
        allowJs: true,
      },
      transformers: { before: [createTransformer(options)] },
    }).outputText,
  Babel: (text, options) =>
    transformSync(text, {
      filename: 'case.js',
      configFile: false,
      babelrc: false,
      sourceType: 'script',
      plugins: [[yieldFrom, options]],
    })?.code ?? '',
  'text host': (text, options) =>
    lowerSource(text, { filename: 'case.js', otherwise: 'script', options }).code,
};

const texts = loadCases().flatMap((one) => {
  const source = prepare(one, 'native');
  const isForAll = !one.flags.notTypeScript && !one.flags.notBabel && source?.syntax !== 'tsx';
  return source && isForAll && /^(01|11|20|21)-/.test(one.name) ? [source.text] : [];
});

it.each(Object.entries(HOSTS))(
  '%s',
  (_, lower) => {
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      const output = lower(text, LOWERED);
      expect(lower(text, { ...LOWERED, debug: false })).toBe(output);
      expect(output).not.toMatch(/runtime\/inspect|['"]?places['"]?: \[/);
    }
  },
  60_000,
);
