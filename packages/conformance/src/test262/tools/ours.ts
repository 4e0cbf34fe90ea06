/** The project's hosts, alone and in front of a whole ES5 pipeline. */
import type { PluginItem } from '@babel/core';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { RUNTIME_GLOBAL } from '../realm';
import { checked } from './lowered';
import { babelTool, ES5_PRESET, typescriptTool } from './peers';
import { installedVersion, ROOT, sourceHash, type Configuration, type Tool } from './tool';

/** The runtime's build for a plain script: declares one variable. */
export const RUNTIME_FILE = join(ROOT, 'packages/runtime/dist/index.global.js');

/** @returns the runtime as an expression for a realm, without a variable of its own there. */
export function runtimeExpression(): string {
  return `(function () {\n${readFileSync(RUNTIME_FILE, 'utf8')}\n;return ${RUNTIME_GLOBAL};\n})()`;
}

const OPTIONS = { runtime: { global: RUNTIME_GLOBAL } };

export const ours: readonly Configuration[] = [
  {
    id: 'generators-babel',
    title: 'yield-from, Babel host',
    ours: true,
    mode: 'generators',
    version: () => hostHash('babel', '@babel/core'),
    load: async () => checked(babelTool({ plugins: [await babelPlugin()] })),
  },
  {
    id: 'generators-typescript',
    title: 'yield-from, TypeScript host',
    ours: true,
    mode: 'generators',
    version: () => hostHash('typescript', 'typescript'),
    load: async () =>
      checked(typescriptTool(ts.ScriptTarget.ESNext, await typescriptTransformer())),
  },
  {
    id: 'generators-estree',
    title: 'yield-from, text host',
    ours: true,
    mode: 'generators',
    version: () => hostHash('estree', 'oxc-parser'),
    load: async () => checked(await textTool()),
  },
  {
    id: 'es5-babel',
    title: 'yield-from and Babel, preset-env',
    ours: true,
    mode: 'es5',
    version: () => hostHash('babel', '@babel/core'),
    load: async () => checked(babelTool({ plugins: [await babelPlugin()], presets: [ES5_PRESET] })),
  },
  {
    id: 'es5-typescript',
    title: 'yield-from and TypeScript, ES5',
    ours: true,
    mode: 'es5',
    version: () => hostHash('typescript', 'typescript'),
    load: async () => checked(typescriptTool(ts.ScriptTarget.ES5, await typescriptTransformer())),
  },
];

function hostHash(host: 'babel' | 'estree' | 'typescript', compiler: string): string {
  return createHash('sha256')
    .update(sourceHash(['lower', 'runtime', 'source-model', host]))
    .update(readFileSync(RUNTIME_FILE))
    .update(installedVersion(compiler))
    .digest('hex');
}

async function babelPlugin(): Promise<PluginItem> {
  const { default: plugin } = await import('@yield-from/babel');
  return [plugin, OPTIONS];
}

async function typescriptTransformer(): Promise<ts.TransformerFactory<ts.SourceFile>> {
  const { createTransformer } = await import('@yield-from/typescript');
  return createTransformer(OPTIONS);
}

async function textTool(): Promise<Tool> {
  const { lowerSource } = await import('@yield-from/estree');
  return {
    compile(source, file, isModule) {
      const { code, diagnostics } = lowerSource(source, {
        filename: file.replace(/\.js$/, isModule ? '.mjs' : '.cjs'),
        options: OPTIONS,
      });
      const problem = diagnostics.find(({ severity }) => severity === 'error');
      if (problem) throw new SyntaxError(`${problem.code} ${problem.message}`);
      return code;
    },
  };
}
