import * as ts from 'typescript';
import { createTransformer } from '@yield-from/typescript';
import type { Contestant } from './contestant';

type Target = 'ES5' | 'ES2017';

export function compileWithTypeScript(
  source: string,
  fileName: string,
  target: Target,
  plugin: boolean,
): string {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget[target],
      module: ts.ModuleKind.ESNext,
      downlevelIteration: true,
      allowJs: true,
    },
    transformers: plugin ? { before: [createTransformer()] } : undefined,
  });
  const errors = diagnostics?.filter(({ category }) => category === ts.DiagnosticCategory.Error);
  if (errors?.length) throw new Error(ts.flattenDiagnosticMessageText(errors[0].messageText, '\n'));
  return outputText;
}

function contestant(target: Target, ours: boolean): Contestant {
  return {
    name: `${ours ? 'ours-' : ''}typescript-${target.toLowerCase()}`,
    title: ours ? `ours, TypeScript ${target}` : `TypeScript ${ts.versionMajorMinor} ${target}`,
    needs: target,
    ours,
    compile: (source, fileName) => compileWithTypeScript(source, fileName, target, ours),
  };
}

export const OURS_TYPESCRIPT = [contestant('ES5', true), contestant('ES2017', true)];
export const TYPESCRIPT = [contestant('ES5', false), contestant('ES2017', false)];
