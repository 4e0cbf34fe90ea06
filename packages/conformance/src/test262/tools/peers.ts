/** The compilers that the project is compared with, each with the options its users would set. */
import * as babel from '@babel/core';
import type * as Swc from '@swc/core';
import ts from 'typescript';
import { installedVersion, type Configuration, type Tool } from './tool';

export const native: Configuration = {
  id: 'native',
  title: `Node ${process.versions.node}`,
  ours: false,
  mode: 'native',
  version: () => process.version,
  load: async () => ({ compile: (source) => source }),
};

export const peers: readonly Configuration[] = [
  peer('typescript', 'generators', 'typescript', 'TypeScript, ES2017', async () =>
    typescriptTool(ts.ScriptTarget.ES2017),
  ),
  peer('babel', 'generators', '@babel/core', 'Babel, async-generator-functions', async () =>
    babelTool({ plugins: [require.resolve('@babel/plugin-transform-async-generator-functions')] }),
  ),
  peer('swc', 'generators', '@swc/core', 'swc, ES2017', () => swcTool('es2017')),
  peer('esbuild', 'generators', 'esbuild', 'esbuild, async-generator off', esbuildTool),
  peer('typescript', 'es5', 'typescript', 'TypeScript, ES5', async () =>
    typescriptTool(ts.ScriptTarget.ES5),
  ),
  peer('babel', 'es5', '@babel/core', 'Babel, preset-env', async () =>
    babelTool({ presets: [ES5_PRESET] }),
  ),
  peer('swc', 'es5', '@swc/core', 'swc, ES5', () => swcTool('es5')),
];

function peer(
  name: string,
  mode: 'generators' | 'es5',
  packageName: string,
  title: string,
  load: () => Promise<Tool>,
): Configuration {
  const version = installedVersion(packageName);
  return {
    id: `peer-${name}-${mode}`,
    title: title.replace(/,|$/, ` ${version},`).replace(/,$/, ''),
    ours: false,
    mode,
    version: () => version,
    load,
  };
}

/** Everything down to ES5, modules left to the realm. */
export const ES5_PRESET: babel.PluginItem = [
  require.resolve('@babel/preset-env'),
  { targets: { ie: 11 }, modules: false },
];

export function babelTool(options: babel.TransformOptions): Tool {
  return {
    compile(source, file, module) {
      const result = babel.transformSync(source, {
        ...options,
        filename: file,
        sourceType: module ? 'module' : 'script',
        configFile: false,
        babelrc: false,
        compact: false,
        browserslistConfigFile: false,
      });
      return result?.code ?? '';
    },
  };
}

export function typescriptTool(
  target: ts.ScriptTarget,
  transformer?: ts.TransformerFactory<ts.SourceFile>,
): Tool {
  return {
    compile(source, file) {
      const { outputText, diagnostics = [] } = ts.transpileModule(source, {
        fileName: file,
        reportDiagnostics: true,
        transformers: transformer ? { before: [transformer] } : undefined,
        compilerOptions: {
          target,
          module: ts.ModuleKind.ESNext,
          moduleDetection: ts.ModuleDetectionKind.Legacy,
          alwaysStrict: false,
          downlevelIteration: true,
          useDefineForClassFields: true,
          verbatimModuleSyntax: true,
          allowJs: true,
        },
      });
      const error = diagnostics.find((d) => d.category === ts.DiagnosticCategory.Error);
      if (error) throw new SyntaxError(ts.flattenDiagnosticMessageText(error.messageText, ' '));
      return outputText;
    },
  };
}

async function swcTool(target: Swc.JscTarget): Promise<Tool> {
  const swc = await import('@swc/core');
  return {
    compile: (source, file, module) =>
      swc.transformSync(source, {
        filename: file,
        swcrc: false,
        configFile: false,
        isModule: module,
        jsc: { target, parser: { syntax: 'ecmascript' } },
      }).code,
  };
}

async function esbuildTool(): Promise<Tool> {
  const esbuild = await import('esbuild');
  return {
    compile: (source, file) =>
      esbuild.transformSync(source, {
        sourcefile: file,
        target: 'esnext',
        supported: { 'async-generator': false, 'for-await': false },
        treeShaking: false,
      }).code,
  };
}
