/** Who imports interrupts and who does not get the same code. (What that costs in a bundle: runtime/src/size.spec.ts.) */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';

const MODULE = `${readFileSync(join(__dirname, 'places.js'), 'utf8')}export { make };\n`;
const IMPORT = "export { withSignal } from '@yield-from/runtime/interrupt';\n";

const HOSTS: Readonly<Record<string, (text: string) => string>> = {
  estree: (text) =>
    lowerSource(text, {
      filename: 'places.mjs',
      options: { asyncFunctions: true, generators: true },
    }).code,
  babel: (text) =>
    transformSync(text, {
      configFile: false,
      babelrc: false,
      parserOpts: { plugins: ['explicitResourceManagement'] },
      plugins: [[yieldFrom, { asyncFunctions: true, generators: true }]],
    })?.code ?? '',
  typescript: (text) =>
    ts.transpileModule(text, {
      fileName: 'places.js',
      compilerOptions: {
        target: ts.ScriptTarget.ES5,
        module: ts.ModuleKind.ESNext,
        allowJs: true,
      },
      transformers: { before: [createTransformer({ asyncFunctions: true, generators: true })] },
    }).outputText,
};

it.each(Object.entries(HOSTS))('%s: the import adds itself alone', (_, compile) => {
  const without = compile(MODULE);
  const output = compile(MODULE + IMPORT);
  expect(without).not.toMatch(/async function|function\s*\*|interrupt/);
  expect(output.replace(IMPORT.trim(), '').trim()).toBe(without.trim());
});
