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

const OPTIONS = {
  runtime: { global: RUNTIME_GLOBAL },
  asyncFunctions: false,
  generators: false,
} as const;
const EVERY_KIND = { ...OPTIONS, asyncFunctions: true, generators: true } as const;
/** (`auto`: what the pipeline would lower itself, which is every kind.) */
const AS_BUILD = { runtime: OPTIONS.runtime } as const;
type HostOptions = typeof AS_BUILD | typeof OPTIONS | typeof EVERY_KIND;

export const ours: readonly Configuration[] = [
  ...alone('generators', 'async generators', OPTIONS),
  ...alone('coroutines', 'coroutines', EVERY_KIND),
  {
    id: 'es5-babel',
    title: 'yield-from and Babel, preset-env',
    ours: true,
    mode: 'es5',
    version: () => hostHash('babel', '@babel/core'),
    load: async () =>
      checked(
        babelTool({ plugins: [await babelPlugin(AS_BUILD)], presets: [ES5_PRESET] }),
        'coroutines',
      ),
  },
  {
    id: 'es5-typescript',
    title: 'yield-from and TypeScript, ES5',
    ours: true,
    mode: 'es5',
    version: () => hostHash('typescript', 'typescript'),
    load: async () =>
      checked(
        typescriptTool(ts.ScriptTarget.ES5, await typescriptTransformer(AS_BUILD)),
        'coroutines',
      ),
  },
];

/** The hosts with nothing behind them. */
function alone(
  mode: 'generators' | 'coroutines',
  kinds: 'async generators' | 'coroutines',
  options: HostOptions,
): Configuration[] {
  const common = { ours: true, mode } as const;
  return [
    {
      ...common,
      id: `${mode}-babel`,
      title: 'yield-from, Babel host',
      version: () => hostHash('babel', '@babel/core'),
      load: async () => checked(babelTool({ plugins: [await babelPlugin(options)] }), kinds),
    },
    {
      ...common,
      id: `${mode}-typescript`,
      title: 'yield-from, TypeScript host',
      version: () => hostHash('typescript', 'typescript'),
      load: async () =>
        checked(
          typescriptTool(ts.ScriptTarget.ESNext, await typescriptTransformer(options)),
          kinds,
        ),
    },
    {
      ...common,
      id: `${mode}-estree`,
      title: 'yield-from, text host',
      version: () => hostHash('estree', 'oxc-parser'),
      load: async () => checked(await textTool(options), kinds),
    },
  ];
}

function hostHash(host: 'babel' | 'estree' | 'typescript', compiler: string): string {
  return createHash('sha256')
    .update(sourceHash(['lower', 'runtime', 'source-model', host]))
    .update(readFileSync(RUNTIME_FILE))
    .update(installedVersion(compiler))
    .digest('hex');
}

async function babelPlugin(options: HostOptions): Promise<PluginItem> {
  const { default: plugin } = await import('@yield-from/babel');
  return [plugin, options];
}

async function typescriptTransformer(
  options: HostOptions,
): Promise<ts.TransformerFactory<ts.SourceFile>> {
  const { createTransformer } = await import('@yield-from/typescript');
  return createTransformer(options);
}

async function textTool(options: HostOptions): Promise<Tool> {
  const { lowerSource } = await import('@yield-from/estree');
  return {
    compile(source, file, isModule) {
      const { code, diagnostics } = lowerSource(source, {
        filename: file.replace(/\.js$/, isModule ? '.mjs' : '.cjs'),
        options,
      });
      const problem = diagnostics.find(({ severity }) => severity === 'error');
      if (problem) throw new SyntaxError(`${problem.code} ${problem.message}`);
      return code;
    },
  };
}
